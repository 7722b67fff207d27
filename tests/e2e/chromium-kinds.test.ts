import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { OPTIONAL_SITES, STATIC_SITES } from '../../lib/sites'
import { type Launched, launch, type Served, serve } from './chromium'

/** In the service worker, where the functions below are run. */
declare const chrome: typeof import('wxt/browser').browser

const SITES = [...STATIC_SITES, ...OPTIONAL_SITES]
const FIXTURES = resolve(import.meta.dirname, '../fixtures/sites')

/** Pages of our own for kinds that have none of their name, by site and kind. */
const PAGES: Record<string, string> = {
  'huggingface date': 'hf-daily',
  'huggingface week': 'hf-daily',
  'huggingface month': 'hf-daily',
  'huggingface trending': 'hf-daily',
  'huggingface daily': 'hf-daily',
  'huggingface search': 'hf-search',
  'huggingface paper': 'hf-paper',
  'arxiv month': 'arxiv-recent',
  'openreview submissions': 'openreview/group',
  'openreview search': 'openreview/group',
  'acl event': 'acl/volume',
  'acl venue': 'acl/volume',
  'acl person': 'acl/people-2021',
  'semanticscholar author': 'semanticscholar/search',
  'paperscool paper': 'paperscool/arxiv',
  'proceedings search': 'proceedings/year',
  'cvf eccvPaper': 'cvf/paper',
  'pubmed article': 'pubmed/article',
  'biorxiv collection': 'biorxiv/search',
  'dblp bibliography': 'dblp/person',
  'dblp search': 'dblp/person',
  'alphaxiv feed': 'alphaxiv/explore',
}

/** Where no style sheet can tell beforehand where the strips will stand. */
const UNFORESEEN = ['alphaxiv', 'emergentmind', 'proceedings paper']

const KINDS = SITES.flatMap((site) =>
  Object.entries(site.pages).map(([kind, page]) => {
    const address = new URL(page.yes[0] as string)
    address.hash = ''
    const name = PAGES[`${site.id} ${kind}`] ?? (site.id === 'arxiv' ? `arxiv-${kind}` : `${site.id}/${kind}`)
    return { label: `${site.id} ${kind}`, address: address.href, path: resolve(FIXTURES, `${name}.html`) }
  }),
)

let browser: Launched
let served: Served
/** Addresses that the worker, or a page of ours, asked for. */
const ours: string[] = []

beforeAll(async () => {
  browser = await launch()
  const pages = KINDS.filter(({ path }) => existsSync(path))
  served = await serve(
    browser.context,
    new Map(pages.map(({ address, path }) => [address, readFileSync(path, 'utf8')])),
  )
  browser.context.on('request', (request) => {
    if (!/^https?:/.test(request.url())) return
    if (request.serviceWorker() || request.frame().url().startsWith('chrome-extension:')) ours.push(request.url())
  })
  await browser.context.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  // whatever the worker asks for is noted where it is asked for, should the browser not tell
  await browser.worker.evaluate(
    async (ids) => {
      const asked: string[] = []
      const real = globalThis.fetch
      Object.assign(globalThis, {
        asked,
        fetch: (input: RequestInfo | URL, init?: RequestInit) => {
          asked.push(String(input instanceof Request ? input.url : input))
          return real(input, init)
        },
      })
      await chrome.storage.local.set({ settings: { sites: Object.fromEntries(ids.map((id) => [id, true])) } })
    },
    OPTIONAL_SITES.map(({ id }) => id),
  )
  await vi.waitFor(
    async () => {
      const scripts = await browser.worker.evaluate(() => chrome.scripting.getRegisteredContentScripts())
      expect(scripts).toHaveLength(OPTIONAL_SITES.length)
    },
    { timeout: 10_000 },
  )
})
afterAll(() => browser?.close())

it('every kind of page of every site has a page of ours', () => {
  expect(KINDS.filter(({ path }) => !existsSync(path)).map(({ label, path }) => `${label}: ${path}`)).toEqual([])
})

it.each(KINDS.map(({ label, address }) => [label, address] as const))(
  '%s: read without a request of ours, and nothing moves',
  async (label, address) => {
    served.requests.length = 0
    const page = await browser.context.newPage()
    try {
      await page.goto(address)
      await page.waitForSelector('html[data-claimdex="ready"]', { timeout: 20_000 })
      expect(await page.locator('claimdex-badges').count()).toBeGreaterThan(0)
      await page.mouse.wheel(0, 3000)
      await page.waitForTimeout(150)
      // what comes later into a strip, as a claim's place among those seen, takes no room from the badges
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll('claimdex-badges')]
          .map((host) => (host.shadowRoot ?? host.firstElementChild?.shadowRoot)?.querySelector('.badges'))
          .filter((badges) => badges && badges.scrollWidth > badges.clientWidth + 1)
          .map((badges) => badges?.textContent),
      )
      expect(cut, 'badges that are cut off').toEqual([])
      const shift = await page.evaluate(() =>
        (window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0),
      )
      if (!UNFORESEEN.some((each) => label.startsWith(each))) expect(shift, 'layout shift').toBeLessThanOrEqual(0.01)
      // the page itself, its icon, and what it links to as a part of itself: all else would be ours
      const body = readFileSync(KINDS.find((kind) => kind.label === label)?.path ?? '', 'utf8')
      const own = (url: string) =>
        url === address || url.endsWith('/favicon.ico') || body.includes(new URL(url).pathname)
      expect(served.requests.filter((url) => !own(url))).toEqual([])
      expect(ours).toEqual([])
      const asked = await browser.worker.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)
      expect(asked).toEqual([])
    } finally {
      await page.close()
    }
  },
)
