import type { ComponentType } from 'preact'
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Mark } from '../../../lib/comparison/marks'
import { measureLabel } from '../../../lib/comparison/measure'
import { timeline } from '../../../lib/comparison/timeline'
import { t, tn } from '../../../lib/i18n'
import { Empty } from '../../popup/Empty'
import { Places } from '../../popup/Places'
import { problem, useSurroundings } from '../../popup/surroundings'
import { directionWords } from '../../ui/figure'
import { Menu } from '../../ui/Menu'
import { savePng, saveSvg } from '../../ui/picture'
import { Rich } from '../../ui/Rich'
import { useRemembered } from '../../ui/remember'
import { SearchBox } from '../../ui/SearchBox'
import { Select } from '../../ui/Select'
import type { Room } from '../../ui/useWidth'
import { ExportMenu } from '../ExportMenu'
import type { Known } from '../useLibrary'
import { benchmarkGrid } from './grids'
import { RankedTable } from './RankedTable'
import { MARK_WORDS } from './remarks'
import { useComparison } from './useComparison'

type PlotType = ComponentType<Parameters<typeof import('./Plot')['Plot']>[0]>

/** Plots come with the first plot, and not with the page. */
function usePlot(): PlotType | null {
  const [plot, setPlot] = useState<{ Plot: PlotType } | null>(null)
  useEffect(() => {
    import('./Plot').then(setPlot)
  }, [])
  return plot?.Plot ?? null
}

interface Props {
  known: Known
  room: Room
  picked: readonly string[]
  onPick(id: string, on: boolean): void
  onOpen(id: string): void
}

const without = <T,>(set: ReadonlySet<T>, value: T) => {
  const next = new Set(set)
  if (!next.delete(value)) next.add(value)
  return next
}

/** All claims on one benchmark and metric: ranked, over time, and to take away. */
export function Benchmarks({ known, room, picked, onPick, onOpen }: Props) {
  const [benchmark, setBenchmark] = useRemembered('benchmark', '')
  const [metric, setMetric] = useRemembered('benchmark-metric', '')
  const [measure, setMeasure] = useRemembered('benchmark-measure', '')
  const [marks, setMarks] = useState<ReadonlySet<Mark>>(new Set())
  const [wordings, setWordings] = useState<ReadonlySet<string>>(new Set())
  const { benchmarks, metrics, measures, on, table, ...counts } = useComparison(known.entries, {
    benchmark,
    metric,
    measure,
    marks,
    wordings,
  })
  const Plot = usePlot()
  const svg = useRef<SVGSVGElement | null>(null)
  const drawn = useCallback((picture: SVGSVGElement | null) => {
    svg.current = picture
  }, [])
  const undated = useMemo(() => (table ? timeline(table).undated : 0), [table])

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
            <ExportMenu about={title} disabled={!table} grid={() => benchmarkGrid(title, table, known)} />
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
              known={known}
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

function BenchmarkRail({
  facets,
  on,
  onChoose,
}: {
  facets: { key: string; label: string; papers: number }[]
  on: string
  onChoose(key: string): void
}) {
  const [search, setSearch] = useState('')
  const wanted = search.trim().toLowerCase()
  const found = wanted === '' ? facets : facets.filter(({ label }) => label.toLowerCase().includes(wanted))
  const shown = found.slice(0, 200)
  return (
    <nav class="rail" aria-label={t('benchmarks')}>
      <div class="rail-tools">
        <SearchBox label={t('findBenchmark')} value={search} onInput={setSearch} />
      </div>
      <ul class="rail-list">
        {shown.map(({ key, label, papers }) => (
          <li key={key}>
            <button type="button" aria-current={key === on ? 'true' : undefined} onClick={() => onChoose(key)}>
              <span class="name">{label}</span>
              <span class="count">{papers}</span>
            </button>
          </li>
        ))}
      </ul>
      {found.length > shown.length && <p class="fine">{tn('moreSearch', found.length - shown.length)}</p>}
      {found.length === 0 && <p class="fine">{t('nothingFound')}</p>}
    </nav>
  )
}

interface LeaveProps {
  marks: { mark: Mark; claims: number }[]
  wordings: { key: string; label: string; claims: number }[]
  all: number
  leftMarks: ReadonlySet<Mark>
  leftWordings: ReadonlySet<string>
  onMark(mark: Mark): void
  onWording(key: string): void
}

/** What may be left out: a switch for each thing that makes numbers hard to compare. */
function Leave({ marks, wordings, all, leftMarks, leftWordings, onMark, onWording }: LeaveProps) {
  const chips = marks.filter(({ claims }) => claims < all || all === 1)
  if (chips.length === 0 && wordings.length < 2) return null
  return (
    <fieldset class="chips">
      <legend>{t('show')}</legend>
      {chips.map(({ mark, claims }) => (
        <button key={mark} type="button" class="chip" aria-pressed={!leftMarks.has(mark)} onClick={() => onMark(mark)}>
          {t(MARK_WORDS[mark])} <span class="count">{claims}</span>
        </button>
      ))}
      {wordings.length > 1 &&
        wordings.slice(0, 6).map(({ key, label, claims }) => (
          <button
            key={`w ${key}`}
            type="button"
            class="chip"
            aria-pressed={!leftWordings.has(key)}
            onClick={() => onWording(key)}
          >
            “{label || t('notNamed')}” <span class="count">{claims}</span>
          </button>
        ))}
    </fieldset>
  )
}

function PlotMenu({
  svg,
  about,
  disabled,
}: {
  svg: { current: SVGSVGElement | null }
  about: string
  disabled: boolean
}) {
  const { notify } = useSurroundings()
  const name = `claimdex-${about.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`
  async function save(ending: 'svg' | 'png') {
    if (!svg.current) return notify({ text: t('noPlot') })
    try {
      if (ending === 'svg') saveSvg(`${name}.svg`, svg.current)
      else await savePng(`${name}.png`, svg.current)
      notify({ text: t('written', `${name}.${ending}`) })
    } catch (failure) {
      notify(problem(failure))
    }
  }
  return (
    <Menu
      label={t('savePlot')}
      disabled={disabled}
      items={[
        { id: 'svg', label: 'SVG', run: () => save('svg') },
        { id: 'png', label: 'PNG', run: () => save('png') },
      ]}
    />
  )
}
