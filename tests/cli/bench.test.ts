import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'

it('bench --json prints exactly one object', { timeout: 120_000 }, () => {
  const run = spawnSync(process.execPath, ['scripts/cli.mjs', 'bench', '--reader', '--json', '--rounds', '1'], {
    encoding: 'utf8',
  })
  expect(run.status).toBe(0)
  expect(run.stdout.trimEnd().split('\n')).toHaveLength(1)
  const figures = JSON.parse(run.stdout)
  expect(Object.keys(figures.rivals).sort()).toEqual(['compromise', 'recognizers-text', 'wink-nlp'])
  for (const { median } of [figures.claimdex, ...Object.values<{ median: number }>(figures.rivals)])
    expect(median).toBeGreaterThan(0)
  expect(figures.growth).toBeCloseTo(1, 0)
})
