import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { EXTRACTOR_VERSION } from '../../lib/claims'
import { type Launched, launch, serve } from './chromium'
import { ADDRESSES, inventedSite, PAPERS } from './pages'
import { inventedPapers, rowsFor, store } from './seed'

let profile: string
let browser: Launched

beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'claimdex-search-'))
  browser = await launch({ userDataDir: profile, viewport: { width: 520, height: 600 } })
  await serve(browser.context, inventedSite())
})

afterEach(async () => {
  await browser.close()
  await rm(profile, { recursive: true, force: true })
})

async function popup(): Promise<Page> {
  const page = await browser.context.newPage()
  await page.goto(`chrome-extension://${browser.extensionId}/popup.html`)
  await page.getByRole('tab', { name: 'Saved' }).click()
  return page
}

const summary = (page: Page) => expect.poll(() => page.locator('.summary').textContent(), { timeout: 10_000 })

async function type(page: Page, words: string) {
  await page.getByRole('searchbox').fill(words)
}

describe('the full-text search', () => {
  it('finds words of abstracts and claims, beginnings and slips, and follows what is saved elsewhere', async () => {
    const view = await popup()
    const warnings: string[] = []
    view.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()))
    await view.evaluate(store, await rowsFor(inventedPapers(60), EXTRACTOR_VERSION))
    await view.reload()
    await view.getByRole('heading', { name: /Study 60$/ }).waitFor()
    await type(view, 'great intrest latenc')
    await summary(view).toMatch(/^60 of 60 papers · 240 claims/)
    await type(view, 'retreival study 15')
    await expect.poll(() => view.locator('.paper h3').first().textContent()).toMatch(/Retrieval.*Study 15$/)
    await type(view, 'nothing-like-it')
    await view.getByRole('heading', { name: 'No saved paper has these words' }).waitFor()

    await type(view, 'imagenet')
    await view.getByRole('heading', { name: 'No saved paper has these words' }).waitFor()
    const page = await browser.context.newPage()
    await page.goto(ADDRESSES.new)
    await page.locator('html[data-claimdex="ready"]').waitFor({ state: 'attached' })
    const strip = page.locator(`claimdex-badges[data-paper="arxiv:${PAPERS[0].id}"]`)
    await strip.locator('button.save').click()
    await view.getByRole('heading', { name: PAPERS[0].title }).waitFor()
    await summary(view).toMatch(/^1 of 61 papers · 2 claims/)
    expect(warnings).toEqual([])

    const again = await popup() // the index is loaded as it was kept
    await type(again, 'imagenet')
    await summary(again).toMatch(/^1 of 61 papers/)
  })
})
