import { expect, it } from 'vitest'
import { measureInBrowser } from '../../lib/cli/bench/browser/index'
import { E2E_DIR } from './chromium'

/** Bounds are many times what an idle machine takes: they catch growth out of hand. `npm run bench -- --browser` has the figures. */
const MOST: Record<string, number> = {
  'open the saved list': 3000,
  'open the library page, first papers': 3000,
  'search, a key, median': 1000,
  'library page, a key, median': 1000,
  'compare 5,000 claims': 3000,
  'save a paper': 1500,
  'CSV of everything, memory grew by, MB': 300,
  'backup and restore, backup, memory grew by, MB': 300,
}

it('every measurement of the library runs on a small one, within bounds', async () => {
  const { figures } = await measureInBrowser({ extension: E2E_DIR, sizes: [300] })
  const found = new Map(
    figures.map(({ measurement, what, value }) => [[measurement, what].filter(Boolean).join(', '), value]),
  )
  console.info([...found].map(([name, value]) => `${name}: ${value.toFixed(1)}`).join('; '))
  for (const [name, most] of Object.entries(MOST)) {
    if (name.includes('memory') && !found.has(name)) continue // only Linux tells
    expect(found.get(name), name).toBeLessThan(most)
  }
}, 180_000)
