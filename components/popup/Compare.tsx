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
  const listed = facets.map(({ key, label, papers }) => ({ value: `=${key}`, label: `${label} (${papers})` }))
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
      <Empty title="The library could not be opened">
        <p>{problem(error).text}</p>
      </Empty>
    )
  }
  if (!saved) return <p class="waiting unseen">Gathering claims…</p>
  if (entries.length === 0) {
    return (
      <Empty title="Nothing to compare yet">
        <p>
          Once papers are saved, pick a benchmark or a metric here and see who claims what, best first, on one axis.
          Scores, changes and ratios are kept apart, and so are different units.
        </p>
        <Places />
      </Empty>
    )
  }
  async function write() {
    try {
      const set = await shownSet(db, table?.rows ?? [], page)
      notify({ text: `${set.rows.length} claims as shown written to ${await writeFile(set, format.id)}` })
    } catch (failure) {
      notify(problem(failure))
    }
  }

  const label = (facets: Facet[], value: string) => facets.find((facet) => `=${facet.key}` === value)?.label ?? ''
  return (
    <>
      <div class="scroll">
        <div class="tools pick">
          <Select label="Benchmark" value={onBenchmark} choices={choices(benchmarks, 'any')} onChange={setBenchmark} />
          <Select label="Metric" value={onMetric} choices={choices(metrics, null)} onChange={setMetric} />
          {measures.length > 1 && (
            <Select
              label="As"
              value={onMeasure}
              choices={measures.map(({ key, papers }) => ({
                value: `=${key}`,
                label: `${measureLabel(key)} (${papers})`,
              }))}
              onChange={setMeasure}
            />
          )}
          {page.phase === 'page' && (
            <Select
              label="Among"
              value={among}
              choices={[
                { value: 'both', label: 'saved and this page' },
                { value: 'saved', label: 'saved papers' },
                { value: 'page', label: 'this page' },
              ]}
              onChange={setAmong}
            />
          )}
        </div>
        {table === null ? (
          <Empty title="No numbers here">
            <p>The claims among these papers rank without giving a number.</p>
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
      <p class="fine">As claimed in abstracts; set-ups may differ</p>
      <Footer text={<FormatSelect value={format.id} onChange={setFormat} />}>
        <button type="button" disabled={table === null} onClick={write}>
          Export this table
        </button>
      </Footer>
    </>
  )
}
