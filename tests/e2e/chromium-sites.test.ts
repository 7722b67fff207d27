import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Launched, launch, type Served, serve } from './chromium'
import { ADDRESSES, inventedSite, PAPERS } from './pages'

/** In the service worker, where the functions below are run. */
declare const chrome: typeof import('wxt/browser').browser

const fixture = (name: string) => readFileSync(resolve(import.meta.dirname, '../fixtures/sites', name), 'utf8')

const VOLUME = 'https://proceedings.mlr.press/v900/'
const PROCEEDING = 'https://proceedings.mlr.press/v900/author26a.html'
const READING_LIST = 'https://papers.example/reading-list'
const SCHOLAR = 'https://scholar.google.de/scholar?q=notebook'
const RECIPES = 'https://papers.example/recipes'
const RECENT = 'https://arxiv.org/list/cs.CL/recent'
const CHANGED = 'https://arxiv.org/list/cs.IR/new?show=25'
const API = 'https://export.arxiv.org/api/query'

const html = (title: string, body: string, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`

/** A volume of proceedings: titles and authors, no abstracts. */
const volume = html(
  'Volume 900',
  `<h1>Proceedings</h1>${['a', 'b']
    .map(
      (letter) => `<div class="paper"><p class="title">An Invented Study, Part ${letter}</p>
      <p class="details"><span class="authors">A. Author,&nbsp;B. Writer</span></p>
      <p class="links">[<a href="/v900/author26${letter}.html">abs</a>][<a href="/v900/author26${letter}/author26${letter}.pdf">Download PDF</a>]</p></div>`,
    )
    .join('')}`,
)
const proceeding = html(
  'An Invented Study, Part a',
  `<article class="post-content"><h1>An Invented Study, Part a</h1><span class="authors">A. Author, B. Writer</span>
  <h4>Abstract</h4><div id="abstract" class="abstract">Our method reaches 91.7% accuracy on ImageNet, 2.4 points above the best baseline.</div></article>`,
  '<meta name="citation_title" content="An Invented Study, Part a"><meta name="citation_author" content="Author, A.">',
)
/** A page that no adapter knows. */
const readingList = html(
  'A reading list',
  `<main>${PAPERS.map(
    ({ id, title, abstract }) =>
      `<div class="entry"><h3><a href="https://arxiv.org/abs/${id}">${title}</a></h3><p>${abstract} ${'More is said in the paper itself, which gives every detail. '.repeat(4)}</p></div>`,
  ).join('')}</main>`,
)

const atom = (ids: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>x</title>${ids
    .map(
      (id) =>
        `<entry><id>http://arxiv.org/abs/${id}v1</id><published>2026-11-20T00:00:00Z</published><title>T</title><summary>We reach 64.2% accuracy on ImageNet.</summary><author><name>A. Author</name></author></entry>`,
    )
    .join('')}</feed>`

const pages = new Map([
  ...inventedSite(),
  [VOLUME, volume],
  [PROCEEDING, proceeding],
  [READING_LIST, readingList],
  [SCHOLAR, fixture('scholar/search.html')],
  [RECIPES, html('Recipes', '<h1>Soup</h1><p>Boil water.</p>')],
  [RECENT, fixture('arxiv-recent.html')],
  [CHANGED, fixture('no-papers.html')],
])

let browser: Launched
let served: Served
/** Addresses that the worker, or a page of ours, asked for. */
const ours: string[] = []
const problems: string[] = []

const worker = () => browser.context.serviceWorkers()[0] ?? browser.worker
const own = (path: string) => `chrome-extension://${browser.extensionId}/${path}`

beforeAll(async () => {
  browser = await launch()
  served = await serve(browser.context, pages)
  // answers come from here, so that no test reaches the network; whatever else is asked for is noted and refused
  await worker().evaluate((api) => {
    const asked: string[] = []
    const real = globalThis.fetch
    Object.assign(globalThis, {
      asked,
      real,
      fetch: async (input: RequestInfo | URL, init?: RequestInit) => {
        const url = String(input instanceof Request ? input.url : input)
        asked.push(url)
        const answer = (globalThis as unknown as { answerApi?: (url: string) => string }).answerApi
        if (url.startsWith(api) && answer) return new Response(answer(url))
        return real(input, init)
      },
    })
  }, API)
  browser.context.on('request', (request) => {
    if (!/^https?:/.test(request.url()) || request.isNavigationRequest()) return
    const from = request.serviceWorker() ? 'worker' : request.frame().url()
    if (from === 'worker' || from.startsWith('chrome-extension:')) ours.push(request.url())
  })
})
afterAll(() => browser?.close())
beforeEach(async () => {
  await worker().evaluate(() => chrome.storage.local.set({ settings: {} }))
  await settled()
})
afterEach(async () => {
  for (const page of browser.context.pages().slice(1)) await page.close()
  expect(problems.splice(0)).toEqual([])
})

/** Waits until the registered scripts are those of the sites that are on. */
async function settled() {
  await expect
    .poll(() =>
      worker().evaluate(async () => {
        const { settings = {} } = (await chrome.storage.local.get('settings')) as {
          settings?: { sites?: Record<string, boolean> }
        }
        const on = Object.entries(settings.sites ?? {}).filter(([id, wanted]) => wanted && id !== 'arxiv')
        const has = await chrome.scripting.getRegisteredContentScripts()
        return has.length === on.length
      }),
    )
    .toBe(true)
}

async function open(address: string): Promise<Page> {
  const page = await browser.context.newPage()
  page.on('pageerror', (error) => problems.push(`${address}: ${error}`))
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) problems.push(`${address}: ${message.text()}`)
  })
  await page.goto(address)
  return page
}

const ready = (page: Page) => page.waitForSelector('html[data-claimdex="ready"]')
const strips = (page: Page) => page.locator('claimdex-badges').count()

async function tabOf(address: string): Promise<number> {
  const id = await worker().evaluate(async (url) => {
    const tabs = await chrome.tabs.query({})
    return tabs.find((tab) => tab.url === url)?.id ?? -1
  }, address)
  expect(id, `a tab at ${address} whose address the worker may see`).toBeGreaterThan(0)
  return id
}

/** The popup as a page of its own: it cannot be opened from the toolbar here. */
async function popup(tab: number): Promise<Page> {
  const page = await open(own(`popup.html?tab=${tab}`))
  await page.setViewportSize({ width: 520, height: 600 })
  return page
}

/** Ids of tabs whose address the worker may not see: all others have one. */
async function popupAt(page: Page): Promise<Page> {
  return popup(await tabOf(page.url()))
}

const siteSwitch = (page: Page, name: string) => page.getByRole('switch', { name: `Read ${name}`, exact: true })

describe('the options', () => {
  it('list every site with its switch: the first on, the others off, and say what nobody has verified', async () => {
    const page = await open(own('options.html'))
    expect(await siteSwitch(page, 'arXiv').getAttribute('aria-checked')).toBe('true')
    expect(await siteSwitch(page, 'Hugging Face Papers').getAttribute('aria-checked')).toBe('true')
    const others = await page.locator('section[aria-labelledby="more-sites"] [role="switch"]').all()
    expect(others.length).toBeGreaterThanOrEqual(10)
    for (const other of others) expect(await other.getAttribute('aria-checked')).toBe('false')
    const row = page.locator('li', { has: page.getByRole('heading', { name: 'OpenReview' }) })
    expect(await row.textContent()).toContain('not verified on a live page')
    const fetching = page.getByRole('switch', { name: 'Fetch missing abstracts from arXiv' })
    expect(await fetching.getAttribute('aria-checked')).toBe('false')
    expect(await page.locator('.lost').count(), 'nothing is withheld at the start').toBe(0)
  })

  it('switch a site on in open tabs and in those to come, and off in all of them', async () => {
    const page = await open(VOLUME)
    const other = await open(PROCEEDING)
    expect(await page.getAttribute('html', 'data-claimdex')).toBeNull()
    const options = await open(own('options.html'))
    await siteSwitch(options, 'PMLR').focus()
    await options.keyboard.press('Space')
    await ready(page)
    await ready(other)
    expect(await strips(page)).toBe(2)
    expect(await other.locator('claimdex-badges button[data-kind]').first().textContent()).toMatch(/91\.7|2\.4/)
    await page.reload()
    await ready(page)
    expect(await strips(page)).toBe(2)
    const later = await open(VOLUME)
    await ready(later)

    await siteSwitch(options, 'PMLR').click()
    for (const each of [page, other, later]) {
      await each.waitForSelector('html[data-claimdex="off"]')
      expect(await strips(each)).toBe(0)
    }
    expect(await siteSwitch(options, 'PMLR').getAttribute('aria-checked')).toBe('false')
    await settled()
    await page.reload()
    await page.waitForTimeout(300)
    expect(await page.getAttribute('html', 'data-claimdex')).toBeNull()
  })

  it('switch off a site of the manifest: nothing of ours is left, and it comes back without a reload', async () => {
    const page = await open(ADDRESSES.new)
    await ready(page)
    const tall = () => page.evaluate(() => document.querySelector('#dlpage dl')?.getBoundingClientRect().height ?? 0)
    const before = await tall()
    const options = await open(own('options.html'))
    await siteSwitch(options, 'arXiv').click()
    await page.waitForSelector('html[data-claimdex="off"]')
    expect(await page.locator('claimdex-badges, claimdex-card').count()).toBe(0)
    expect(await tall(), 'the room is given back').toBeLessThan(before)
    await page.reload()
    await page.waitForSelector('html[data-claimdex="off"]')
    expect(await strips(page)).toBe(0)
    await siteSwitch(options, 'arXiv').click()
    await ready(page)
    expect(await strips(page)).toBe(3)
    expect(await tall()).toBe(before)
  })

  it('are remembered, and registered again after the browser forgot', async () => {
    const options = await open(own('options.html'))
    await siteSwitch(options, 'PMLR').click()
    await settled()
    await worker().evaluate(async () => {
      await chrome.scripting.unregisterContentScripts()
      // as after an update
      ;(chrome.runtime.onInstalled as unknown as { dispatch(details: object): void }).dispatch({ reason: 'update' })
    })
    await expect
      .poll(() =>
        worker().evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id)),
      )
      .toEqual(['site:pmlr'])
    await options.reload()
    expect(await siteSwitch(options, 'PMLR').getAttribute('aria-checked')).toBe('true')
  })

  it('set which kinds of claims become badges, and how sure they must be', async () => {
    const options = await open(own('options.html'))
    const page = await open(ADDRESSES.new)
    await ready(page)
    const kinds = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('claimdex-badges')].map((host) =>
          [...(host.shadowRoot?.querySelectorAll<HTMLElement>('button[data-kind]') ?? [])].map(
            ({ dataset }) => dataset.kind,
          ),
        ),
      )
    expect(await kinds()).toEqual([['score', 'change'], ['factor'], []])
    await options.getByRole('checkbox', { name: /^Scores/ }).uncheck()
    await expect.poll(kinds).toEqual([['change'], ['factor'], []])
    const more = page.locator('claimdex-badges').first().locator('.more')
    expect(await more.textContent()).toBe('+1')
    await options.getByRole('checkbox', { name: /^Factors/ }).uncheck()
    await page.getByText('none of the chosen kinds').waitFor()
    await options.getByRole('checkbox', { name: /^Scores/ }).check()
    await options.getByRole('checkbox', { name: /^Factors/ }).check()
    await expect.poll(kinds).toEqual([['score', 'change'], ['factor'], []])
    await options.getByLabel('How sure a reading must be').selectOption({ label: 'only sure ones' })
    const stored = () => worker().evaluate(async () => (await chrome.storage.local.get('settings')).settings)
    await expect
      .poll(stored)
      .toMatchObject({ least: 0.75, kinds: ['score', 'change', 'factor', 'rank', 'scale', 'count'] })
  })

  it('set how many badges a strip shows', async () => {
    const options = await open(own('options.html'))
    await options.getByLabel('Badges under a title').selectOption('1')
    const page = await open(ADDRESSES.new)
    await ready(page)
    const most = await page.evaluate(() =>
      Math.max(
        ...[...document.querySelectorAll('claimdex-badges')].map(
          (host) => host.shadowRoot?.querySelectorAll('button[data-kind]').length ?? 0,
        ),
      ),
    )
    expect(most).toBe(1)
    await options.getByLabel('Badges under a title').selectOption('3')
    await page.locator('claimdex-badges').first().locator('button[data-kind]').nth(1).waitFor({ state: 'attached' })
  })
})

describe('the popup', () => {
  it('offers to turn a known site on, and then shows its claims', async () => {
    const page = await open(PROCEEDING)
    const window = await popupAt(page)
    await window.getByRole('heading', { name: 'Claimdex can read this site' }).waitFor()
    await window.getByRole('button', { name: 'Turn on PMLR' }).click()
    await window.getByText('1 of 1 paper claims numbers').waitFor()
    await ready(page)
  })

  it('reads any other page on a click, and that page alone', async () => {
    const page = await open(READING_LIST)
    const window = await popupAt(page)
    await window.getByRole('button', { name: 'Read claims on this page' }).click()
    await window.getByText(/of 3 papers claim/).waitFor()
    await ready(page)
    expect(await strips(page)).toBe(3)
    const first = page.locator('claimdex-badges').first()
    expect(await first.getAttribute('data-paper')).toBe('arxiv:2601.00101')
    await first.locator('.save').click()
    await page.locator('claimdex-badges .save[aria-pressed="true"]').waitFor()
    await first.locator('.save').click()
    await first.locator('.save[aria-pressed="false"]').waitFor()
    await page.reload()
    await page.waitForTimeout(300)
    expect(await strips(page)).toBe(0)
  })

  it('reads Google Scholar’s country domains on a click, as Google Scholar', async () => {
    const page = await open(SCHOLAR)
    const window = await popupAt(page)
    await window.getByRole('button', { name: 'Read claims on this page' }).click()
    await ready(page)
    expect(await strips(page)).toBeGreaterThan(1)
    // what is read there is an excerpt, and each place says so
    const strip = page.locator('claimdex-badges').first()
    await strip.locator('.excerpt:visible').waitFor()
    await strip.locator('button[data-kind]').first().click()
    await page.locator('claimdex-card .foot', { hasText: 'the abstract may say more' }).waitFor()
    await page.keyboard.press('Escape')
    await window.getByText('Read from an excerpt').first().waitFor()
    await page.locator('claimdex-badges .save').first().click()
    await page.locator('claimdex-badges .save[aria-pressed="true"]').first().waitFor()
  })

  it('says so when such a page holds no papers', async () => {
    const window = await popupAt(await open(RECIPES))
    await window.getByRole('button', { name: 'Read claims on this page' }).click()
    await window.getByRole('heading', { name: 'No papers found on this page' }).waitFor()
  })

  it('says that the layout changed, with a report that names no search', async () => {
    const page = await open(CHANGED)
    await page.waitForSelector('html[data-claimdex]')
    const window = await popup(await tabByAnswer(page))
    await window.getByRole('heading', { name: 'The layout of this page changed' }).waitFor()
    const [report] = await Promise.all([
      browser.context.waitForEvent('page'),
      window.getByRole('link', { name: 'Report this' }).click(),
    ])
    const text = report.getByRole('textbox', { name: 'The report' })
    await text.waitFor()
    const prepared = await text.inputValue()
    await report.getByRole('button', { name: 'Copy it' }).click()
    await report.getByText('The report is on the clipboard').waitFor()
    const [saved] = await Promise.all([
      report.waitForEvent('download'),
      report.getByRole('button', { name: 'Save it as a file' }).click(),
    ])
    expect(saved.suggestedFilename()).toBe('claimdex-layout-arxiv.txt')
    expect(readFileSync(await saved.path(), 'utf8')).toBe(prepared)
    expect(prepared).toContain('Layout changed: arxiv (new)')
    expect(prepared).toContain('https://arxiv.org/list/cs.IR/new')
    expect(prepared).toContain('#dlpage')
    expect(prepared).not.toContain('show=')
  })

  it('offers a switched-off site of the manifest too', async () => {
    await worker().evaluate(() => chrome.storage.local.set({ settings: { sites: { arxiv: false } } }))
    const page = await open(ADDRESSES.new)
    await page.waitForSelector('html[data-claimdex="off"]')
    const window = await popup(await tabByAnswer(page))
    await window.getByRole('button', { name: 'Turn on arXiv' }).click()
    await window.getByText(/of 3 papers claim/).waitFor()
    await ready(page)
  })
})

/** The id of a tab whose address no permission tells: by trying which one answers as this page would. */
async function tabByAnswer(page: Page): Promise<number> {
  const url = page.url()
  return worker().evaluate(async (wanted) => {
    for (const tab of await chrome.tabs.query({})) {
      const reply = await chrome.tabs
        .sendMessage(tab.id as number, { to: 'claimdex', name: 'page:here', ask: {} })
        .catch(() => null)
      if (reply?.answer?.url === wanted) return tab.id as number
    }
    return -1
  }, url)
}

it('reads a selected text from the context menu, as text', async () => {
  const text = `Our model reaches 88.1% accuracy on ImageNet. <img src=x onerror="document.title='run'"> It is 3x faster.`
  const [opened] = await Promise.all([
    browser.context.waitForEvent('page'),
    worker().evaluate((selectionText) => {
      const clicked = chrome.contextMenus.onClicked as unknown as { dispatch(info: object, tab: object): void }
      clicked.dispatch({ menuItemId: 'claims-of-selection', selectionText }, { index: 0, title: 'A page <b>' })
    }, text),
  ])
  await opened.locator('.claim').first().waitFor()
  expect(await opened.locator('.claims').textContent()).toContain('88.1')
  await opened.locator('.claim button').first().click()
  await opened.locator('mark').first().waitFor()
  expect(await opened.getByText('From “A page <b>”').count()).toBe(1)
  expect(await opened.locator('img').count()).toBe(0)
  expect(await opened.locator('details').textContent()).toContain('<img src=x')
  expect(await opened.title()).toBe('Claimdex: Claims in the selected text')
})

describe('a page that goes and comes back', () => {
  it('from the back-forward cache has its strips, knows what happened meanwhile, and goes on working', async () => {
    const keeping = await launch({ backForwardCache: true })
    try {
      await serve(keeping.context, pages)
      const page = await keeping.context.newPage()
      const leaveAndReturn = async (meanwhile: () => Promise<unknown>) => {
        await page.evaluate(() => Object.assign(window, { kept: true }))
        await page.goto(ADDRESSES.new)
        await ready(page)
        await meanwhile()
        await page.goBack({ waitUntil: 'commit' })
        expect(await page.evaluate(() => 'kept' in window), 'the very page comes back').toBe(true)
      }
      await page.goto(ADDRESSES.huggingFace)
      await ready(page)
      const first = page.locator(`claimdex-badges[data-paper="arxiv:${PAPERS[0].id}"] .save`)
      await leaveAndReturn(async () => {
        await first.click() // the same paper on the other site
        await page.locator('claimdex-badges .save[aria-pressed="true"]').waitFor()
      })
      expect(await strips(page)).toBe(3)
      await page.locator('claimdex-badges .save[aria-pressed="true"]').waitFor()
      await first.click()
      await page.locator('claimdex-badges .save[aria-pressed="true"]').waitFor({ state: 'detached' })

      await leaveAndReturn(() =>
        keeping.worker.evaluate(() => chrome.storage.local.set({ settings: { sites: { huggingface: false } } })),
      )
      await page.waitForSelector('html[data-claimdex="off"]')
      expect(await strips(page)).toBe(0)
    } finally {
      await keeping.close()
    }
  })

  it('from having been discarded gets them anew', async () => {
    const page = await open(PROCEEDING)
    const options = await open(own('options.html'))
    await siteSwitch(options, 'PMLR').click()
    await ready(page)
    const tab = await tabOf(PROCEEDING)
    const found = await worker().evaluate(async (id) => {
      const gone = await chrome.tabs.discard(id)
      const now = gone?.id ?? id
      await chrome.tabs.update(now, { active: true })
      for (let tries = 0; tries < 40; tries++) {
        const reply = await chrome.tabs
          .sendMessage(now, { to: 'claimdex', name: 'page:report', ask: {} })
          .catch(() => null)
        if (reply?.ok) return { discarded: gone?.discarded ?? false, papers: reply.answer.papers.length }
        await new Promise((done) => setTimeout(done, 250))
      }
      return { discarded: gone?.discarded ?? false, papers: -1 }
    }, tab)
    expect(found).toEqual({ discarded: true, papers: 1 })
  })
})

describe('requests', () => {
  const asked = () => worker().evaluate(() => (globalThis as unknown as { asked: string[] }).asked.splice(0))

  it('do not leave with the setting off, on any kind of page, from worker or pages of ours', async () => {
    await asked()
    ours.length = 0
    served.requests.length = 0
    await worker().evaluate(() => chrome.storage.local.set({ settings: { sites: { pmlr: true } } }))
    await settled()
    const web = [ADDRESSES.huggingFace, ADDRESSES.new, RECENT, ADDRESSES.search, ADDRESSES.abs, VOLUME, PROCEEDING]
    for (const address of web) {
      const page = await open(address)
      await ready(page)
      await page.mouse.wheel(0, 2000)
    }
    const list = await open(READING_LIST)
    const window = await popupAt(list)
    await window.getByRole('button', { name: 'Read claims on this page' }).click()
    await ready(list)
    for (const path of ['options.html', 'library.html', 'selection.html', 'report.html']) await open(own(path))
    await new Promise((done) => setTimeout(done, 500))
    expect(await asked()).toEqual([])
    expect(ours).toEqual([])
    // and the pages themselves asked for themselves alone
    expect(new Set(served.requests.filter((url) => !url.endsWith('/favicon.ico')))).toEqual(
      new Set([...web, READING_LIST]),
    )
  })

  it('of the one kind fetch what a list does not show, and badges come without a reload', async () => {
    await asked()
    await worker().evaluate(
      ([text]) => {
        Object.assign(globalThis, {
          answerApi: (url: string) => {
            const ids = (new URL(url).searchParams.get('id_list') ?? '').split(',')
            const [head = '', entry = '', tail = ''] = (text ?? '').split('|')
            return head + ids.map((id) => entry.replaceAll('ID', id)).join('') + tail
          },
        })
      },
      [atom(['ID']).replace('<entry>', '|<entry>').replace('</entry>', '</entry>|')],
    )
    const unseen = 'https://arxiv.org/list/cs.CL/pastweek'
    pages.set(unseen, fixture('arxiv-recent.html').replaceAll('2611.991', '2611.996'))
    const page = await open(unseen)
    await ready(page)
    expect(await page.locator('claimdex-badges').first().textContent()).toBe('')
    await page.locator('claimdex-badges .note[data-drawn="no abstract here"]').first().waitFor()
    expect(await asked()).toEqual([])

    const options = await open(own('options.html'))
    await options.getByRole('switch', { name: 'Fetch missing abstracts from arXiv' }).click()
    await options.getByText('Missing abstracts are fetched from arXiv.').waitFor()
    await page.locator('claimdex-badges button[data-value="64.2"]').first().waitFor()
    const window = await popup(await tabByAnswer(page))
    await window.getByText(/papers claim numbers/).waitFor()
    const [first, ...more] = await asked()
    expect(first).toMatch(
      /^https:\/\/export\.arxiv\.org\/api\/query\?id_list=2611\.996\d\d(,2611\.996\d\d)*&max_results=\d+$/,
    )
    expect(more).toEqual([])
    // kept: the next visit asks for nothing
    await page.reload()
    await page.locator('claimdex-badges button[data-value="64.2"]').first().waitFor()
    expect(await asked()).toEqual([])
    await options.getByRole('switch', { name: 'Fetch missing abstracts from arXiv' }).click()
    await options.getByText('Nothing is fetched.').waitFor()
  })

  it('to anywhere else are refused by the extension’s own policy', async () => {
    const refused = await worker().evaluate(async () => {
      const real = (globalThis as unknown as { real: typeof fetch }).real
      return real('https://papers.example/recipes').then(
        () => 'went out',
        (error: Error) => error.message,
      )
    })
    expect(refused).not.toBe('went out')
    expect(ours).toEqual([])
  })
})

const BUILT = resolve(import.meta.dirname, '../../.output/chrome-mv3')

describe.skipIf(!existsSync(BUILT))('the extension as it ships (skipped where it has not been built)', () => {
  it('has no host until it is asked for, and says that a chosen site is not permitted', async () => {
    const shipped = await launch({ extensionDir: BUILT })
    try {
      await serve(shipped.context, pages)
      const has = await shipped.worker.evaluate(() =>
        chrome.permissions.contains({ origins: ['https://proceedings.mlr.press/*'] }),
      )
      expect(has).toBe(false)
      // as if the permission had been taken away since
      await shipped.worker.evaluate(() => chrome.storage.local.set({ settings: { sites: { pmlr: true } } }))
      const options = await shipped.context.newPage()
      await options.goto(`chrome-extension://${shipped.extensionId}/options.html`)
      await options.getByText('does not permit Claimdex to read it any more').waitFor()
      expect(await options.locator('.lost').count(), 'and the sites of the manifest are permitted').toBe(1)
      const page = await shipped.context.newPage()
      await page.goto(PROCEEDING)
      await page.waitForTimeout(300)
      expect(await page.locator('claimdex-badges').count()).toBe(0)
    } finally {
      await shipped.close()
    }
  })
})
