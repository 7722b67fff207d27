import { expect, it } from 'vitest'
import { BACKLOG } from './backlog'
import { differences } from './table'

/** The list may only become shorter: lower this with every row that moves to its table. */
const AT_MOST = 48

it.each(BACKLOG.map((row): [string, string, (typeof BACKLOG)[number]] => [row.module, row.text, row]))(
  'is still wrong: %s: %s',
  (module, _text, row) => {
    expect(differences(row), `now right: move it to ${module}.test.ts`).not.toEqual([])
  },
)

it(`holds at most ${AT_MOST} rows, none twice`, () => {
  expect(BACKLOG.length).toBeLessThanOrEqual(AT_MOST)
  expect(new Set(BACKLOG.map((row) => row.text)).size).toBe(BACKLOG.length)
})

it('says of every row why it is here and what is expected', () => {
  for (const { why, claims, ranks, benchmarks } of BACKLOG) {
    expect(why.length).toBeGreaterThan(10)
    expect(claims ?? ranks ?? benchmarks).toBeDefined()
  }
})
