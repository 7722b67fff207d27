import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Fox, freshProfile, launchFirefox, type Profile } from './firefox'
import { ADDRESSES, inventedSite, PAPERS } from './pages'

let profile: Profile
let fox: Fox

beforeAll(async () => {
  profile = await freshProfile()
  fox = await launchFirefox(profile, inventedSite())
})

afterAll(async () => {
  await fox?.close()
  await profile?.remove()
})

const text = (page: Page, selector: string) =>
  page.evaluate((sought) => document.querySelector(sought)?.textContent ?? null, selector)
const click = async (page: Page, selector: string) => {
  await page.waitForSelector(selector)
  await page.$eval(selector, (element) => (element as HTMLElement).click())
}

it('Firefox draws the plot, compares, corrects and shows the sidebar', async () => {
  const page = await fox.open(ADDRESSES.new)
  for (const { id } of PAPERS.slice(0, 2)) {
    const host = await page.waitForSelector(`claimdex-badges[data-paper="arxiv:${id}"]`)
    await host?.evaluate((element) => element.shadowRoot?.querySelector<HTMLElement>('.save')?.click())
  }
  const library = await fox.openOwn('library.html')
  await expect.poll(() => text(library, '#tab-saved .count')).toBe('2')
  await click(library, '.tour .text-button')

  await click(library, '#tab-benchmarks')
  await library.waitForSelector('.plot svg .plot-dot')
  await expect.poll(() => text(library, '.ranked tbody tr')).toMatch(/84\.3%|12\.5%/)
  await click(library, '.ranked input[type=checkbox]')
  await click(library, '#tab-side')
  await expect.poll(() => text(library, '.side-by-side .empty')).toContain('Memory Layers that Add Up')

  await click(library, '#tab-saved')
  for (const at of [1, 2]) {
    await click(library, `.rows .row:nth-child(${at})`)
    if (await library.$('.claim-tools button')) break
  }
  await click(library, '.claim-tools button:nth-child(2)') // hides the first claim
  await expect.poll(() => text(library, '.hidden-claims summary')).toBe('1 claim hidden by you')
  await click(library, '.notice button') // undo
  await expect.poll(() => text(library, '.hidden-claims summary')).toBeNull()

  const panel = await fox.openOwn('sidepanel.html')
  await click(panel, '#tab-saved')
  await expect.poll(() => panel.$$eval('.rows .row', (rows) => rows.length)).toBe(2)
})
