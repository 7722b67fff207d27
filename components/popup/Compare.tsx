import { useMemo } from 'preact/hooks'
import {
  benchmarkFacets,
  type Entry,
  type Facet,
  measureFacets,
  metricFacets,
  pickEntries,
  suggest,
} from '../../lib/comparison/facets'
import { measureLabel } from '../../lib/comparison/measure'
import { compare } from '../../lib/comparison/table'
import { t, tn } from '../../lib/i18n'
import { allSavedClaims } from '../../lib/library/queries'
import { useRemembered } from '../ui/remember'
import { Select } from '../ui/Select'
import { useLive } from '../ui/useLive'
import { ComparisonTable } from './ComparisonTable'
import { Empty } from './Empty'
import { Footer } from './Footer'
import { FormatSelect, useFormat } from './FormatSelect'
import { claiming } from './listing'
import { Places } from './Places'
import { shownSet } from './shown'
import { problem, useSurroundings } from './surroundings'
import type { Page } from './usePage'
import { writeFile } from './write'

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

/** Claims of the page that are not among the saved ones already. */
function withPage(saved: Entry[], page: Page): Entry[] {
  if (page.phase !== 'page') return saved
  const known = new Set(saved.map(({ paper }) => paper.id))
  const fresh = claiming(page.report.papers, page.readings).filter(({ paper }) => !known.has(paper.id))
  return [
    ...saved,
    ...fresh.flatMap(({ paper, claims, abstract }) => claims.map((claim) => ({ paper, claim, abstract }))),
  ]
}

/** Who claims what on a benchmark, best first. */
export function Compare({ page }: { page: Page }) {
  const { db, notify } = useSurroundings()
  const { format, setFormat } = useFormat()
  const { value: saved, error } = useLive(() => allSavedClaims(db), [])
  const [among, setAmong] = useRemembered('compare-among', 'both')
  const [benchmark, setBenchmark] = useRemembered('compare-benchmark', '')
  const [metric, setMetric] = useRemembered('compare-metric', '')
  const [measure, setMeasure] = useRemembered('compare-measure', '')

  const entries = useMemo(() => {
    if (!saved) return []
    if (among === 'saved' || page.phase !== 'page') return saved
    return withPage(among === 'page' ? [] : saved, page)
  }, [saved, page, among])
  const benchmarks = useMemo(() => benchmarkFacets(entries), [entries])
  const best = useMemo(() => suggest(entries), [entries])
  const onBenchmark = valid(benchmark, benchmarks, true, best?.benchmark)
  const ofBenchmark = useMemo(
    () => pickEntries(entries, { benchmark: picked(onBenchmark), metric: null }),
    [entries, onBenchmark],
  )
  const metrics = useMemo(() => metricFacets(ofBenchmark), [ofBenchmark])
  const inBest = best !== null && picked(onBenchmark) === best.benchmark
  const onMetric = valid(metric, metrics, false, inBest ? best.metric : undefined)
  const ofMetric = useMemo(
    () => pickEntries(ofBenchmark, { benchmark: null, metric: picked(onMetric) }),
    [ofBenchmark, onMetric],
  )
  const measures = useMemo(() => measureFacets(ofMetric), [ofMetric])
  const onMeasure = valid(measure, measures, false, inBest ? best.measure : undefined)
  const table = useMemo(() => compare(ofMetric, picked(onMeasure) ?? ''), [ofMetric, onMeasure])

  if (error) {
    return (
      <Empty title={t('libraryFailed')}>
        <p>{problem(error).text}</p>
      </Empty>
    )
  }
  if (!saved) return <p class="waiting unseen">{t('gathering')}</p>
  if (entries.length === 0) {
    return (
      <Empty title={t('noBenchmarks')}>
        <p>{t('nothingToCompareWhy')}</p>
        <Places />
      </Empty>
    )
  }
  async function write() {
    try {
      const set = await shownSet(db, table?.rows ?? [], page)
      notify({ text: tn('shownWritten', set.rows.length, await writeFile(set, format.id)) })
    } catch (failure) {
      notify(problem(failure))
    }
  }

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
        <button type="button" disabled={table === null} onClick={write}>
          {t('exportThisTable')}
        </button>
      </Footer>
    </>
  )
}
