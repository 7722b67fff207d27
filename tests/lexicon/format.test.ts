import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { benchmarks, findMetric, metrics, nameKey } from '../../lib/lexicon'

const FILES = {
  benchmarks: ['name', 'aliases', 'usual metric', 'ambiguous'],
  metrics: ['name', 'aliases', 'direction', 'unit', 'ambiguous'],
  models: ['name', 'aliases', 'kind', 'ambiguous'],
  units: ['symbol', 'variants', 'canonical', 'dimension', 'factor'],
}
type File = keyof typeof FILES

const raw = (file: File) => readFileSync(new URL(`../../lib/lexicon/data/${file}.tsv`, import.meta.url), 'utf8')

interface Line {
  name: string
  aliases: string[]
  cells: string[]
}

const lines = (file: File): Line[] =>
  raw(file)
    .split('\n')
    .slice(1, -1)
    .map((line) => {
      const cells = line.split('\t')
      return { name: cells[0] ?? '', aliases: cells[1] ? cells[1].split('|') : [], cells }
    })

const bare = (alias: string) => alias.replace(/^\?/, '')
const lower = (text: string) => text.toLowerCase()

/** Sorted and written anew: empty cells at the end of a line are left out, to save room in the bundle. */
function print(file: File): string {
  const body = lines(file)
    .map(({ name, aliases, cells }) => [name, aliases.join('|'), ...cells.slice(2)].join('\t').replace(/\t+$/, ''))
    .sort((a, b) => {
      const [x, y] = [lower(a.split('\t')[0] ?? ''), lower(b.split('\t')[0] ?? '')]
      return x < y ? -1 : x > y ? 1 : 0
    })
  return `${[FILES[file].join('\t'), ...body].join('\n')}\n`
}

describe.each(Object.keys(FILES) as File[])('%s.tsv', (file) => {
  const header = FILES[file]

  it('begins with its header and ends with a line break', () => {
    expect(raw(file).split('\n', 1)[0]).toBe(header.join('\t'))
    expect(raw(file)).toMatch(/[^\n]\n$/)
    expect(raw(file)).not.toMatch(/\r|\n\n/)
    expect(lines(file).length).toBeGreaterThan(100)
  })

  it('has no more cells in a line than in the header, and no blanks around them', () => {
    const wide = lines(file).filter(({ cells }) => cells.length > header.length)
    const blank = lines(file).filter(({ cells }) => cells.some((cell) => cell !== cell.trim() || / {2}/.test(cell)))
    const trailing = raw(file).match(/[\t ]+$/gm)
    expect({ wide, blank, trailing }).toEqual({ wide: [], blank: [], trailing: null })
  })

  it('is sorted by name, ignoring case', () => {
    const names = lines(file).map((line) => lower(line.name))
    const wrong = names.filter((name, n) => n > 0 && name < (names[n - 1] as string))
    expect(wrong).toEqual([])
  })

  it('prints to itself', () => {
    expect(print(file) === raw(file)).toBe(true) // not toBe(text): a diff of megabytes helps nobody
  })

  it('has whole names: brackets closed, nothing joined by "=", no empty alias', () => {
    const closed = (text: string) => text.split('(').length === text.split(')').length
    const wrong = lines(file).flatMap(({ name, aliases }) =>
      [name, ...aliases.map(bare)].filter((text) => !text || !closed(text) || /=(?![\d.])/.test(text)),
    )
    expect(wrong).toEqual([])
  })
})

describe.each(['benchmarks', 'metrics', 'models'] as const)('names in %s.tsv', (file) => {
  it('have a key each, owned by one row and written there once', () => {
    const owners = new Map<string, string>()
    const twice: string[] = []
    for (const { name, aliases } of lines(file))
      for (const text of [name, ...aliases.map(bare)]) {
        const key = nameKey(text)
        if (!key || owners.has(key)) twice.push(`${text} (${name}; ${owners.get(key)})`)
        owners.set(key, name)
      }
    expect(twice).toEqual([])
  })

  it('carry no mark of ambiguity but "?"', () => {
    const last = FILES[file].length - 1
    expect(new Set(lines(file).map(({ cells }) => cells[last] ?? ''))).toEqual(new Set(['', '?']))
  })

  it('hold no mark inside a name', () => {
    expect(
      lines(file).filter(({ name, aliases }) => name.startsWith('?') || aliases.some((a) => a.startsWith('??'))),
    ).toEqual([])
  })
})

describe('metrics.tsv', () => {
  it('gives every metric a direction', () => {
    const wrong = lines('metrics').filter(({ cells }) => !/^(?:higher|lower|none)$/.test(cells[2] ?? ''))
    expect(wrong).toEqual([])
  })

  it('is read as it stands', () => {
    for (const entry of metrics().entries.filter((e) => e.name.length > 4))
      expect(findMetric(entry.name)).toEqual({
        id: nameKey(entry.name),
        name: entry.name,
        higherIsBetter: { higher: true, lower: false }[entry.cells[0] as string] ?? null,
      })
  })
})

describe('benchmarks.tsv', () => {
  it('names usual metrics that metrics.tsv has', () => {
    const known = new Set(lines('metrics').map(({ name }) => name))
    const unknown = lines('benchmarks').filter(({ cells }) => cells[2] && !known.has(cells[2]))
    expect(unknown).toEqual([])
  })

  it('is read whole', () => {
    expect(benchmarks().entries).toHaveLength(lines('benchmarks').length)
  })
})

describe('models.tsv', () => {
  it('gives every model a kind', () => {
    const wrong = lines('models').filter(
      ({ cells }) => !/^(?:model|method|library|system|hardware)$/.test(cells[2] ?? ''),
    )
    expect(wrong).toEqual([])
  })
})

describe('units.tsv', () => {
  it('gives every unit a canonical unit, a dimension and a positive factor', () => {
    const wrong = lines('units').filter(
      ({ cells: [, , canonical, dimension, factor] }) =>
        !canonical || !dimension || !(Number(factor) > 0) || !Number.isFinite(Number(factor)),
    )
    expect(wrong).toEqual([])
  })

  it('writes no sign twice, case told apart', () => {
    const owners = new Map<string, string>()
    const twice: string[] = []
    for (const { name, aliases } of lines('units'))
      for (const text of [name, ...aliases]) {
        if (owners.has(text)) twice.push(`${text} (${name}; ${owners.get(text)})`)
        owners.set(text, name)
      }
    expect(twice).toEqual([])
  })

  it('gives a unit that is its own canonical unit the factor 1', () => {
    expect(lines('units').filter(({ name, cells }) => cells[2] === name && Number(cells[4]) !== 1)).toEqual([])
  })
})
