/** `npm run bench`: everything that is said about speed, measured in one run, with how it grows. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { EXTRACTOR_VERSION, readClaims } from '../claims'
import { type BrowserFigures, MEASUREMENTS, measureInBrowser, SIZES } from './bench/browser/index'
import { exponent, linearithmic } from './bench/browser/measurement'
import { HOSTILE } from './bench/hostile'
import { median, overTexts, sideBySide, type Timing, time } from './bench/measure'
import { CARDS, measurePages, pagesTable } from './bench/pages/index'
import { loadRivals } from './bench/rivals'
import { type BuildSize, buildSize } from './bench/sizes'

const OWN_ABSTRACTS = 'tests/fixtures/gold'
/** More texts make no steadier figure, only a longer wait (compromise reads these for ten seconds, each round). */
const MOST_TEXTS = 2000
/** What is measured in a browser. */
const BUILT = '.output/chrome-mv3'
const BUILDS = ['chrome-mv3', 'firefox-mv3']
/** What was measured last. */
const RESULTS = '.output/bench.json'

const HELP = `Measures what is said about speed: the reader next to other packages, sizes of the builds, listings with and without the
extension, and libraries of several sizes; each with how it grows. Prints tables, and leaves everything in ${RESULTS}.

  npm run bench -- [options]                              everything, some minutes (after npm run build)
  npm run bench -- [options] --reader [file.jsonl | folder …]      (default: ${OWN_ABSTRACTS})

  --reader      only the reader and the sizes of the builds; files or folders alone say so too
  --pages       only listings, in Chromium
  --browser     only the library, in Chromium, on generated libraries
  --all         all three: the default
  --rounds N    times to go over all abstracts, by turns (default: 7; the median counts)
  --cards N,N   sizes of the listings (default: ${CARDS.join(',')})
  --papers N,N  sizes of the libraries (default: ${SIZES.join(',')})
  --extension D folder of the build to measure there (default: ${BUILT}); two builds in one sitting can be compared
  --only TEXT   of the library only measurements with this in their name; may be given several times
  --json        prints JSON instead of tables (npm run --silent bench -- --json)
  --help        this text

Times of the reader are milliseconds for one abstract, on one thread.
`

interface Figures {
  extractor: number
  machine: { node: string; cpu: string; cores: number }
  texts: { count: number; meanLength: number }
  /** First call in this process, ms: data files parsed, code not yet compiled. */
  firstCall: number
  claimdex: Timing
  rivals: Record<string, Timing & { work: string; times: number }>
  /** Time for a text of `times` its length over that for the text: `times` is linear. */
  scaling: { times: number; ratio: number }[]
  /** Slope of the time over the length of the text, both as logarithms: 1 is linear. */
  growth: number
  /** `tenfold`: time for 2 million characters of it over that for 200,000: 10 is linear. */
  hostile: { name: string; ms: number; perKilobyte: number; tenfold: number }[]
  builds: Record<string, BuildSize | null>
}

function readAbstracts(paths: string[]): string[] {
  const files = paths.flatMap((path) =>
    statSync(path).isDirectory()
      ? readdirSync(path)
          .filter((name) => name.endsWith('.jsonl'))
          .map((name) => join(path, name))
      : [path],
  )
  const abstracts = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim())
      .map((line) => (JSON.parse(line) as { abstract?: unknown }).abstract)
      .filter((abstract): abstract is string => typeof abstract === 'string' && abstract.length > 0),
  )
  if (!abstracts.length) throw new Error(`no abstracts in ${paths.join(', ')}`)
  return abstracts.slice(0, MOST_TEXTS)
}

async function measure(texts: string[], rounds: number): Promise<{ figures: Figures; missing: string[] }> {
  const read = (text: string) => readClaims(text)
  const firstCall = time(() => read(texts[0] ?? ''))
  const { rivals, missing } = await loadRivals()
  const [claimdex, ...timings] = sideBySide(texts, rounds, [read, ...rivals.map((rival) => rival.read)]) as [
    Timing,
    ...Timing[],
  ]
  const timed = rivals.map(({ name, work }, n) => {
    const timing = timings[n] as Timing
    return [name, { ...timing, work, times: timing.median / claimdex.median }] as const
  })
  // The longest texts that are still typical, so that what a call costs in any case does not hide the growth.
  const long = [...texts].sort((a, b) => b.length - a.length).slice(0, 10)
  const once = median(long.map((text) => overTexts([text], rounds, read).fastest))
  const scaling = [10, 50].map((times) => ({
    times,
    ratio: median(long.map((text) => overTexts([`${text} `.repeat(times)], 3, read).fastest)) / once,
  }))
  const hostile = HOSTILE.map(([name, text]) => {
    const ms = overTexts([text], 3, read).median
    // Both far above the 40,000 characters at which a text is read in parts, so that they are read by the same rules.
    const [tenth, whole] = [10, 100].map((times) => overTexts([text.repeat(times)], 3, read).fastest) as [
      number,
      number,
    ]
    return { name, ms, perKilobyte: (1000 * ms) / text.length, tenfold: whole / tenth }
  })
  const figures: Figures = {
    extractor: EXTRACTOR_VERSION,
    machine: { node: process.version, cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length },
    texts: {
      count: texts.length,
      meanLength: Math.round(texts.reduce((sum, text) => sum + text.length, 0) / texts.length),
    },
    firstCall,
    claimdex,
    rivals: Object.fromEntries(timed),
    scaling,
    growth: exponent([{ times: 1, ratio: 1 }, ...scaling].map(({ times, ratio }) => ({ papers: times, value: ratio }))),
    hostile,
    builds: Object.fromEntries(BUILDS.map((name) => [name, buildSize(join('.output', name))])),
  }
  return { figures, missing }
}

const ms = (value: number) => value.toFixed(value < 10 ? 2 : 1).padStart(8)
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0).padStart(6)} kB`

function print(figures: Figures): void {
  const { texts, claimdex, rivals, scaling, hostile, builds, machine } = figures
  console.log(
    `${texts.count} abstracts of ${texts.meanLength} characters on average; Node ${machine.node}, ${machine.cpu}`,
  )
  console.log('\n                                     ms an abstract   against ours')
  console.log(`  claimdex          claims           ${ms(claimdex.median)}`)
  for (const [name, rival] of Object.entries(rivals))
    console.log(
      `  ${name.padEnd(17)} ${rival.work.padEnd(18)} ${ms(rival.median)}          ${rival.times.toFixed(2).padStart(6)} ×`,
    )
  console.log(`  first call                         ${ms(figures.firstCall)}\n\nlonger texts`)
  for (const { times, ratio } of scaling)
    console.log(`  ${String(times).padStart(2)} × the text takes ${ratio.toFixed(1)} × the time`)
  console.log(`  growth n^${figures.growth.toFixed(2)}`)
  console.log('\ntexts made to be slow, 20,000 characters each; 2 million against 200,000')
  for (const text of hostile)
    console.log(`  ${text.name.padEnd(24)} ${ms(text.ms)} ms ${text.tenfold.toFixed(1).padStart(8)} ×`)
  for (const [name, build] of Object.entries(builds)) {
    if (!build) continue
    console.log(`\n${name}: ${kilobytes(build.total).trim()} in all; scripts as they are, and gzipped`)
    for (const { file, bytes, gzip } of build.scripts)
      console.log(`  ${file.padEnd(40)} ${kilobytes(bytes)} ${kilobytes(gzip)}`)
  }
}

/** Measured one after the other, so that they do not disturb each other: the reader, listings, the library. */
const PARTS = ['reader', 'pages', 'browser'] as const
type Part = (typeof PARTS)[number]
type Values = ReturnType<typeof readArguments>['values']

const numbersIn = (text: string) => text.split(',').map(Number)

/** @throws TypeError in words */
function checkNumbers({ rounds, cards, papers }: Values): void {
  for (const [name, text] of Object.entries({ rounds, cards, papers })) {
    const isOne = name === 'rounds'
    const numbers = isOne ? [Number(text)] : numbersIn(text)
    if (!numbers.every((number) => Number.isInteger(number) && number > 0))
      throw new TypeError(`--${name} takes ${isOne ? 'a whole number' : 'whole numbers with commas between'}, from 1`)
  }
}

/** Measures one part, and prints it as a table unless JSON is wanted. */
async function measurePart(part: Part, values: Values, files: string[]): Promise<object> {
  const tell = (text: string) => console.error(text)
  const { extension, only, json } = values
  if (part === 'pages') {
    const figures = await measurePages({ extension, cards: numbersIn(values.cards), tell })
    if (!json) console.log(`\n${pagesTable(figures)}`)
    return figures
  }
  if (part === 'browser') {
    const figures = await measureInBrowser({ extension, sizes: numbersIn(values.papers), only, tell })
    if (!json) printBrowser(figures)
    return figures
  }
  const texts = readAbstracts(files.length ? files : [OWN_ABSTRACTS])
  const { figures, missing } = await measure(texts, Number(values.rounds))
  if (!json) print(figures)
  for (const name of missing) console.error(`bench: ${name} is not installed, so it was left out`)
  return figures
}

/** @returns exit status: 0, 1 if something cannot be read or measured, 2 for wrong arguments */
export async function main(argv: string[]): Promise<number> {
  let parsed: ReturnType<typeof readArguments>
  try {
    parsed = readArguments(argv)
    checkNumbers(parsed.values)
  } catch (error) {
    console.error(`bench: ${error instanceof Error ? error.message : error}\nTry: npm run bench -- --help`)
    return 2
  }
  const { values, positionals } = parsed
  if (values.help) {
    process.stdout.write(HELP)
    return 0
  }
  const named = PARTS.filter((part) => values[part])
  const parts = values.all ? PARTS : named.length > 0 ? named : positionals.length > 0 ? ['reader' as const] : PARTS
  const load = () => `load of the machine: ${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores; figures grow with it`
  const results: Partial<Record<Part, object>> = {}
  try {
    for (const part of parts) {
      console.error(load())
      results[part] = await measurePart(part, values, positionals)
    }
    const [only] = parts
    const text = JSON.stringify(parts.length === 1 && only ? results[only] : results)
    if (values.json) console.log(text)
    mkdirSync(dirname(RESULTS), { recursive: true })
    writeFileSync(RESULTS, `${JSON.stringify({ at: new Date().toISOString(), ...results }, null, 1)}\n`)
    console.error(`\nas JSON: ${RESULTS}`)
    return 0
  } catch (error) {
    console.error(`bench: ${error instanceof Error ? error.message : error}`)
    return 1
  }
}

/** What of it misses its limit, or grows faster than n log n; in words. */
function misses({ figures, growth }: BrowserFigures): string[] {
  const over = figures.flatMap(({ measurement, what, papers, value }) => {
    const { limit } = MEASUREMENTS.find(({ name }) => name === measurement) ?? {}
    const name = [measurement, what].filter(Boolean).join(', ')
    return limit && what === (limit.what ?? '') && value > limit.value
      ? [`${name}, ${papers} papers: ${value.toFixed(1)}, at most ${limit.value}`]
      : []
  })
  const most = linearithmic(figures.map(({ papers }) => papers))
  const fast = growth
    .filter(({ exponent }) => exponent > most)
    .map(
      ({ measurement, what, exponent }) =>
        `${[measurement, what].filter(Boolean).join(', ')}: n^${exponent.toFixed(2)}`,
    )
  return [...over, ...fast]
}

function printBrowser(all: BrowserFigures): void {
  const { figures, growth } = all
  const sizes = [...new Set(figures.map(({ papers }) => papers))]
  console.log(`\n${' '.repeat(42)}${sizes.map((size) => `${size} papers`.padStart(15)).join('')}   growth`)
  for (const { measurement, what, exponent } of growth) {
    const name = [measurement, what].filter(Boolean).join(', ')
    const { limit } = MEASUREMENTS.find((each) => each.name === measurement) ?? {}
    const cells = sizes.map((size) => {
      const found = figures.find(
        (each) => each.papers === size && each.measurement === measurement && each.what === what,
      )
      return (found ? ms(found.value).trim() : '').padStart(15)
    })
    const bound = limit && what === (limit.what ?? '') ? `   (at most ${limit.value})` : ''
    // one size has no growth
    const grows = Number.isFinite(exponent) ? `n^${exponent.toFixed(2)}` : ''
    console.log(`  ${name.padEnd(40)}${cells.join('')}   ${grows.padEnd(6)}${bound}`)
  }
  const most = linearithmic(sizes)
  if (Number.isFinite(most)) console.log(`\n  n log n would be n^${most.toFixed(2)} over these sizes`)
  const missed = misses(all)
  console.log(
    missed.length === 0 ? '  nothing misses its limit' : `  missed:\n${missed.map((each) => `    ${each}`).join('\n')}`,
  )
}

function readArguments(argv: string[]) {
  return parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '7' },
      json: { type: 'boolean', default: false },
      reader: { type: 'boolean', default: false },
      browser: { type: 'boolean', default: false },
      pages: { type: 'boolean', default: false },
      cards: { type: 'string', default: CARDS.join(',') },
      all: { type: 'boolean', default: false },
      papers: { type: 'string', default: SIZES.join(',') },
      extension: { type: 'string', default: BUILT },
      only: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
}
