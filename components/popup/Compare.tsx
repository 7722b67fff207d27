import { useMemo } from 'preact/hooks'
import { measureFacets } from '../../lib/comparison/contests'
import { type Facet, metricFacets, pickEntries } from '../../lib/comparison/facets'
import { measureLabel } from '../../lib/comparison/measure'
import { compare } from '../../lib/comparison/table'
import type { ExportSet } from '../../lib/export/rows'
import { t, tn } from '../../lib/i18n'
import { useRemembered } from '../ui/remember'
import { Select } from '../ui/Select'
import { ComparisonTable } from './ComparisonTable'
import { Empty } from './Empty'
import { Footer } from './Footer'
import { FormatSelect, useFormat } from './FormatSelect'
import { Places } from './Places'
import { shownSet } from './shown'
import { problem, useSurroundings } from './surroundings'
import { firstRows, useChoices, useEntries, useLast } from './useCompared'
import type { Page } from './usePage'
import { copyText, writeFile } from './write'

const ANY = '*'

function choices(facets: Facet[], any: string | null) {
  const listed = facets.map(({ key, label, papers }) => ({ value: `=${key}`, label: t('withCount', label, papers) }))
  return any === null ? listed : [{ value: ANY, label: any }, ...listed]
}

/** The remembered choice if it is still there, else what is worth looking at first, else the first. */
function valid(value: string, facets: Facet[], anyAllowed: boolean, best: string | null | undefined): string {
  if (anyAllowed && value === ANY) return value
  const there = (choice: string) => facets.some((facet) => `=${facet.key}` === choice)
  if (there(value)) return value
  if (anyAllowed && best === null) return ANY
  if (typeof best === 'string' && there(`=${best}`)) return `=${best}`
  return facets[0] ? `=${facets[0].key}` : ANY
}

const picked = (value: string) => (value === ANY ? null : value.slice(1))

/** Who claims what on a benchmark, best first. */
export function Compare({ page }: { page: Page }) {
  const { db, notify } = useSurroundings()
  const { format, setFormat } = useFormat()
  const [among, setAmong] = useRemembered('compare-among', 'both')
  const [benchmark, setBenchmark] = useRemembered('compare-benchmark', '')
  const [metric, setMetric] = useRemembered('compare-metric', '')
  const [measure, setMeasure] = useRemembered('compare-measure', '')

  const asked = page.phase === 'page' ? among : 'saved'
  const { choices: found, ofPage, source, none, error, counting } = useChoices(db, page, asked)
  const benchmarks = found?.benchmarks ?? []
  const best = found?.best ?? null
  const onBenchmark = valid(benchmark, benchmarks, true, best?.benchmark)
  const onAny = valid(metric, found?.metrics ?? [], false, best?.benchmark === null ? best.metric : undefined)
  const chosen = picked(onBenchmark)
  const wanted = !found ? null : chosen === null ? { metric: picked(onAny) ?? '' } : { benchmark: chosen }
  const loaded = useEntries(db, wanted, ofPage, source)
  const now = useMemo(() => {
    if (!loaded) return undefined
    const metrics = chosen === null ? (found?.metrics ?? []) : metricFacets(loaded)
    const inBest = best !== null && chosen === best.benchmark
    const onMetric = valid(metric, metrics, false, inBest ? best.metric : undefined)
    const ofMetric = pickEntries(loaded, { benchmark: null, metric: picked(onMetric) })
    const measures = measureFacets(ofMetric)
    const onMeasure = valid(measure, measures, false, inBest ? best.measure : undefined)
    return { metrics, onMetric, measures, onMeasure, table: compare(ofMetric, picked(onMeasure) ?? '') }
  }, [loaded, found, chosen, metric, measure])
  // another choice takes a moment to be loaded: what is there stays until then
  const view = useLast(now)

  if (error) {
    return (
      <Empty title={t('libraryFailed')}>
        <p>{problem(error).text}</p>
      </Empty>
    )
  }
  if (!found && counting !== null && counting > 0)
    return (
      <p class="waiting" role="status">
        {tn('countingPapers', counting)}
      </p>
    )
  if (!found || !view) return <p class="waiting unseen">{t('gathering')}</p>
  if (none) {
    return (
      <Empty title={t('noBenchmarks')}>
        <p>{t('nothingToCompareWhy')}</p>
        <Places />
      </Empty>
    )
  }
  const { metrics, onMetric, measures, onMeasure, table } = view
  async function take(what: (set: ExportSet) => Promise<string>) {
    try {
      notify({ text: await what(await shownSet(db, await firstRows(db, table?.rows ?? []), page)) })
    } catch (failure) {
      notify(problem(failure))
    }
  }
  const write = () => take(async (set) => tn('shownWritten', set.rows.length, await writeFile(set, format.id)))
  const copy = () => take(async (set) => copyText(set).then(() => t('copied')))

  const label = (facets: Facet[], value: string) => facets.find((facet) => `=${facet.key}` === value)?.label ?? ''
  return (
    <>
      <div class="scroll">
        <div class="tools pick">
          <Select
            label={t('benchmark')}
            value={onBenchmark}
            choices={choices(benchmarks, t('anyBenchmark'))}
            onChange={setBenchmark}
          />
          <Select label={t('metric')} value={onMetric} choices={choices(metrics, null)} onChange={setMetric} />
          {measures.length > 1 && (
            <Select
              label={t('as')}
              value={onMeasure}
              choices={measures.map(({ key, papers }) => ({
                value: `=${key}`,
                label: t('withCount', measureLabel(key), papers),
              }))}
              onChange={setMeasure}
            />
          )}
          {page.phase === 'page' && (
            <Select
              label={t('among')}
              value={among}
              choices={[
                { value: 'both', label: t('amongBoth') },
                { value: 'saved', label: t('amongSaved') },
                { value: 'page', label: t('amongPage') },
              ]}
              onChange={setAmong}
            />
          )}
        </div>
        {table === null ? (
          <Empty title={t('noNumbersHere')}>
            <p>{t('noNumbersHereWhy')}</p>
          </Empty>
        ) : (
          <ComparisonTable
            table={table}
            measure={picked(onMeasure) ?? ''}
            benchmark={onBenchmark === ANY ? null : label(benchmarks, onBenchmark)}
            metric={label(metrics, onMetric)}
          />
        )}
      </div>
      <p class="fine">{t('asClaimed')}</p>
      <Footer text={<FormatSelect value={format.id} onChange={setFormat} />}>
        <button type="button" disabled={table === null} onClick={copy}>
          {t('copyText')}
        </button>
        <button type="button" disabled={table === null} onClick={write}>
          {t('exportThisTable')}
        </button>
      </Footer>
    </>
  )
}
