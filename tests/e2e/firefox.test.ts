import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { downloadedFile, type Fox, freshProfile, launchFirefox, type Profile } from './firefox'
import { ADDRESSES, inventedSite, PAPERS } from './pages'

/** Real pages, where they lie beside the project. */
const REAL = resolve(import.meta.dirname, '../../../shared/pages')

/** `browser` of the extension's own pages. */
declare const browser: { tabs: { query(what: object): Promise<{ id: number; active: boolean }[]> } }

interface Strip {
  paper: string | null
  values: (string | null)[]
  saved: boolean
}

const strips = (page: Page): Promise<Strip[]> =>
  page.$$eval('claimdex-badges', (hosts) =>
    hosts.map((host) => ({
      paper: host.getAttribute('data-paper'),
      values: [...(host.shadowRoot?.querySelectorAll('[data-kind]') ?? [])].map((badge) =>
        badge.getAttribute('data-value'),
      ),
      saved: host.shadowRoot?.querySelector('.save')?.getAttribute('aria-pressed') === 'true',
    })),
  )

async function press(page: Page, id: string): Promise<void> {
  const host = await page.waitForSelector(`claimdex-badges[data-paper="arxiv:${id}"]`)
  await host?.evaluate((element) => element.shadowRoot?.querySelector<HTMLElement>('.save')?.click())
}

const isSaved = async (page: Page, id: string) =>
  (await strips(page)).find(({ paper }) => paper === `arxiv:${id}`)?.saved

const click = (page: Page, selector: string) => page.$eval(selector, (element) => (element as HTMLElement).click())
const text = (page: Page, selector: string) =>
  page.evaluate((sought) => document.querySelector(sought)?.textContent ?? null, selector)

let profile: Profile
let fox: Fox
const site = inventedSite()

beforeAll(async () => {
  profile = await freshProfile()
  fox = await launchFirefox(profile, site)
})

afterAll(async () => {
  await fox?.close()
  await profile?.remove()
})

describe('Firefox', () => {
  it.each([
    ['a Hugging Face listing', ADDRESSES.huggingFace, 3],
    ['an arXiv list', ADDRESSES.new, 3],
    ['an arXiv search', ADDRESSES.search, 3],
    ['an arXiv abstract', ADDRESSES.abs, 1],
  ])('draws badges on %s', async (_, address, cards) => {
    const page = await fox.open(address)
    const drawn = await strips(page)
    expect(drawn.map(({ paper }) => paper)).toEqual(PAPERS.slice(0, cards).map(({ id }) => `arxiv:${id}`))
    expect(drawn[0]?.values).toEqual(['84.3', '12.5'])
    if (cards > 1) expect(drawn[1]?.values).toEqual(['3.2'])
    await page.close()
  })

  it('saves on the page, lists in the popup, writes a CSV, and keeps the library over a restart', async () => {
    const page = await fox.open(ADDRESSES.new)
    await press(page, PAPERS[0].id)
    await expect.poll(() => isSaved(page, PAPERS[0].id)).toBe(true)

    let popup = await fox.openOwn('popup.html')
    const tabs = await popup.evaluate(() => browser.tabs.query({}))
    const beside = tabs.filter((tab) => !tab.active).at(-1)
    popup = await fox.openOwn(`popup.html?tab=${beside?.id}`)
    await expect.poll(() => text(popup, '.summary'), { timeout: 10_000 }).toMatch(/2 of 3 papers claim numbers/)
    await click(popup, '#tab-saved')
    await expect.poll(() => text(popup, '.paper h3')).toBe(PAPERS[0].title)
    await expect.poll(() => text(popup, '.actions button')).toBe('Export all 1')
    await click(popup, '.actions button')
    const { name, bytes } = await downloadedFile(profile)
    expect(name).toMatch(/^claimdex-\d{4}-\d\d-\d\d\.csv$/)
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const rows = parse(bytes, { bom: true, columns: true }) as Record<string, string>[]
    expect(rows.map((row) => [row['paper id'], row.kind, row.value, row.unit, row.metric, row.benchmark])).toEqual([
      [`arxiv:${PAPERS[0].id}`, 'score', '84.3', '%', 'accuracy', 'ImageNet'],
      [`arxiv:${PAPERS[0].id}`, 'change', '12.5', '%', 'perplexity', 'WikiText-103'],
    ])
    expect(rows[0]?.title).toBe(`'${PAPERS[0].title}`)

    await fox.close()
    fox = await launchFirefox(profile, site)
    const again = await fox.openOwn('popup.html')
    await click(again, '#tab-saved')
    await expect.poll(() => text(again, '.paper h3')).toBe(PAPERS[0].title)
    const back = await fox.open(ADDRESSES.huggingFace)
    await expect.poll(() => isSaved(back, PAPERS[0].id)).toBe(true)
  })
})

describe.skipIf(!existsSync(REAL))('Firefox on real pages', () => {
  const read = (...path: string[]) => readFileSync(join(REAL, ...path), 'utf8')
  const rendered = existsSync(join(REAL, 'arxiv', 'rendered')) ? readdirSync(join(REAL, 'arxiv', 'rendered')) : []

  it.each<[string, string, () => string, number]>([
    [
      'the Hugging Face listing that the project began with',
      'https://huggingface.co/papers?q=seed',
      () => read('huggingface', 'constructed-seed-listing.html'),
      25,
    ],
    [
      'a day of Hugging Face',
      'https://huggingface.co/papers/date/2024-08-01',
      () => read('huggingface', 'papers-2024-08-01.html'),
      13,
    ],
    [
      'two hundred arXiv results',
      'https://arxiv.org/search/?query=distributed+systems&searchtype=all',
      () => read('arxiv', 'search-distributed-systems-200.html'),
      200,
    ],
  ])('draws one strip a card on %s', async (_, address, html, cards) => {
    site.set(address, html())
    const page = await fox.open(address)
    const drawn = await strips(page)
    expect(drawn).toHaveLength(cards)
    expect(new Set(drawn.map(({ paper }) => paper)).size).toBe(cards)
    expect(await page.$eval('html', (root) => root.getAttribute('data-claimdex-cards'))).toBe(String(cards))
    await page.close()
  })

  it.runIf(rendered.length > 0).each(rendered.filter((name) => /^(abs|list).*\.html$/.test(name)))(
    'draws strips on the rendered arXiv page %s',
    async (name) => {
      const address = name.startsWith('abs') ? 'https://arxiv.org/abs/2609.00001' : 'https://arxiv.org/list/cs.LG/new'
      site.set(address, read('arxiv', 'rendered', name))
      const page = await fox.open(address)
      expect((await strips(page)).length).toBeGreaterThan(0)
      await page.close()
    },
  )
})
