import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { type Fox, freshProfile, launchFirefox, type Profile } from './firefox'
import { ADDRESSES, inventedSite, PAPERS } from './pages'

/** `browser` of the extension's own pages. */
declare const browser: typeof import('wxt/browser').browser

const VOLUME = 'https://aclanthology.org/volumes/2024.acl-long/'
const fixture = (name: string) => readFileSync(resolve(import.meta.dirname, '../fixtures/sites', name), 'utf8')

let profile: Profile
let fox: Fox
let page: Page

beforeAll(async () => {
  profile = await freshProfile()
  fox = await launchFirefox(profile, new Map([...inventedSite(), [VOLUME, fixture('acl/volume.html')]]))
})
afterAll(async () => {
  await fox?.close()
  await profile?.remove()
})
beforeEach(async () => {
  await page?.close()
})

/** Papers with a strip, in page order, and how many badges each has. */
const strips = () =>
  page.$$eval('claimdex-badges', (hosts) =>
    hosts.map((host) => [
      host.getAttribute('data-paper') ?? '',
      host.shadowRoot?.querySelectorAll('[data-kind]').length ?? 0,
    ]),
  )
const WHOLE = PAPERS.map(({ id }, index) => [`arxiv:${id}`, [2, 1, 0][index]])

it('Firefox: strips come back once each when a framework makes the cards anew, or copies them', async () => {
  page = await fox.open(ADDRESSES.huggingFace)
  await expect.poll(strips).toEqual(WHOLE)
  await page.evaluate(() => {
    const grid = document.querySelector('.grid')
    const copies = [...(grid?.children ?? [])].map((card) => card.cloneNode(true))
    grid?.replaceChildren(...copies)
  })
  await expect.poll(strips, { timeout: 10_000 }).toEqual(WHOLE)
})

it('Firefox: a soft navigation and another paper in the same card are noticed', async () => {
  page = await fox.open(ADDRESSES.huggingFace)
  const [, second] = PAPERS
  await page.evaluate(
    (address, id, title) => {
      history.pushState({}, '', address)
      for (const link of document.querySelectorAll('article')[0]?.querySelectorAll('a') ?? []) {
        link.setAttribute('href', `/papers/${id}`)
        if (link.textContent) link.textContent = title
      }
      document.querySelectorAll('article')[2]?.remove()
    },
    'https://huggingface.co/papers/date/2026-01-07',
    second.id,
    second.title,
  )
  await expect
    .poll(strips, { timeout: 10_000 })
    .toEqual([WHOLE[1], WHOLE[1]].map((strip) => strip as (string | number | undefined)[]))
})

it('Firefox: cards that come while the reader scrolls get strips, and formulas that are set change nothing', async () => {
  page = await fox.open(ADDRESSES.new)
  const before = await strips()
  expect(before).toHaveLength(3)
  await page.evaluate(() => {
    const list = document.querySelector('#dlpage dl')
    const html = [...(list?.querySelectorAll('dt, dd') ?? [])]
      .slice(0, 2)
      .map((part) => part.cloneNode(true) as Element)
    for (const part of html) {
      for (const host of part.querySelectorAll('claimdex-badges')) host.remove()
      for (const link of part.querySelectorAll('a[href*="2601.00101"]')) link.setAttribute('href', '/abs/2601.00199')
      list?.append(part)
    }
  })
  await expect.poll(strips, { timeout: 10_000 }).toEqual([...before, ['arxiv:2601.00199', 2]])
  await page.evaluate(() => {
    for (const text of document.querySelectorAll('p.mathjax')) {
      const formula = document.createElement('span')
      formula.className = 'MathJax_Preview'
      text.append(formula)
      formula.remove()
    }
  })
  await new Promise((done) => setTimeout(done, 400))
  expect(await strips()).toHaveLength(4)
})

it('Firefox: the page comes back with its strips after the reader went on and back', async () => {
  page = await fox.open(ADDRESSES.huggingFace)
  await page.goto(ADDRESSES.new)
  await page.waitForSelector('html[data-claimdex="ready"]')
  await page.evaluate(() => history.back()) // out of the back-forward cache nothing loads that could be waited for
  await page.waitForSelector('article claimdex-badges', { timeout: 10_000 })
  await expect.poll(strips, { timeout: 10_000 }).toEqual(WHOLE)
})

it('Firefox: the claim card opens with its words marked, and the bar says what the page claims', async () => {
  page = await fox.open(ADDRESSES.new)
  await page.evaluate(() =>
    document.querySelector('claimdex-badges')?.shadowRoot?.querySelector<HTMLElement>('[data-kind]')?.click(),
  )
  await expect
    .poll(() => page.evaluate(() => document.querySelector('claimdex-card')?.shadowRoot?.textContent ?? ''))
    .toContain('84.3%')
  expect(
    await page.evaluate(() => [...(CSS.highlights.get('claimdex-current') ?? [])].map((range) => String(range))),
  ).toEqual(['84.3%'])
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          document.querySelector('claimdex-bar')?.shadowRoot?.querySelector('.text')?.getAttribute('data-drawn') ?? '',
      ),
    )
    .toContain('2 of 3 papers claim numbers')
})

it('Firefox: an optional site gets one strip a card where the style sheet keeps its room', async () => {
  const own = await fox.openOwn('popup.html')
  await own.evaluate(() => browser.storage.local.set({ settings: { sites: { acl: true } } }))
  await expect
    .poll(() => own.evaluate(async () => (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id)))
    .toEqual(['room:acl', 'site:acl'])
  await own.close()
  page = await fox.open(VOLUME)
  await expect.poll(strips).toEqual([
    ['acl:2026.some-main.1', 2],
    ['acl:2026.some-main.2', 0],
  ])
  const room = await page.evaluate(() => {
    const host = document.querySelector('claimdex-badges')
    const parent = host?.parentElement
    return [host?.getBoundingClientRect().height, parent ? getComputedStyle(parent, '::after').height : '']
  })
  expect(room).toEqual([36, '36px'])
})
