/**
 * Settings that cannot be loaded: the browser's own store fails for real (a file lies where its folder belongs), or holds
 * what no settings are. Pages are read by the defaults, the options say so, and nothing is lost.
 */
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Launched, launch, serve } from './chromium'
import { ADDRESSES, inventedSite } from './pages'

/** In the service worker, where the functions below are run. */
declare const chrome: typeof import('wxt/browser').browser

let profile: string
let browser: Launched | null = null

beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'claimdex-settings-'))
})
afterEach(async () => {
  await browser?.close()
  browser = null
  await rm(profile, { recursive: true, force: true })
})

async function start(): Promise<Launched> {
  browser = await launch({ userDataDir: profile })
  await serve(browser.context, inventedSite())
  return browser
}

async function open({ context }: Launched, address: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(address)
  return page
}

const options = (launched: Launched) => open(launched, `chrome-extension://${launched.extensionId}/options.html`)
const store = (settings: unknown) =>
  browser?.worker.evaluate((given) => chrome.storage.local.set({ settings: given }), settings)
const values = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('claimdex-badges')].map((host) =>
      [...(host.shadowRoot?.querySelectorAll<HTMLElement>('button[data-kind]') ?? [])].map(
        ({ dataset }) => dataset.value,
      ),
    ),
  )
/** The sites that are on, as the browser knows them. */
const scripts = ({ worker }: Launched) =>
  worker.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id))
const BY_DEFAULT = [['84.3', '12.5'], ['3.2'], []]

it('a store that fails: pages are read by the defaults, options and popup say so, and what was chosen comes back', async () => {
  const first = await start()
  await store({ badges: 1, sites: { pmlr: true } })
  await expect.poll(() => scripts(first)).toEqual(['site:pmlr'])
  await first.close()
  const folder = join(profile, 'Default', 'Local Extension Settings', first.extensionId)
  await rename(folder, `${folder}-aside`)
  await writeFile(folder, 'no folder')

  const broken = await start()
  const page = await open(broken, ADDRESSES.new)
  // the browser tries for seconds before it gives up
  await page.waitForSelector('html[data-claimdex="ready"]', { timeout: 60_000 })
  await expect.poll(() => values(page)).toEqual(BY_DEFAULT)
  const chosen = await options(broken)
  await chosen.getByRole('heading', { name: 'Your settings could not be loaded' }).waitFor({ timeout: 60_000 })
  expect(await chosen.getByRole('alert').textContent()).toContain('IO error')
  expect(await chosen.getByRole('switch').count(), 'no choice is offered that could not be kept').toBe(0)
  // addresses of tabs are not told here; the one that answers is asked
  const tab = await chosen.evaluate(async () => {
    for (const { id = -1 } of await chrome.tabs.query({})) {
      const said = await chrome.tabs.sendMessage(id, { to: 'claimdex', name: 'page:here', ask: {} }).catch(() => null)
      if (said?.ok) return id
    }
    return -1
  })
  const popup = await open(broken, `chrome-extension://${broken.extensionId}/popup.html?tab=${tab}`)
  await popup.getByText('Your settings could not be loaded').waitFor({ timeout: 60_000 })
  await popup.getByText('2 of 3 papers claim numbers').waitFor()
  await broken.close()

  await rm(folder)
  await rename(`${folder}-aside`, folder)
  const mended = await start()
  await expect.poll(() => scripts(mended)).toEqual(['site:pmlr'])
  const again = await open(mended, ADDRESSES.new)
  await again.waitForSelector('html[data-claimdex="ready"]')
  expect(await values(again)).toEqual([['84.3'], ['3.2'], []])
}, 240_000)

it('a store that holds no settings: the same, and what it holds is shown and kept until the reader lets it go', async () => {
  const launched = await start()
  const rubbish = { badges: 'many', sites: 'all', kinds: 7, showBar: false }
  await store(rubbish)
  const page = await open(launched, ADDRESSES.new)
  await page.waitForSelector('html[data-claimdex="ready"]')
  expect(await values(page)).toEqual(BY_DEFAULT)
  const chosen = await options(launched)
  await chosen.getByRole('heading', { name: 'Some of what is stored cannot be understood' }).waitFor()
  await chosen.getByText('What is stored', { exact: true }).click()
  expect(JSON.parse((await chosen.locator('pre').textContent()) ?? '')).toEqual(rubbish)

  await chosen.getByLabel('Badges under a title').selectOption('1')
  await expect.poll(() => values(page)).toEqual([['84.3'], ['3.2'], []])
  await chosen.reload()
  await chosen.getByText('What is stored', { exact: true }).click()
  expect(JSON.parse((await chosen.locator('pre').textContent()) ?? ''), 'a choice does not cost it').toEqual(rubbish)
  await chosen.getByRole('button', { name: 'Go on with the settings below' }).click()
  await chosen.locator('.trouble').waitFor({ state: 'detached' })
  expect(await launched.worker.evaluate(() => chrome.storage.local.get(['settings', 'settings-unread']))).toEqual({
    settings: {
      sites: {},
      withheld: [],
      fetchMissing: false,
      badges: 1,
      kinds: ['score', 'change', 'factor', 'rank', 'scale', 'count'],
      least: 0,
      showBar: false,
      keys: false,
    },
  })
}, 120_000)
