import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'

function evaluate(...args: string[]) {
  return spawnSync(process.execPath, ['scripts/cli.mjs', 'eval', ...args], { encoding: 'utf8' })
}

it('prints figures, calibration and errors of our own abstracts', { timeout: 60_000 }, () => {
  const run = evaluate('--errors', '5')
  expect(run.stderr).toBe('')
  expect(run.status).toBe(0)
  for (const heading of ['whole claims', 'result numbers', 'benchmark names', 'confidence of result claims'])
    expect(run.stdout).toContain(heading)
})

it('gives the same as one object', { timeout: 60_000 }, () => {
  const run = evaluate('--json', 'tests/fixtures/gold/own.jsonl')
  const { 'own.jsonl': report } = JSON.parse(run.stdout)
  expect(report.abstracts).toBeGreaterThanOrEqual(25)
  expect(report.full.f1).toBeGreaterThanOrEqual(0)
  expect(report.calibration.bins.length).toBeGreaterThan(0)
})

it.each([
  [['no-such-folder'], 1, 'no such file or folder'],
  [['--errors', 'many'], 1, 'no such file or folder: many'],
  [['--errors=many'], 2, 'whole number'],
])('says what is wrong with %j', (args, status, message) => {
  const run = evaluate(...args)
  expect(run.status).toBe(status)
  expect(run.stderr).toContain(message)
})
