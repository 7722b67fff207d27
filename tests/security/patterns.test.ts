/**
 * A search for regular expressions that hang: every one of the sources is run over texts made of its own pieces again and
 * again, followed by what makes it fail. One that takes far more than in proportion to the text is found by the clock.
 */
import { parseSync } from 'rolldown/experimental'
import { describe, expect, it, vi } from 'vitest'
import { read, sources } from '../repository/tree'

interface Pattern {
  source: string
  flags: string
  where: string
}

/** A text of this length may take this long; milliseconds. What grows in proportion takes a hundredth of it. */
const LENGTH = 20_000
const LONGEST = 150
/** On the way there: what grows faster than with the square of the length is found here, in time. */
const SENTENCE = 2000

type Node = { type?: string; regex?: { pattern: string; flags: string } } & Record<string, unknown>

function literals(path: string): Pattern[] {
  const { program } = parseSync(path, read(path))
  const found: Pattern[] = []
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const each of node) visit(each)
      return
    }
    if (typeof node !== 'object' || node === null) return
    const { type, regex } = node as Node
    if (type === 'Literal' && regex) found.push({ source: regex.pattern, flags: regex.flags, where: path })
    for (const value of Object.values(node)) if (typeof value === 'object') visit(value)
  }
  visit(program)
  return found
}

/** Those that are put together out of pieces when their module is loaded. */
async function made(): Promise<Pattern[]> {
  const paths = sources().filter((path) => /new RegExp\(/.test(read(path)))
  const found: Pattern[] = []
  const Native = RegExp
  vi.resetModules()
  for (const path of paths) {
    const recording = new Proxy(Native, {
      construct(target, [source, flags]: [string | RegExp, string?]) {
        const pattern = new target(source, flags)
        found.push({ source: pattern.source, flags: pattern.flags, where: path })
        return pattern
      },
    })
    vi.stubGlobal('RegExp', recording)
    try {
      await import(/* @vite-ignore */ `../../${path}`)
    } finally {
      vi.unstubAllGlobals()
    }
  }
  expect(new Set(found.map(({ where }) => where)).size, 'every module that makes some was seen').toBeGreaterThanOrEqual(
    paths.length - 1,
  )
  return found
}

const GENERAL = [
  'a',
  'A',
  '1',
  ' ',
  '-',
  '.',
  ',',
  '%',
  '$',
  '\\',
  '{',
  '}',
  '(',
  ')',
  'a ',
  'a-',
  '1,',
  '1 ',
  'A1',
  'and ',
  ', ',
  '\n',
  '\t',
  '"',
  '<',
]

/** What a pattern may want again and again: its own signs and words, alone and in pairs. */
function pumps({ source }: Pattern): string[] {
  const plain = source
    .replace(/\\[pP]\{[^}]*\}|\\[wdDWS]/g, 'a')
    .replace(/\\s/g, ' ')
    .replace(/\\u\{?([0-9a-f]{4,5})\}?/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/\\([^a-z0-9])/gi, '$1')
  const words = plain.match(/[\p{L}\d]{2,}/gu)?.slice(0, 12) ?? []
  const signs = [...new Set(plain.match(/[^\p{L}\d[\]()|?*+^:=!]/gu) ?? [])].slice(0, 10)
  const own = [
    ...words,
    ...words.map((word) => `${word} `),
    ...signs,
    ...signs.map((sign) => `a${sign}`),
    ...signs.map((sign) => `1${sign}`),
  ]
  return [...new Set([...own, ...GENERAL])]
}

const ENDS = ['', '\u0000', '!', 'x9']

/** The slowest of the texts; milliseconds. @param length of the texts */
function slowest(pattern: Pattern, length: number): { took: number; text: string } {
  let worst = { took: 0, text: '' }
  for (const pump of pumps(pattern))
    for (const end of ENDS) {
      const text = pump.repeat(Math.ceil(length / pump.length)).slice(0, length) + end
      const expression = new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, ''))
      const started = performance.now()
      expression.test(text)
      const took = performance.now() - started
      if (took > worst.took)
        worst = { took, text: `${JSON.stringify(pump.slice(0, 20))} × ${length}, then ${JSON.stringify(end)}` }
      if (took > LONGEST) return worst
    }
  return worst
}

/** Twice, since the first time a pattern is compiled, and a machine may be busy. */
function hangs(pattern: Pattern): string | null {
  // a short text first: what grows exponentially must not be given a long one
  for (const length of [28, SENTENCE, LENGTH]) {
    const first = slowest(pattern, length)
    if (first.took <= LONGEST) continue
    const { took, text } = slowest(pattern, length)
    if (took > LONGEST)
      return `${pattern.where}: /${pattern.source.slice(0, 160)}/ takes ${took.toFixed(0)} ms for ${text}`
  }
  return null
}

describe('the search', () => {
  it.each([
    ['(a+)+$', 'a nested repetition'],
    ['(?:\\w+\\s?)+:$', 'words that may be parted anywhere'],
    ['\\s+$', 'blanks that are tried from each of them'],
    ['(\\d+,?)+x$', 'digits in groups'],
  ])('finds /%s/, %s', (source) => {
    expect(hangs({ source, flags: '', where: 'here' })).toMatch(/takes \d+ ms/)
  })

  it('lets others pass', () => {
    for (const source of ['^a+$', '\\b\\d+(?:\\.\\d+)?%', '(?<!\\S)\\S{1,60}@[a-z]{1,20}$'])
      expect(hangs({ source, flags: 'u', where: 'here' })).toBeNull()
  })
})

it('no regular expression of the sources hangs', { timeout: 600_000 }, async () => {
  const all = [...sources().flatMap(literals), ...(await made())]
  const patterns = [...new Map(all.map((pattern) => [`${pattern.source}/${pattern.flags}`, pattern])).values()]
  expect(patterns.length).toBeGreaterThan(300)
  const started = performance.now()
  const found = patterns.map(hangs).filter((text) => text !== null)
  console.log(
    `${patterns.length} regular expressions searched in ${((performance.now() - started) / 1000).toFixed(1)} s`,
  )
  expect(found).toEqual([])
})
