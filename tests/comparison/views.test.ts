import { describe, expect, it } from 'vitest'
import { figureOf } from '../../components/ui/figure'
import type { Claim } from '../../lib/claims/types'
import { browse, indexed, valuesIn } from '../../lib/comparison/browse'
import type { Entry } from '../../lib/comparison/facets'
import { ledger } from '../../lib/comparison/ledger'
import { marksOf, stays } from '../../lib/comparison/marks'
import { accuracyOf, measureOf } from '../../lib/comparison/measure'
import { sideBySide } from '../../lib/comparison/side-by-side'
import { ownNames, systemOf } from '../../lib/comparison/system'
import { compare } from '../../lib/comparison/table'
import { timeline, timeOf } from '../../lib/comparison/timeline'
import { claim } from '../library/helpers'

interface Over extends Partial<Claim> {
  title?: string
  date?: string | null
  abstract?: string
}

const entry = (id: string, { title = `Paper ${id}`, date = '2026', abstract, ...over }: Over = {}): Entry => ({
  paper: { id, title, date, url: `https://example.org/${id}` },
  claim: claim(over),
  ...(abstract !== undefined && { abstract }),
})

/** A claim of other work at a number of a text that is one sentence. */
function said(text: string, number: string, over: Over = {}): Entry {
  const at = text.indexOf(number)
  return entry('y', {
    role: 'other',
    span: [at, at + number.length],
    surface: number,
    value: Number.parseFloat(number),
    sentence: [0, text.length],
    abstract: text,
    ...over,
  })
}

describe('units', () => {
  it('converts what says the same in another size, into the unit that most are written in, and says so', () => {
    const latency = { metric: 'latency', higherIsBetter: false } as const
    const table = compare(
      [
        entry('a', { ...latency, value: 0.4, unit: 's', unitId: 's' }),
        entry('b', { ...latency, value: 12, unit: 'ms', unitId: 'ms' }),
        entry('c', { ...latency, value: 30, unit: 'milliseconds', unitId: 'ms' }),
      ],
      'score:s',
    )
    expect(table?.measure.unit).toBe('ms')
    expect(table?.rows.map((row) => [row.low, row.converted])).toEqual([
      [12, null],
      [30, null],
      [400, 'unit'],
    ])
  })

  it('keeps apart what is counted, and shows each count with its own word', () => {
    const count = { kind: 'count', metric: 'things', unitId: 'images' } as const
    const lines = sideBySide(
      ['a', 'b', 'c'],
      [
        entry('a', { ...count, value: 8, surface: 'eight', unit: 'benchmarks' }),
        entry('b', { ...count, value: 1, surface: 'one', unit: 'benchmark' }),
        entry('c', { ...count, value: 12, surface: '12', unit: 'Tasks' }),
      ],
    )
    const shown = lines.map(({ cells, measure }) =>
      cells.map((rows) => rows.map((row) => figureOf(row, measure.unit)).join()),
    )
    expect(shown).toEqual([
      ['8 benchmarks', '1 benchmark', ''],
      ['', '', '12 Tasks'],
    ])
    expect(lines.map(({ measure }) => measure.unit)).toEqual(['benchmarks', 'tasks'])
  })

  it.each<[string | null, string | null]>([
    ['error rate', 'accuracy'],
    ['Top-5 error', 'top-5 accuracy'],
    ['test error', 'test accuracy'],
    ['word error rate', null],
    ['planning error', null],
    ['accuracy', null],
    [null, null],
  ])('the accuracy that %j leaves is %j', (metric, accuracy) => {
    expect(accuracyOf(metric)).toBe(accuracy)
  })

  it('shows an error rate as the accuracy that it leaves only where asked, and says so', () => {
    const entries = [
      entry('a', { metric: 'accuracy', value: 94, unit: '%' }),
      entry('b', { metric: 'error rate', value: 5.2, unit: '%', higherIsBetter: false }),
    ]
    const table = compare(entries, 'score:%', { errorsAsAccuracy: true })
    expect(table?.rows.map((row) => [row.low, row.converted])).toEqual([
      [94.8, 'error'],
      [94, null],
    ])
    expect(table?.higherIsBetter).toBe(true)
    expect(compare(entries, 'score:%')?.rows.map((row) => row.low)).toContain(5.2)
  })

  it('keeps what cannot be converted apart', () => {
    const key = (over: Partial<Claim>) => measureOf(claim({ metric: 'memory', ...over }))?.key
    expect(key({ unit: 'GB', unitId: 'GB' })).toBe(key({ unit: 'MB', unitId: 'MB' }))
    expect(key({ unit: 'GB', unitId: 'GB' })).not.toBe(key({ unit: 's', unitId: 's' }))
    expect(key({ kind: 'change', unit: '%' })).not.toBe(key({ kind: 'change', unit: 'points' }))
  })
})

describe('marks', () => {
  it('tells what to know before comparing', () => {
    const marked = claim({ qualifier: 'up to', setting: '5-shot', role: 'other', confidence: 0.2 })
    expect(marksOf(marked)).toEqual(['up to', 'setting', 'other', 'doubtful'])
    expect(marksOf(claim({ qualifier: 'average' }))).toEqual(['average'])
    expect(marksOf(claim({ qualifier: 'over' }))).toEqual(['bound'])
    expect(marksOf(claim())).toEqual([])
  })

  it('leaves out by mark and by wording', () => {
    const none = new Set<never>()
    expect(stays(claim({ qualifier: 'up to' }), { marks: new Set(['up to']), wordings: none })).toBe(false)
    expect(stays(claim(), { marks: new Set(['up to']), wordings: none })).toBe(true)
    expect(stays(claim({ metric: 'Top-5 Accuracy' }), { marks: none, wordings: new Set(['top5accuracy']) })).toBe(false)
  })
})

describe('timeline', () => {
  it('knows days, and the middle of months and years', () => {
    expect(timeOf('2026-03-04')).toEqual({ time: Date.UTC(2026, 2, 4), rough: false })
    expect(timeOf('2026-03')).toEqual({ time: Date.UTC(2026, 2, 15), rough: true })
    expect(timeOf('2026')).toEqual({ time: Date.UTC(2026, 6, 1), rough: true })
    expect([timeOf(null), timeOf('soon')]).toEqual([null, null])
  })

  it('steps from best to best, by the direction of the metric, without what others said or what is denied', () => {
    const entries = [
      entry('a', { value: 70, date: '2024-01-01' }),
      entry('b', { value: 90, date: '2025-01-01', role: 'other' }),
      entry('c', { value: 80, date: '2025-02-01' }),
      entry('d', { value: 75, date: '2025-03-01' }),
      entry('e', { value: 99, date: '2025-04-01', flags: ['negated'] }),
      entry('f', { value: 85, date: null }),
    ]
    const table = compare(entries, 'score:%')
    const { best, points, undated } = timeline(table as NonNullable<typeof table>)
    expect(best.map(({ row }) => row.low)).toEqual([70, 80])
    expect([points.length, undated]).toEqual([5, 1])
    const errors = entries.map((each) => ({ ...each, claim: { ...each.claim, metric: 'FID', higherIsBetter: false } }))
    const down = compare(errors, 'score:')
    expect(timeline(down as NonNullable<typeof down>).best.map(({ row }) => row.low)).toEqual([70])
  })

  it('draws no line where nobody can say which way is better', () => {
    const table = compare([entry('a', { higherIsBetter: null })], 'score:%')
    expect(timeline(table as NonNullable<typeof table>).best).toEqual([])
  })
})

describe('side by side', () => {
  it('aligns what is shared, shows gaps, marks the best, and leaves numbers of others out', () => {
    const lines = sideBySide(
      ['a', 'b', 'c'],
      [
        entry('a', { value: 80, benchmark: ['GSM8K'] }),
        entry('a', { value: 60, benchmark: ['GSM8K'], role: 'other' }),
        entry('b', { value: 0.9, benchmark: ['GSM8K'] }),
        entry('c', { value: 50, benchmark: ['MATH'] }),
        entry('z', { value: 99, benchmark: ['GSM8K'] }),
      ],
    )
    expect(lines.map(({ benchmark, shared, best }) => [benchmark, shared, best])).toEqual([
      ['GSM8K', 2, [1]],
      ['MATH', 1, []],
    ])
    expect(lines[0]?.cells.map((rows) => rows.map((row) => row.low))).toEqual([[80], [90], []])
  })

  it('crowns nobody where no benchmark is named or nobody can say which way is better', () => {
    const nameless = { benchmark: [], benchmarkIds: [] }
    const unknown = { metric: 'zeal', higherIsBetter: null }
    const lines = sideBySide(
      ['a', 'b'],
      [entry('a', nameless), entry('b', { ...nameless, value: 3 }), entry('a', unknown), entry('b', unknown)],
    )
    expect(lines.flatMap(({ best }) => best)).toEqual([])
  })
})

describe('whose number it is', () => {
  it.each<[string, string, string | null]>([
    ['On GSM8K we reach 88.9%, compared to 82.1% for LLaMA-2-70B.', '82.1', 'LLaMA-2-70B'],
    ['DriftField reaches 0.92, outperforming BERT (0.88).', '0.88', 'BERT'],
    ['Ours gets 84.3 while GPT-4 scores 80.1 on it.', '80.1', 'GPT-4'],
    ['It is better than Mistral 7B with an accuracy of 71.2.', '71.2', 'Mistral 7B'],
    ['We reach 88.9%, up from 82.1% for the plain model.', '82.1', null],
    ['The previous best was 82.1.', '82.1', null],
  ])('%s: %s belongs to %j', (text, number, system) => {
    const { claim: each, abstract } = said(text, number, { benchmark: [], benchmarkIds: [] })
    expect(systemOf(each, abstract)).toBe(system)
  })

  it('takes the baseline of the claim where it is a name, and nothing for a claim of the paper’s own', () => {
    expect(systemOf(claim({ role: 'other', baseline: 'ResNet-50' }), null)).toBe('ResNet-50')
    expect(systemOf(claim({ role: 'other', baseline: 'the previous best method' }), null)).toBeNull()
    expect(systemOf(claim({ baseline: 'ResNet-50' }), null)).toBeNull()
  })

  it('knows what a paper calls its own by the head of its title', () => {
    expect(ownNames('DriftField: Following Points')).toEqual(['driftfield'])
    expect(ownNames('How Long Is a Context That Never Ends: A Study')).toEqual([])
    expect(ownNames('Attention Without Heads')).toEqual([])
  })
})

describe('the baseline ledger', () => {
  const own = (value: number, surface = String(value)) =>
    entry('x', { title: 'DriftField: Following Points', value, surface, benchmark: ['DAVIS'] })
  const by = (id: string, number: string) => {
    const each = said(`We beat DriftField (${number}) by far.`, number, { benchmark: ['DAVIS'], benchmarkIds: [null] })
    return { ...each, paper: { ...each.paper, id } }
  }

  it('sets what others say against what the paper says', () => {
    const [line] = ledger([own(81.5), by('y', '79.2')])
    expect(line).toMatchObject({ system: 'DriftField', benchmark: 'DAVIS', verdict: 'differ' })
    expect([line?.own.map((row) => row.low), line?.said.map((row) => row.low)]).toEqual([[81.5], [79.2]])
  })

  it('takes numbers that may be rounded from one another for the same', () => {
    expect(ledger([own(81.46, '81.46'), by('y', '81.5')])[0]?.verdict).toBe('agree')
    expect(ledger([own(81.5), by('y', '82')])[0]?.verdict).toBe('agree')
    expect(ledger([own(81.4), by('y', '82')])[0]?.verdict).toBe('differ')
    expect(ledger([own(0.815, '0.815'), by('y', '81.5')])[0]?.verdict).toBe('agree')
  })

  it('sees that two papers disagree about a third, and keeps what only one says', () => {
    expect(ledger([by('y', '79.2'), by('z', '80.0')])[0]?.verdict).toBe('differ')
    expect(ledger([by('y', '79.2')])[0]?.verdict).toBe('alone')
    expect(ledger([own(81.5)])).toEqual([])
  })
})

describe('the rail', () => {
  const row = (id: string, over: object = {}) => ({
    row: { id, title: `Paper ${id}`, authors: ['Ann Author'], date: '2026-01', sites: ['arxiv'], aliases: [] },
    saved: true,
    claims: [claim()],
    tags: [] as string[],
    note: '',
    news: [],
    ...over,
  })
  const papers = indexed([
    row('a', { tags: ['survey/vision'], claims: [claim({ benchmark: ['GSM8K'], benchmarkIds: ['gsm8k'] })] }),
    row('b', { tags: ['Survey'], claims: [claim({ benchmark: ['question answering'], benchmarkIds: [null] })] }),
    row('c', { saved: false, note: 'Ask about Table 3', claims: [] }),
  ])
  const ids = (found: { paper: { row: { id: string } } }[]) => found.map(({ paper }) => paper.row.id)

  it('tells benchmarks from tasks by how they are written', () => {
    expect(valuesIn(papers, '', {}, 'benchmark').map(({ key }) => key)).toEqual(['gsm8k'])
    expect(valuesIn(papers, '', {}, 'task').map(({ label }) => label)).toEqual(['question answering'])
  })

  it('counts each group under the choices of the others, and keeps what is chosen in sight', () => {
    const choice = { benchmark: ['gsm8k'], year: ['1999'] }
    expect(valuesIn(papers, '', { benchmark: ['gsm8k'] }, 'benchmark')).toHaveLength(1)
    expect(
      valuesIn(papers, '', { benchmark: ['gsm8k'] }, 'tag').map(({ label, papers: n, depth }) => [label, n, depth]),
    ).toEqual([
      ['survey', 1, 0],
      ['vision', 1, 1],
    ])
    expect(valuesIn(papers, '', choice, 'year').map(({ key, papers: n }) => [key, n])).toEqual([
      ['2026', 1],
      ['1999', 0],
    ])
  })

  it('finds by words and by choice: any of a group, all of the groups; a tag holds those below it', () => {
    expect(ids(browse(papers, '', { tag: ['survey'] }))).toEqual(['a', 'b'])
    expect(ids(browse(papers, '', { tag: ['survey/vision', 'survey'], state: ['saved'] }))).toEqual(['a', 'b'])
    expect(ids(browse(papers, 'table ask', {}))).toEqual(['c'])
    expect(ids(browse(papers, '', { state: ['seen'] }))).toEqual(['c'])
  })
})
