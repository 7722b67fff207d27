import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Fox, freshProfile, launchFirefox, type Profile } from './firefox'
import { arxivList } from './long-lists'
import { ADDRESSES, inventedSite, PAPERS } from './pages'

/** `browser` of the extension's own pages. */
declare const browser: typeof import('wxt/browser').browser

const LONG = 'https://arxiv.org/list/cs.LG/new?show=2000'
const COUNT = 2000
const FIRST = `arxiv:${PAPERS[0].id}`

let profile: Profile
let fox: Fox

beforeAll(async () => {
  profile = await freshProfile()
  fox = await launchFirefox(profile, new Map([...inventedSite(), [LONG, arxivList(COUNT)]]))
})
afterAll(async () => {
  await fox?.close()
  await profile?.remove()
})

const count = (page: Page) => page.$$eval('claimdex-badges', (all) => all.length)
const press = (page: Page, id: string) =>
  page.evaluate((paper) => {
    const host = document.querySelector(`claimdex-badges[data-paper="${paper}"]`)
    host?.shadowRoot?.querySelector<HTMLElement>('.save')?.click()
  }, id)
const saved = (page: Page, id: string) =>
  page.evaluate(
    (paper) =>
      document
        .querySelector(`claimdex-badges[data-paper="${paper}"]`)
        ?.shadowRoot?.querySelector('.save')
        ?.getAttribute('aria-pressed') === 'true',
    id,
  )

it('Firefox: two tabs of one list and one of another site know the same, and all lose their strips when switched off', async () => {
  const own = await fox.openOwn('options.html')
  const tabs = [
    await fox.open(ADDRESSES.new),
    await fox.open(ADDRESSES.new),
    await fox.open(ADDRESSES.huggingFace),
  ] as const
  const [one, two, other] = tabs
  await press(one, FIRST)
  for (const tab of tabs) await expect.poll(() => saved(tab, FIRST), { timeout: 10_000 }).toBe(true)
  // one goes on alone: its cards are made anew, the others stay as they are
  await one.evaluate(() => {
    const list = document.querySelector('#dlpage dl')
    list?.replaceChildren(...[...list.children].map((child) => child.cloneNode(true)))
  })
  await expect.poll(() => saved(one, FIRST), { timeout: 10_000 }).toBe(true)
  expect([await count(one), await count(two), await count(other)]).toEqual([3, 3, 3])
  await press(two, FIRST)
  for (const tab of tabs) await expect.poll(() => saved(tab, FIRST), { timeout: 10_000 }).toBe(false)
  await own.evaluate(() => browser.storage.local.set({ settings: { sites: { arxiv: false } } }))
  for (const tab of [one, two]) {
    await tab.waitForSelector('html[data-claimdex="off"]', { timeout: 10_000 })
    expect(await tab.$$eval('claimdex-badges, claimdex-card, claimdex-bar', (all) => all.length)).toBe(0)
  }
  expect(await count(other)).toBe(3)
  await own.evaluate(() => browser.storage.local.set({ settings: {} }))
  for (const tab of tabs) await expect.poll(() => count(tab), { timeout: 10_000 }).toBe(3)
  for (const tab of [own, ...tabs]) await tab.close()
})

it('Firefox: a list of thousands shows the badges in sight first, and is whole in the end', async () => {
  const page = await fox.open(LONG)
  // a page is ready from its first slice on: a busy machine needs more time for the others
  await expect.poll(() => count(page), { timeout: 30_000 }).toBe(COUNT)
  const drawn = () =>
    page.evaluate(() => [...document.querySelectorAll('claimdex-badges')].filter((host) => host.shadowRoot).length)
  expect(await drawn(), 'only strips near the window are drawn').toBeLessThan(COUNT / 20)
  const waiting = () =>
    page.evaluate(
      () =>
        [...document.querySelectorAll('claimdex-badges')].filter((host) => {
          const { top, bottom } = host.getBoundingClientRect()
          return top >= 0 && bottom <= innerHeight && !host.shadowRoot?.querySelector('button[data-kind]')
        }).length,
    )
  for (const part of [0, 0.3, 0.6, 1]) {
    await page.evaluate((share) => scrollTo(0, document.body.scrollHeight * share), part)
    await expect.poll(waiting, { timeout: 10_000 }).toBe(0)
  }
  expect(await count(page)).toBe(COUNT)
  await page.close()
})

it('Firefox: pages that are open while the extension is updated have their strips once, and these work', async () => {
  const own = await fox.openOwn('options.html')
  const page = await fox.open(ADDRESSES.new)
  const before = await page.evaluate(() => {
    for (const host of document.querySelectorAll('claimdex-badges')) host.setAttribute('data-before', '')
    return document.querySelectorAll('[data-before]').length
  })
  expect(before).toBe(3)
  own.evaluate(() => browser.runtime.reload()).catch(() => undefined) // the page goes with its extension
  // Firefox puts the scripts of the new version into open pages
  await expect
    .poll(() => page.$$eval('claimdex-badges:not([data-before])', (all) => all.length), { timeout: 20_000 })
    .toBe(3)
  expect(await count(page)).toBe(3)
  await expect
    .poll(
      () =>
        page.$$eval('claimdex-badges', (all) => all.filter((host) => host.shadowRoot?.querySelector('.save')).length),
      { timeout: 10_000 },
    )
    .toBe(3)
  await press(page, FIRST)
  await expect.poll(() => saved(page, FIRST), { timeout: 10_000 }).toBe(true)
})
