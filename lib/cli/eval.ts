/** `npm run eval`: how well labelled abstracts are read. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { EXTRACTOR_VERSION, prepare, readClaims } from '../claims'
import { type Calibration, calibrate } from './calibration'
import { type GoldRecord, readGold } from './gold'
import { ATTRIBUTES, type Prediction, type Report, score } from './score'

const OWN_GOLD = 'tests/fixtures/gold'
const SECOND_SCORER = '../shared/eval/score.mjs'
const ERRORS_SHOWN = 60

const HELP = `Reads labelled abstracts and scores the claims (rules: docs/EVALUATION.md).

  npm run eval -- [options] [file.jsonl | folder …]      (default: ${OWN_GOLD})

  --errors [N]     list what was wrong (default: the first ${ERRORS_SHOWN} of each file)
  --only WORD      list only errors of one sort: missed, invented, kind, unit, metric, benchmark …
  --json           one JSON object instead of tables
  --scorer FILE    a second scorer that must agree (default: ${SECOND_SCORER}, where it exists)
  --help           this text
`

/** `--errors` may stand alone; parseArgs wants a value. */
function withDefaultErrors(argv: string[]): string[] {
  const at = argv.indexOf('--errors')
  if (at < 0 || /^\d+$/.test(argv[at + 1] ?? '')) return argv
  return [...argv.slice(0, at + 1), String(ERRORS_SHOWN), ...argv.slice(at + 1)]
}

function readArguments(argv: string[]) {
  const { values, positionals } = parseArgs({
    args: withDefaultErrors(argv),
    allowPositionals: true,
    options: {
      errors: { type: 'string' },
      only: { type: 'string' },
      json: { type: 'boolean', default: false },
      scorer: { type: 'string', default: SECOND_SCORER },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  const errors = values.errors === undefined ? (values.only ? ERRORS_SHOWN : 0) : Number(values.errors)
  if (!Number.isInteger(errors)) throw new TypeError('--errors takes a whole number')
  return { ...values, errors, paths: positionals.length ? positionals : [OWN_GOLD] }
}

/** @throws Error for a path that is neither a file nor a folder with .jsonl files */
function goldFiles(paths: string[]): string[] {
  return paths.flatMap((path) => {
    const stat = statSync(path, { throwIfNoEntry: false })
    if (!stat) throw new Error(`no such file or folder: ${path}`)
    if (!stat.isDirectory()) return [path]
    const files = readdirSync(path).filter((name) => name.endsWith('.jsonl'))
    if (!files.length) throw new Error(`no .jsonl file in ${path}`)
    return files.sort().map((name) => join(path, name))
  })
}

async function predict(gold: GoldRecord[]): Promise<Map<string, Prediction>> {
  for (const { abstract } of gold) await prepare(abstract)
  return new Map(gold.map(({ id, abstract, title }) => [id, readClaims(abstract, title)]))
}

/**
 * Has the same predictions scored by another program with the same interface.
 * @returns where the two differ, as lines; empty if they agree
 */
export function disagreements(
  scorer: string,
  goldFile: string,
  predictions: Map<string, Prediction>,
  report: Report,
): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'claimdex-eval-'))
  try {
    const predicted = join(folder, 'predicted.jsonl')
    writeFileSync(
      predicted,
      [...predictions].map(([id, reading]) => `${JSON.stringify({ id, ...reading })}\n`).join(''),
    )
    const run = spawnSync(process.execPath, [scorer, goldFile, predicted, '--json'], { encoding: 'utf8' })
    if (run.status !== 0) return [`it failed: ${run.stderr.trim()}`]
    return compareReports(report, JSON.parse(run.stdout))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function compareReports(ours: unknown, theirs: unknown, path = ''): string[] {
  if (typeof ours === 'number')
    return typeof theirs === 'number' && Math.abs(ours - theirs) < 1e-9
      ? []
      : [`${path}: ${ours} here, ${theirs} there`]
  return Object.entries(ours as object).flatMap(([key, value]) =>
    compareReports(value, (theirs as Record<string, unknown> | undefined)?.[key], path ? `${path}.${key}` : key),
  )
}

const percent = (share: number) => (100 * share).toFixed(1).padStart(6)

const ROWS = [
  ['full', 'whole claims'],
  ['result', 'result numbers'],
  ['size', 'sizes, counts'],
  ['rank', 'rank claims'],
  ['mentions', 'benchmark names'],
] as const

function table(report: Report): string {
  const lines = ['                  precision  recall     F1    gold']
  for (const [key, what] of ROWS) {
    const { p, r, f1, gold } = report[key]
    lines.push(`${what.padEnd(17)} ${percent(p)}   ${percent(r)}  ${percent(f1)}  ${String(gold).padStart(6)}`)
  }
  lines.push('', 'right on the matched result numbers:')
  for (const name of ATTRIBUTES) lines.push(`  ${name.padEnd(10)} ${percent(report.attributes[name])}`)
  lines.push('right on the matched rank claims:')
  for (const name of ['benchmark', 'baseline'] as const)
    lines.push(`  ${name.padEnd(10)} ${percent(report.rankAttributes[name])}`)
  return lines.join('\n')
}

function calibrationTable({ bins, sure, sureRight, error }: Calibration): string {
  const lines = ['confidence of result claims    claims   said   right']
  for (const { from, to, claims, said, right } of bins)
    if (claims)
      lines.push(
        `  ${from.toFixed(1)} to ${to.toFixed(1)}               ${String(claims).padStart(8)}  ${percent(said)} ${percent(right)}`,
      )
  lines.push(
    `  at least 0.9: ${percent(sure).trim()}% of the claims, of which ${percent(sureRight).trim()}% are right`,
    `  mean distance between said and right: ${percent(error).trim()}`,
  )
  return lines.join('\n')
}

/** @returns exit status: 0, 1 if a file cannot be read or a second scorer disagrees, 2 for wrong arguments */
export async function main(argv: string[]): Promise<number> {
  let settings: ReturnType<typeof readArguments>
  try {
    settings = readArguments(argv)
  } catch (error) {
    console.error(`eval: ${error instanceof Error ? error.message : error}\nTry: npm run eval -- --help`)
    return 2
  }
  if (settings.help) {
    process.stdout.write(HELP)
    return 0
  }
  const second = existsSync(settings.scorer) ? settings.scorer : null
  let status = 0
  const all: Record<string, unknown> = {}
  try {
    for (const file of goldFiles(settings.paths)) {
      const gold = readGold(file)
      const predictions = await predict(gold)
      const { report, errors, outcomes } = score(gold, predictions)
      const calibration = calibrate(outcomes)
      const differences = second ? disagreements(second, file, predictions, report) : []
      if (differences.length) status = 1
      if (settings.json) {
        all[basename(file)] = { ...report, calibration, differences }
        continue
      }
      const listed = errors.filter((line) => !settings.only || line.startsWith(settings.only)).slice(0, settings.errors)
      console.log(`${file}: ${report.abstracts} abstracts, extractor ${EXTRACTOR_VERSION}\n`)
      console.log(`${table(report)}\n\n${calibrationTable(calibration)}`)
      if (listed.length) console.log(`\n${listed.join('\n')}`)
      if (second) console.log(differences.length ? '' : `\n${second} gives the same figures.`)
      if (differences.length) console.error(`${second} gives other figures:\n  ${differences.join('\n  ')}`)
      console.log('')
    }
  } catch (error) {
    console.error(`eval: ${error instanceof Error ? error.message : error}`)
    return 1
  }
  if (settings.json) console.log(JSON.stringify(all))
  return status
}
