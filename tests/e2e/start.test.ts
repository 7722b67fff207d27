import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, statSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parseCsv } from '../../lib/export/csv'

it('npm start tells in a terminal what it would show, and leaves picture and CSV', { timeout: 120_000 }, () => {
  rmSync('.output/start', { recursive: true, force: true })
  const run = spawnSync(process.execPath, ['scripts/start.mjs', '--headless', '--fresh'], { encoding: 'utf8' })
  expect(run.stderr).toBe('')
  expect(run.status).toBe(0)
  expect(run.stdout).toMatch(/[1-9]\d* of \d+ papers show claims/)
  expect(run.stdout).toMatch(/^ {2}Claimed/m)
  expect(statSync('.output/start/page.png').size).toBeGreaterThan(10_000)
  const { rows, errors } = parseCsv(readFileSync('.output/start/claims.csv', 'utf8'))
  expect(errors).toEqual([])
  expect(rows.length).toBeGreaterThan(20)
  expect(rows.every((row) => row['paper id'].startsWith('arxiv:'))).toBe(true)
})
