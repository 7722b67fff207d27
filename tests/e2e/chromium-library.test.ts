import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { EXTRACTOR_VERSION } from '../../lib/claims'
import { type Launched, launch, serve } from './chromium'
import { ADDRESSES, inventedSite, PAPERS } from './pages'
import { inventedPapers, rowsFor, store } from './seed'

/** What the extension's pages may call in here. */
declare const chrome: { tabs: { query(what: object): Promise<{ id?: number }[]> } }

/** Real pages, where they lie beside the project. */
const REAL = resolve(import.meta.dirname, '../../../shared/pages')

const site = inventedSite()
let profile: string
let browser: Launched

async function start(): Promise<void> {
  browser = await launch({ userDataDir: profile, viewport: { width: 1200, height: 900 } })
  await serve(browser.context, site)
}

beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'claimdex-library-'))
  await start()
})

afterEach(async () => {
  await browser.close()
  await rm(profile, { recursive: true, force: true })
})

async function listing(address: string): Promise<Page> {
  const page = await browser.context.newPage()
  await page.goto(address)
  await page.locator('html[data-claimdex="ready"]').waitFor({ state: 'attached' })
  return page
}

/** The popup as a page of its own, looking at `beside` as the toolbar's popup would. */
async function popup(beside?: Page): Promise<Page> {
  const page = await browser.context.newPage()
  await page.setViewportSize({ width: 520, height: 600 })
  const address = `chrome-extension://${browser.extensionId}/popup.html`
  await page.goto(address)
  if (beside) {
    await beside.bringToFront()
    const [tab] = await page.evaluate(() => chrome.tabs.query({ active: true }))
    await page.goto(`${address}?tab=${tab?.id}`)
    await page.bringToFront()
  }
  return page
}

const strip = (page: Page, id: string) => page.locator(`claimdex-badges[data-paper="arxiv:${id}"]`)
const saveButton = (page: Page, id: string) => strip(page, id).locator('button.save')
const count = (page: Page) => page.locator('#tab-saved .count')

async function downloaded(page: Page, button: string): Promise<Record<string, string>[]> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()])
  expect(file.suggestedFilename()).toMatch(/^claimdex-\d{4}-\d\d-\d\d\.csv$/)
  const bytes = await readFile(await file.path())
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  return parse(bytes, { bom: true, columns: true }) as Record<string, string>[]
}

/** Stops the service worker, as the browser does after half a minute of silence, and waits until it has stopped. */
async function stopWorker(): Promise<void> {
  const page = await browser.context.newPage()
  await page.goto(`chrome-extension://${browser.extensionId}/icon.svg`) // a page of its origin that does not wake it
  const session = await browser.context.newCDPSession(page)
  const stopped = new Promise<void>((done) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      const ours = versions.find(({ scriptURL }) => scriptURL.includes(browser.extensionId))
      if (ours?.runningStatus === 'stopped') done()
    })
  })
  await session.send('ServiceWorker.enable')
  await session.send('ServiceWorker.stopAllWorkers')
  await stopped
  await page.close()
}

describe('from a card to a file', () => {
  it('saves on the page, lists in the popup, writes a CSV that holds the claims', async () => {
    const page = await listing(ADDRESSES.new)
    await saveButton(page, PAPERS[0].id).click()
    await strip(page, PAPERS[0].id).locator('button.save[aria-pressed="true"]').waitFor()
    const view = await popup(page)
    await view.getByRole('tab', { name: 'Saved' }).click()
    await view.getByRole('heading', { name: PAPERS[0].title }).waitFor()
    const rows = await downloaded(view, 'Export all 1')
    expect(
      rows.map((row) => [row.kind, row.value, row.unit, row.metric, row.benchmark, row.direction, row.better]),
    ).toEqual([
      ['score', '84.3', '%', 'accuracy', 'ImageNet', '', ''],
      ['change', '12.5', '%', 'perplexity', 'WikiText-103', 'decrease', 'yes'],
    ])
    expect(rows[0]).toMatchObject({
      'paper id': `arxiv:${PAPERS[0].id}`,
      title: `'${PAPERS[0].title}`, // begins with "=", so it is defused
      authors: 'Ann Author; Bob Writer',
      url: `https://arxiv.org/abs/${PAPERS[0].id}`,
      role: 'own',
      site: 'arxiv',
      'extractor version': String(EXTRACTOR_VERSION),
    })
    expect(rows[0]?.sentence).toMatch(/^Our method reaches 84\.3% accuracy on ImageNet.*baseline\.$/)
    expect(Date.now() - Date.parse(rows[0]?.['saved at'] ?? '')).toBeLessThan(60_000)
    await view.getByText('2 claims written to claimdex-').waitFor()
  })

  it('shows the claims of the page, saves from the popup, and the page hears of it', async () => {
    const page = await listing(ADDRESSES.huggingFace)
    const view = await popup(page)
    await expect.poll(() => view.locator('.summary').textContent()).toMatch(/2 of 3 papers claim numbers/)
    await view.getByRole('button', { name: `Save “${PAPERS[1].title}”` }).click()
    await strip(page, PAPERS[1].id).locator('button.save[aria-pressed="true"]').waitFor()
    const rows = await downloaded(view, 'Export this page as CSV')
    expect(rows.map((row) => row.value)).toEqual(expect.arrayContaining(['84.3', '12.5', '3.2']))
    expect(rows).toHaveLength(3)
    await view.getByRole('tab', { name: 'Saved' }).click()
    await view.getByRole('button', { name: `Remove “${PAPERS[1].title}”` }).click()
    await strip(page, PAPERS[1].id).locator('button.save[aria-pressed="false"]').waitFor()
    await view.getByRole('heading', { name: 'Nothing saved yet' }).waitFor()
    await view.getByRole('button', { name: 'Undo' }).click()
    await strip(page, PAPERS[1].id).locator('button.save[aria-pressed="true"]').waitFor()
    await view.getByRole('heading', { name: PAPERS[1].title }).waitFor()
  })

  it('knows a paper again on another site', async () => {
    const first = await listing(ADDRESSES.huggingFace)
    await saveButton(first, PAPERS[0].id).click()
    await strip(first, PAPERS[0].id).locator('button.save[aria-pressed="true"]').waitFor()
    const other = await listing(ADDRESSES.search)
    await strip(other, PAPERS[0].id).locator('button.save[aria-pressed="true"]').waitFor()
    const view = await popup()
    await expect.poll(() => count(view).textContent()).toBe('1')
  })
})

describe('the library page', () => {
  it('hears of what is saved elsewhere while it is open', async () => {
    const library = await browser.context.newPage()
    await library.goto(`chrome-extension://${browser.extensionId}/library.html`)
    await library.getByRole('heading', { name: 'Nothing saved yet' }).waitFor()
    const page = await listing(ADDRESSES.new)
    await saveButton(page, PAPERS[1].id).click()
    await library.getByRole('heading', { name: PAPERS[1].title }).waitFor()
  })

  it('is what the popup opens in a tab, looking at the same page', async () => {
    const view = await popup(await listing(ADDRESSES.huggingFace))
    await view.locator('.claim').first().waitFor()
    const [wide] = await Promise.all([
      browser.context.waitForEvent('page'),
      view.getByRole('button', { name: 'Open in a tab' }).click(),
    ])
    await wide.getByRole('tab', { name: 'This page' }).click()
    await expect.poll(() => wide.locator('.summary').textContent()).toMatch(/2 of 3 papers claim numbers/)
  })
})

describe.skipIf(!existsSync(REAL))('on real pages', () => {
  it('gives the claims of the listing that the project began with', async () => {
    const address = 'https://huggingface.co/papers?q=seed'
    site.set(address, await readFile(join(REAL, 'huggingface', 'constructed-seed-listing.html'), 'utf8'))
    const page = await listing(address)
    const view = await popup(page)
    await expect
      .poll(() => view.locator('.summary').textContent(), { timeout: 20_000 })
      .toMatch(/of 25 papers claim numbers/)
    const rows = await downloaded(view, 'Export this page as CSV')
    const perplexity = rows.find((row) => row['paper id'] === 'arxiv:2402.13449' && row.value === '29.7')
    expect(perplexity).toMatchObject({ kind: 'change', unit: '%', direction: 'decrease', metric: 'perplexity' })
    expect(rows.every((row) => row.sentence !== '')).toBe(true)
  })
})

describe('nothing is lost', () => {
  it('when the service worker is stopped between two clicks', async () => {
    const page = await listing(ADDRESSES.new)
    await saveButton(page, PAPERS[0].id).click()
    await strip(page, PAPERS[0].id).locator('button.save[aria-pressed="true"]').waitFor()
    await stopWorker()
    await saveButton(page, PAPERS[1].id).click()
    await strip(page, PAPERS[1].id).locator('button.save[aria-pressed="true"]').waitFor()
    await stopWorker()
    const view = await popup()
    await expect.poll(() => count(view).textContent()).toBe('2')
  })

  it('when the browser is closed and started again', async () => {
    const page = await listing(ADDRESSES.abs)
    await saveButton(page, PAPERS[0].id).click()
    await strip(page, PAPERS[0].id).locator('button.save[aria-pressed="true"]').waitFor()
    await browser.close()
    await start()
    const view = await popup()
    await view.getByRole('tab', { name: 'Saved' }).click()
    await view.getByRole('heading', { name: PAPERS[0].title }).waitFor()
    expect(await downloaded(view, 'Export all 1')).toHaveLength(2)
    await strip(await listing(ADDRESSES.new), PAPERS[0].id)
      .locator('button.save[aria-pressed="true"]')
      .waitFor()
  })
})

describe('with 1,000 saved papers', () => {
  /** Milliseconds from the start of the navigation until the list of saved papers is drawn. */
  async function opening(view: Page): Promise<number[]> {
    await view.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector('.papers .claim')) return
        observer.disconnect()
        requestAnimationFrame(() => {
          ;(window as unknown as { drawn: number }).drawn = performance.now()
        })
      }).observe(document, { childList: true, subtree: true })
    })
    const times: number[] = []
    for (let run = 0; run < 7; run++) {
      await view.reload()
      await expect.poll(() => view.evaluate(() => (window as unknown as { drawn?: number }).drawn)).toBeGreaterThan(0)
      times.push(await view.evaluate(() => (window as unknown as { drawn: number }).drawn))
    }
    return times.sort((a, b) => a - b)
  }

  it('opens in less than 200 ms, searches, and compares', async () => {
    const view = await popup()
    await view.evaluate(store, await rowsFor(inventedPapers(1000), EXTRACTOR_VERSION))
    await view.getByRole('tab', { name: 'Saved' }).click()
    await view.getByRole('heading', { name: /Study 1000$/ }).waitFor()
    const times = await opening(view)
    const [, quick = Number.NaN, , median = Number.NaN] = times
    console.info(
      `popup with 1,000 saved papers: list drawn after ${quick.toFixed(0)} ms (second best of 7; median ${median.toFixed(0)})`,
    )
    // the machine may be busy with other things; what the popup itself takes shows in its better runs
    expect(quick).toBeLessThan(200)

    await view.keyboard.press('/')
    await view.keyboard.type('tinycode "nothing like it"')
    await view.getByRole('heading', { name: 'No saved paper has these words' }).waitFor()
    await view.keyboard.press('Escape')
    await view.keyboard.type('tinycode sparse')
    await expect.poll(() => view.locator('.summary').textContent()).toMatch(/^\d+ of 1,000 papers/)
    await view.keyboard.press('Escape')

    const before = await view.evaluate(() => performance.now())
    await view.getByRole('tab', { name: 'Compare' }).click()
    await view.locator('.comparison').waitFor()
    const compared = (await view.evaluate(() => performance.now())) - before
    console.info(`comparison of 4,000 claims: drawn after ${compared.toFixed(0)} ms, the click included`)
    const values = view.locator('.comparison tbody tr:not(.detail) b')
    await expect.poll(() => values.count()).toBeGreaterThan(20)
    const shown = (await values.allTextContents()).map((text) => Number.parseFloat(text))
    expect(shown).toEqual([...shown].sort((a, b) => b - a))
    await view.getByLabel('Metric').selectOption({ label: 'accuracy (250)' })
  })

  it('stands where it stood when it opens again', async () => {
    const view = await popup()
    await view.evaluate(store, await rowsFor(inventedPapers(100), EXTRACTOR_VERSION))
    await view.getByRole('tab', { name: 'Saved' }).click()
    await view.getByRole('heading', { name: /Study 100$/ }).waitFor()
    await view.locator('.scroll').evaluate((area) => area.scrollTo(0, 900))
    await expect.poll(() => view.evaluate(() => localStorage.getItem('claimdex:view:saved-scroll'))).toContain('900')
    await view.reload()
    await expect.poll(() => view.locator('.scroll').evaluate((area) => area.scrollTop)).toBeGreaterThan(800)
  })

  it('draws the rest of the list while one scrolls', async () => {
    const view = await popup()
    await view.evaluate(store, await rowsFor(inventedPapers(1000), EXTRACTOR_VERSION))
    await view.getByRole('tab', { name: 'Saved' }).click()
    await view.getByRole('heading', { name: /Study 1000$/ }).waitFor()
    expect(await view.locator('.paper').count()).toBeLessThan(200)
    await expect
      .poll(
        async () => {
          await view.locator('.scroll').evaluate((area) => area.scrollTo(0, area.scrollHeight))
          return view.locator('.paper').count()
        },
        { timeout: 20_000 },
      )
      .toBe(1000)
  })
})

describe('by keyboard', () => {
  it('goes through the tabs with arrows and opens a claim to its sentence', async () => {
    const page = await listing(ADDRESSES.new)
    const view = await popup(page)
    await view.locator('.claim').first().waitFor()
    await view.getByRole('tab', { name: 'This page' }).focus()
    await view.keyboard.press('ArrowRight')
    expect(await view.locator(':focus').textContent()).toMatch(/^Saved/)
    await view.keyboard.press('ArrowLeft')
    await view.keyboard.press('/')
    await view.keyboard.type('imagenet')
    await view.keyboard.press('Tab') // clear
    await view.keyboard.press('Tab') // order
    await view.keyboard.press('Tab') // title
    await view.keyboard.press('Tab') // save
    await view.keyboard.press('Tab') // first claim
    await view.keyboard.press('Enter')
    await expect.poll(() => view.locator('mark').textContent()).toBe('84.3%')
  })
})

describe('a page without a listing', () => {
  it('is told so, with places to go', async () => {
    const view = await popup()
    await view.getByRole('heading', { name: 'No paper listing here' }).waitFor()
    expect(await view.getByRole('link', { name: /Hugging Face Papers/ }).getAttribute('href')).toBe(
      'https://huggingface.co/papers',
    )
  })
})
