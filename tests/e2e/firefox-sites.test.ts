import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Fox, freshProfile, launchFirefox, type Profile } from './firefox'

/** `browser` of the extension's own pages. */
declare const browser: typeof import('wxt/browser').browser

const PROCEEDING = 'https://proceedings.mlr.press/v900/author26a.html'
const page =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>An Invented Study</title>' +
  '<meta name="citation_title" content="An Invented Study"><meta name="citation_author" content="Author, A."></head>' +
  '<body><article><h1>An Invented Study</h1><span class="authors">A. Author</span><div id="abstract">' +
  'Our method reaches 91.7% accuracy on ImageNet, 2.4 points above the best baseline.</div></article></body></html>'

let profile: Profile
let fox: Fox
let own: Page

beforeAll(async () => {
  profile = await freshProfile()
  fox = await launchFirefox(profile, new Map([[PROCEEDING, page]]))
  own = await fox.openOwn('popup.html')
})
afterAll(async () => {
  await fox?.close()
  await profile?.remove()
})

const choose = (sites: Record<string, boolean>) =>
  own.evaluate((chosen) => browser.storage.local.set({ settings: { sites: chosen } }), sites)
const registered = () =>
  own.evaluate(async () => (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id).sort())

it('Firefox reads a site once it is switched on, and leaves it alone when it is switched off', async () => {
  expect(await registered()).toEqual([])
  expect(await own.evaluate(async () => (await browser.storage.local.get('settings')).settings ?? null)).toBeNull()

  await choose({ pmlr: true })
  await expect.poll(registered, { timeout: 10_000 }).toEqual(['room:pmlr', 'site:pmlr'])
  const read = await fox.open(PROCEEDING)
  const values = await read.$$eval('claimdex-badges', (hosts) =>
    hosts.flatMap((host) =>
      [...(host.shadowRoot?.querySelectorAll('[data-kind]') ?? [])].map((badge) => badge.getAttribute('data-value')),
    ),
  )
  expect(values.sort()).toEqual(['2.4', '91.7'])

  await choose({ pmlr: false })
  await read.waitForSelector('html[data-claimdex="off"]', { timeout: 10_000 })
  expect(await read.$$eval('claimdex-badges', (hosts) => hosts.length)).toBe(0)
  await expect.poll(registered, { timeout: 10_000 }).toEqual([])
})

it('Firefox takes a permission back: the page is left alone, and the loss is noted to be said', async () => {
  await choose({ pmlr: true })
  await expect.poll(registered, { timeout: 10_000 }).toEqual(['room:pmlr', 'site:pmlr'])
  const read = await fox.open(PROCEEDING)
  // as the reader may at any time in the add-ons manager
  const removed = await own.evaluate(() => browser.permissions.remove({ origins: ['https://proceedings.mlr.press/*'] }))
  expect(removed).toBe(true)
  await read.waitForSelector('html[data-claimdex="off"]', { timeout: 10_000 })
  expect(await read.$$eval('claimdex-badges', (hosts) => hosts.length)).toBe(0)
  await expect.poll(registered, { timeout: 10_000 }).toEqual([])
  const settings = await own.evaluate(async () => (await browser.storage.local.get('settings')).settings)
  expect(settings).toMatchObject({ sites: { pmlr: true }, withheld: ['pmlr'] })
})
