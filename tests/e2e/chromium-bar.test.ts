import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { type Launched, launch, serve } from './chromium'
import { arxivNew, huggingFaceListing, type Invented } from './pages'

/** In the service worker, where the functions below are run. */
declare const chrome: typeof import('wxt/browser').browser

const papers: Invented[] = [
  ['84.3', 'ImageNet'],
  ['90.2', 'ImageNet'],
  ['80.1', 'ImageNet'],
  ['71.5', 'GSM8K'],
].map(([value, where], index) => ({
  id: `2601.0050${index + 1}`,
  title: `Invented Study ${index + 1} of What Bars Are Good For`,
  authors: ['A. Author'],
  abstract: `We study bars at length and with care, for readers of long lists. Our method reaches ${value}% accuracy on ${where}.`,
}))
papers.push({
  id: '2601.00509',
  title: 'A Position on Bars',
  authors: ['B. Writer'],
  abstract: 'We argue that bars matter.',
})

const LISTING = 'https://huggingface.co/papers'
const OTHER = 'https://arxiv.org/list/cs.CL/new'

let browser: Launched
let page: Page

beforeAll(async () => {
  browser = await launch({ viewport: { width: 1280, height: 700 } })
  await serve(
    browser.context,
    new Map([
      [LISTING, huggingFaceListing(papers)],
      [OTHER, arxivNew(papers.slice(0, 2))],
    ]),
  )
})
afterAll(() => browser?.close())
beforeEach(() => browser.worker.evaluate(() => chrome.storage.local.set({ settings: {}, bar: false })))
afterEach(() => page?.close())

async function open(address = LISTING): Promise<Page> {
  page = await browser.context.newPage()
  await page.goto(address)
  await page.waitForSelector('html[data-claimdex="ready"]')
  return page
}

const bar = () => page.locator('claimdex-bar')
/** What the bar says: drawn, so that no page finds it. */
const said = (words: string) => bar().locator(`[data-drawn*="${words}"]:visible`)
const dimmed = () => page.locator('[data-claimdex-dim]').count()
const states = () =>
  page.evaluate(() =>
    [...document.querySelectorAll('claimdex-badges')].map(
      (host) => host.shadowRoot?.querySelector('.save')?.getAttribute('aria-pressed') === 'true',
    ),
  )
/** The paper in whose strip the focus is. */
const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-paper') ?? null)

it('says what the page claims, dims what a filter leaves out, goes to the next claim, and remembers that it is open', async () => {
  await open()
  await said('4 of 5 papers claim numbers · 3 on ImageNet (best 90.2%)').waitFor()
  expect(await bar().getByRole('combobox').isVisible(), 'closed to a line at first').toBe(false)
  await bar().getByRole('button', { name: 'Open the bar' }).click()
  await bar().getByRole('combobox').selectOption({ label: 'GSM8K (1)' })
  expect(await dimmed()).toBe(4)
  await said('1 on GSM8K (best 71.5%)').waitFor()
  await bar().getByRole('combobox').selectOption({ label: 'ImageNet (3)' })
  expect(await dimmed()).toBe(2)

  await bar().getByRole('button', { name: 'Next claim' }).click()
  await expect.poll(focused).toBe('arxiv:2601.00501')
  await bar().getByRole('button', { name: 'Next claim' }).click()
  await expect.poll(focused).toBe('arxiv:2601.00502')
  await bar().getByRole('combobox').selectOption({ label: 'Every paper' })
  expect(await dimmed()).toBe(0)

  await page.reload()
  await bar().getByRole('combobox').waitFor()
  await bar().getByRole('button', { name: 'Close the bar' }).click()
  await page.reload()
  await bar().getByRole('button', { name: 'Open the bar' }).waitFor()
})

it('saves all that match, and takes it back', async () => {
  await open()
  await bar().getByRole('button', { name: 'Open the bar' }).click()
  await said('4 of 5 papers').waitFor()
  await page.locator('claimdex-badges[data-paper="arxiv:2601.00502"] .save').click()
  await page.locator('claimdex-badges .save[aria-pressed="true"]').waitFor()
  await bar().getByRole('combobox').selectOption({ label: 'ImageNet (3)' })
  await bar().getByRole('button', { name: 'Save 2 papers that match' }).click()
  await said('2 papers saved.').waitFor()
  expect(await states()).toEqual([true, true, true, false, false])
  expect(await bar().getByRole('button', { name: 'All saved' }).isDisabled()).toBe(true)
  await bar().getByRole('button', { name: 'Undo' }).click()
  await expect.poll(states).toEqual([false, true, false, false, false]) // what was saved before stays
})

it('says where a claim stands among those seen, and on another site too', async () => {
  await open()
  const standing = (id: string) =>
    page.locator(`claimdex-badges[data-paper="arxiv:${id}"] .standing`).getAttribute('data-drawn')
  await expect.poll(() => standing('2601.00502')).toBe('highest yet of 3 seen on ImageNet')
  expect(await standing('2601.00501')).toBe('2nd highest of 3 seen on ImageNet')
  expect(await standing('2601.00504')).toBeNull()
  await page.close()
  await open(OTHER)
  await expect.poll(() => standing('2601.00501')).toBe('2nd highest of 3 seen on ImageNet')
  await page.locator('claimdex-badges button[data-kind]').first().click()
  await page.locator('claimdex-card [data-drawn="2nd highest of 3 seen on ImageNet"]').waitFor()
})

it('moves by keys only where the reader wants it, and never while something is typed', async () => {
  await open()
  await said('4 of 5 papers').waitFor()
  await page.keyboard.press('j')
  expect(await focused()).toBeNull()
  await browser.worker.evaluate(async () => {
    const { settings = {} } = (await chrome.storage.local.get('settings')) as { settings?: object }
    await chrome.storage.local.set({ settings: { ...settings, keys: true } })
  })
  await page.waitForTimeout(100)
  await page.keyboard.press('j')
  await expect.poll(focused).toBe('arxiv:2601.00501')
  await page.keyboard.press('j')
  await expect.poll(focused).toBe('arxiv:2601.00502')
  await page.keyboard.press('k')
  await expect.poll(focused).toBe('arxiv:2601.00501')
  await page.evaluate(() => {
    const field = document.body.appendChild(document.createElement('input'))
    field.focus()
  })
  await page.keyboard.press('j')
  expect(await page.locator('input').last().inputValue()).toBe('j')
})

it('is gone when the reader does not want it, with the dimming', async () => {
  await open()
  await bar().getByRole('button', { name: 'Open the bar' }).click()
  await bar().getByRole('combobox').selectOption({ label: 'GSM8K (1)' })
  const options = await browser.context.newPage()
  await options.goto(`chrome-extension://${browser.extensionId}/options.html`)
  await options.getByRole('switch', { name: 'Bar on listings' }).click()
  await bar().waitFor({ state: 'detached' })
  expect(await dimmed()).toBe(0)
  await options.getByRole('switch', { name: 'Bar on listings' }).click()
  await bar().waitFor()
  await options.close()
})
