import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createInterface } from 'node:readline'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { readClaims } from '../../lib/claims'
import { readGold } from '../../lib/cli/gold'
import { parseCsv } from '../../lib/export/csv'

const CLI = ['scripts/cli.mjs', 'extract']
const papers = readGold('tests/fixtures/gold/own.jsonl').map(({ id, title, abstract }) => ({ id, title, abstract }))
const jsonl = (records: unknown[]) => records.map((record) => `${JSON.stringify(record)}\n`).join('')

function extract(input: string | Buffer, ...args: string[]) {
  const run = spawnSync(process.execPath, [...CLI, ...args], { input, encoding: 'utf8', maxBuffer: 1 << 28 })
  return { ...run, lines: run.stdout.split('\n').filter(Boolean) }
}

const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill()
})
function start(...args: string[]) {
  const child = spawn(process.execPath, [...CLI, ...args], { stdio: ['pipe', 'pipe', 'inherit'] })
  children.push(child)
  return child
}

describe('npm run extract', { timeout: 60_000 }, () => {
  beforeAll(() => {
    extract('') // bundles, if sources are newer
  }, 60_000)

  it('answers a line for a line, in order, with what the reader says', () => {
    const run = extract(jsonl(papers))
    expect(run.status).toBe(0)
    expect(run.stderr).toBe('')
    expect(run.lines.map((line) => JSON.parse(line))).toEqual(
      papers.map(({ id, title, abstract }) => {
        const { claims, benchmarks } = readClaims(abstract, title)
        return { id, claims, benchmarks }
      }),
    )
  })

  it('gives the same on one thread and on several', () => {
    const many = Array.from({ length: 20 }, (_, i) =>
      papers.map((paper) => ({ ...paper, id: `${i}/${paper.id}` })),
    ).flat()
    const alone = extract(jsonl(many), '--jobs', '1')
    expect(alone.lines).toHaveLength(many.length)
    expect(extract(jsonl(many), '--jobs', '3').stdout).toBe(alone.stdout)
  })

  it.each([
    ['{"id":', 'not JSON'],
    ['[]', 'not a JSON object'],
    ['{"id":"a"}', '"abstract" must be a string'],
    ['{"abstract":""}', '"id" must be'],
    ['{"id":"a","abstract":"","title":7}', '"title" must be'],
  ])('says what is wrong with %s and goes on', (line, message) => {
    const run = extract(`${jsonl([papers[0]])}${line}\n${jsonl([papers[1]])}`)
    expect(run.status).toBe(1)
    const answers = run.lines.map((answer) => JSON.parse(answer))
    expect(answers.map((answer) => answer.id ?? answer.line)).toEqual([papers[0]?.id, 2, papers[1]?.id])
    expect(answers[1]).toEqual({ line: 2, error: expect.stringContaining(message) })
  })

  it('writes the CSV that the extension writes, one header for all papers', () => {
    const run = extract(`${jsonl(papers)}oops\n`, '--format', 'csv')
    const { rows, errors } = parseCsv(run.stdout)
    const claims = papers.flatMap(({ id, title, abstract }) =>
      readClaims(abstract, title).claims.map((claim) => [id, claim.kind, claim.metric ?? '']),
    )
    expect(errors).toEqual([])
    expect(rows.map((row) => [row['paper id'], row.kind, row.metric])).toEqual(claims)
    expect(run.stderr).toContain(`line ${papers.length + 1}: not JSON`)
    expect(run.status).toBe(1)
  })

  it('reads nothing from nothing', () => {
    expect(extract('')).toMatchObject({ status: 0, stdout: '', stderr: '' })
  })

  it('reads files in the order given', () => {
    const run = extract('', 'tests/fixtures/gold/own.jsonl', 'tests/fixtures/gold/own.jsonl')
    expect(run.lines).toHaveLength(2 * papers.length)
  })

  it('names a file that is not there', () => {
    const run = extract('', 'no-such-file.jsonl')
    expect(run.status).toBe(1)
    expect(run.stderr).toContain('no-such-file.jsonl')
  })

  it('refuses arguments that make no sense', () => {
    for (const args of [['--jobs', '0'], ['--format', 'xml'], ['--colour']]) {
      const run = extract('', ...args)
      expect(run.status, args.join(' ')).toBe(2)
      expect(run.stderr).toContain('--help')
    }
  })

  it('prints its help', () => {
    expect(extract('', '--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('--jobs') })
  })

  it('answers a line before the next one comes', async () => {
    const child = start()
    const answers = createInterface({ input: child.stdout as NodeJS.ReadableStream })[Symbol.asyncIterator]()
    for (const paper of papers.slice(0, 3)) {
      child.stdin?.write(jsonl([paper]))
      expect(JSON.parse((await answers.next()).value)).toMatchObject({ id: paper.id })
    }
  })

  it('ends quietly when the other side of the pipe goes away', async () => {
    const child = start('--jobs', '1')
    child.stdin?.on('error', () => {}) // it may close before all is written: that is the point
    child.stdin?.write(jsonl(papers))
    child.stdout?.once('data', () => child.stdout?.destroy())
    const feed = setInterval(() => child.stdin?.write(jsonl(papers)), 20)
    const status = await new Promise((resolve) => child.on('exit', resolve))
    clearInterval(feed)
    expect(status).toBe(0)
  })
})
