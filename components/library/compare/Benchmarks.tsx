import { useCallback, useMemo, useRef, useState } from 'preact/hooks'
import type { Mark } from '../../../lib/comparison/marks'
import { measureLabel } from '../../../lib/comparison/measure'
import { timeline } from '../../../lib/comparison/timeline'
import { t, tn } from '../../../lib/i18n'
import { Empty } from '../../popup/Empty'
import { Places } from '../../popup/Places'
import { problem } from '../../popup/surroundings'
import { directionWords } from '../../ui/figure'
import { Rich } from '../../ui/Rich'
import { useRemembered } from '../../ui/remember'
import { Select } from '../../ui/Select'
import type { Room } from '../../ui/useWidth'
import { ExportMenu } from '../ExportMenu'
import { Loading } from '../Loading'
import { BenchmarkRail } from './BenchmarkRail'
import { benchmarkGrid } from './grids'
import { Leave } from './Leave'
import { PlotMenu } from './PlotMenu'
import { RankedTable } from './RankedTable'
import { useBenchmark } from './useBenchmark'
import { useComparison } from './useComparison'
import { usePlot } from './usePlot'

interface Props {
  room: Room
  picked: readonly string[]
  onPick(id: string, on: boolean): void
  onOpen(id: string): void
  /** Also claims of papers that were met and not saved. */
  seen: boolean
}

const without = <T,>(set: ReadonlySet<T>, value: T) => {
  const next = new Set(set)
  if (!next.delete(value)) next.add(value)
  return next
}

/** All claims on one benchmark and metric: ranked, over time, and to take away. */
export function Benchmarks({ room, picked, onPick, onOpen, seen }: Props) {
  const [benchmark, setBenchmark] = useRemembered('benchmark', '')
  const [metric, setMetric] = useRemembered('benchmark-metric', '')
  const [measure, setMeasure] = useRemembered('benchmark-measure', '')
  const [marks, setMarks] = useState<ReadonlySet<Mark>>(new Set())
  const [wordings, setWordings] = useState<ReadonlySet<string>>(new Set())
  const found = useBenchmark(seen, benchmark)
  const { benchmarks } = found
  const chosen = { metric, measure, marks, wordings }
  const { metrics, measures, on, table, ...counts } = useComparison(found, chosen)
  const Plot = usePlot()
  const svg = useRef<SVGSVGElement | null>(null)
  const drawn = useCallback((picture: SVGSVGElement | null) => {
    svg.current = picture
  }, [])
  const undated = useMemo(() => (table ? timeline(table).undated : 0), [table])

  if (found.error) {
    return (
      <Empty title={t('libraryFailed')}>
        <p>{problem(found.error).text}</p>
      </Empty>
    )
  }
  if (benchmarks === null || (found.benchmark !== null && found.entries === null)) {
    if (found.counting === null || found.counting === 0) return <Loading />
    return (
      <p class="waiting" role="status">
        {tn('countingPapers', found.counting)}
      </p>
    )
  }
  if (benchmarks.length === 0) {
    return (
      <Empty title={t('noBenchmarks')}>
        <p>{t('noBenchmarksWhy')}</p>
        <Places />
      </Empty>
    )
  }
  const choose = (key: string) => {
    setBenchmark(key)
    setWordings(new Set())
  }
  const title = `${on.benchmark?.label ?? ''} · ${on.metric?.label ?? ''}`
  return (
    <div class={`split ${room}`}>
      {room === 'narrow' ? (
        <div class="tools">
          <Select
            label={t('benchmark')}
            value={on.benchmark?.key ?? ''}
            choices={benchmarks.map(({ key, label, papers }) => ({ value: key, label: `${label} (${papers})` }))}
            onChange={choose}
          />
        </div>
      ) : (
        <BenchmarkRail facets={benchmarks} on={on.benchmark?.key ?? ''} onChoose={choose} />
      )}
      <section class="sheet" aria-labelledby="benchmark-title">
        <div class="sheet-head">
          <h2 id="benchmark-title">{on.benchmark?.label}</h2>
          <div class="sheet-tools">
            <Select
              label={t('metric')}
              value={on.metric?.key ?? ''}
              choices={metrics.map(({ key, label, papers }) => ({ value: key, label: `${label} (${papers})` }))}
              onChange={setMetric}
            />
            {measures.length > 1 && (
              <Select
                label={t('as')}
                value={on.measure}
                choices={measures.map(({ key, papers }) => ({
                  value: key,
                  label: `${measureLabel(key)} (${papers})`,
                }))}
                onChange={setMeasure}
              />
            )}
            <span class="grow" />
            <PlotMenu svg={svg} about={title} disabled={!table} />
            <ExportMenu about={title} disabled={!table} grid={() => benchmarkGrid(title, table)} />
          </div>
          {table && (
            <p class="summary" role="status">
              <Rich text={t('claimsOf', `**${tn('claims', table.rows.length)}**`, tn('papers', table.papers))} /> ·{' '}
              {measureLabel(on.measure, table.measure.unit)} · {directionWords(table)}
              {table.axis.cropped && ` · ${t('axisCropped')}`}
              {undated > 0 && ` · ${tn('undated', undated)}`}
            </p>
          )}
          <Leave
            {...counts}
            leftMarks={marks}
            leftWordings={wordings}
            onMark={(mark) => setMarks(without(marks, mark))}
            onWording={(key) => setWordings(without(wordings, key))}
          />
        </div>
        {table === null ? (
          <Empty title={t('allLeftOut')}>
            <p>{t('allLeftOutWhy')}</p>
          </Empty>
        ) : (
          <>
            {Plot ? <Plot table={table} title={title} onDrawn={drawn} /> : <div class="plot waiting-plot" />}
            <RankedTable
              table={table}
              wordings={counts.wordings}
              caption={`${title}, ${directionWords(table)}`}
              picked={picked}
              onPick={onPick}
              onOpen={onOpen}
            />
            <p class="fine">{t('asClaimed')}</p>
          </>
        )}
      </section>
    </div>
  )
}
