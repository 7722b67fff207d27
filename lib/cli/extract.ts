/** `npm run extract`: papers as JSONL in, their claims as JSONL out. */
import { createReadStream } from 'node:fs'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { EXTRACTOR_VERSION } from '../claims'
import { FORMATS, type Format, formatGroup, HEADERS } from './format'
import { type InputLine, lineGroups } from './lines'
import { openOutput } from './output'
import { type GroupResult, inOrder, openPool, type Pool } from './pool'

const HELP = `Reads the claims of abstracts.

  npm run --silent extract -- [options] [file …]      (no file, or "-": standard input)

Input, one JSON object a line:   {"id": "…", "title": "…", "abstract": "…"}
Output, a line for a line:       {"id": "…", "claims": […], "benchmarks": […]}
A line that cannot be read:      {"line": N, "error": "…"}; the rest goes on and the exit status is 1.

  --format ${FORMATS.join('|')}    what to write (default: json; columns of CSV: docs/CSV.md)
  --jobs N             threads (default: all cores once the input is more than a few papers)
  --version            version of the extractor
  --help               this text
`

/** Papers that are read on the main thread before others are started: a thread costs more than these take. */
const BEFORE_THREADS = 64
const GROUP_SIZE = 32
/** Beside this file once bundled (scripts/cli.mjs); a name rather than an import so that the bundler leaves it alone. */
const WORKER = './worker.mjs'

/** @throws TypeError with a message for the user when the arguments make no sense */
function readArguments(argv: string[]) {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'json' },
      jobs: { type: 'string' },
      version: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  const format = FORMATS.find((known) => known === values.format)
  if (!format) throw new TypeError(`--format must be one of: ${FORMATS.join(', ')}`)
  const jobs = values.jobs === undefined ? null : Number(values.jobs)
  if (jobs !== null && !(Number.isInteger(jobs) && jobs >= 1 && jobs <= 256))
    throw new TypeError('--jobs must be a whole number from 1 to 256')
  return { ...values, format, jobs, files: positionals.length ? positionals : ['-'] }
}

async function* readFiles(files: string[]): AsyncGenerator<InputLine[]> {
  let number = 0
  for (const file of files) {
    const source = file === '-' ? process.stdin : createReadStream(file)
    for await (const group of lineGroups(source, number)) {
      number = group.at(-1)?.number ?? number
      for (let at = 0; at < group.length; at += GROUP_SIZE) yield group.slice(at, at + GROUP_SIZE)
    }
  }
}

/** Reads groups, the first few here and now, the rest on threads if there are more. */
async function* results(groups: AsyncGenerator<InputLine[]>, format: Format, jobs: number | null) {
  const threads = jobs ?? availableParallelism()
  let here = 0
  if (threads > 1) {
    while (here < BEFORE_THREADS) {
      const next = await groups.next()
      if (next.done) return
      here += next.value.length
      yield await formatGroup(next.value, format)
    }
  }
  let pool: Pool | null = null
  const run = async (group: InputLine[]): Promise<GroupResult> => {
    if (threads === 1) return formatGroup(group, format)
    pool ??= openPool(threads, new URL(WORKER, import.meta.url), { format })
    return pool.run(group)
  }
  try {
    yield* inOrder(groups, threads === 1 ? 1 : threads * 2, run)
  } finally {
    await (pool as Pool | null)?.close()
  }
}

/** Says how far it is, only where a person is looking. */
function openProgress(stream: NodeJS.WriteStream) {
  const started = performance.now()
  let shown = 0
  return {
    show(papers: number) {
      const now = performance.now()
      if (!stream.isTTY || now - shown < 200) return
      shown = now
      stream.write(`\r${papers} papers, ${Math.round((1000 * papers) / (now - started))} a second `)
    },
    clear() {
      if (shown) stream.write('\r\x1b[K')
    },
  }
}

/** @returns exit status: 0 all read, 1 some line or file was bad, 2 wrong arguments */
export async function main(argv: string[]): Promise<number> {
  let settings: ReturnType<typeof readArguments>
  try {
    settings = readArguments(argv)
  } catch (error) {
    console.error(`extract: ${error instanceof Error ? error.message : error}\nTry: npm run --silent extract -- --help`)
    return 2
  }
  const output = openOutput(process.stdout, () => process.exit(0))
  if (settings.help || settings.version) {
    await output.write(settings.help ? HELP : `${EXTRACTOR_VERSION}\n`)
    return 0
  }
  const progress = openProgress(process.stderr)
  let papers = 0
  let bad = 0
  try {
    await output.write(HEADERS[settings.format])
    for await (const result of results(readFiles(settings.files), settings.format, settings.jobs)) {
      papers += result.papers
      bad += result.bad.length
      // In CSV there is no place for an error, so it is told beside it.
      if (settings.format === 'csv') for (const error of result.bad) console.error(`extract: ${error}`)
      await output.write(result.text)
      progress.show(papers)
    }
  } catch (error) {
    progress.clear()
    console.error(`extract: ${error instanceof Error ? error.message : error}`)
    return 1
  }
  progress.clear()
  return bad ? 1 : 0
}
