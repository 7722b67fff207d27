import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Launched, launch, type Served, serve } from './chromium'

/** In the service worker, where the functions below are run. */
declare const chrome: typeof import('wxt/browser').browser

const FIXTURES = resolve(import.meta.dirname, '../fixtures/sites')
const DEMO = resolve(import.meta.dirname, '../../scripts/demo/listing.html')
const REAL = resolve(import.meta.dirname, '../../../shared/pages')
const fixture = (name: string) => readFileSync(resolve(FIXTURES, name), 'utf8')

const DAILY = 'https://huggingface.co/papers/date/2026-11-20'
const SEARCH = 'https://huggingface.co/papers?q=notebook'
const PAPER = 'https://huggingface.co/papers/2611.99101'
const DEMO_PAGE = 'https://huggingface.co/papers'
const ARXIV_NEW = 'https://arxiv.org/list/cs.CL/new'
const ARXIV_RECENT = 'https://arxiv.org/list/cs.CL/recent'
const ARXIV_UNSEEN = 'https://arxiv.org/list/cs.CL/pastweek'
const ARXIV_SEARCH = 'https://arxiv.org/search/?query=notebook&searchtype=all'
const ARXIV_ABS = 'https://arxiv.org/abs/2611.99102'
const SUBMIT = 'https://huggingface.co/papers/submit'
const HOSTILE = 'https://huggingface.co/papers/date/2026-11-21'

/** A page that forbids styles and claims the element's name for itself, without shadow roots. */
const hostile = fixture('hf-search.html').replace(
  '<head>',
  `<head><meta http-equiv="Content-Security-Policy" content="style-src 'none'">
<script>customElements.define('claimdex-badges', class extends HTMLElement { static disabledFeatures = ['shadow'] })</script>`,
)

const pages = new Map([
  [DAILY, fixture('hf-daily.html')],
  [SEARCH, fixture('hf-search.html')],
  [PAPER, fixture('hf-paper.html')],
  [DEMO_PAGE, readFileSync(DEMO, 'utf8')],
  [ARXIV_NEW, fixture('arxiv-new.html')],
  [ARXIV_RECENT, fixture('arxiv-recent.html')],
  [ARXIV_UNSEEN, fixture('arxiv-recent.html').replaceAll('2611.991', '2611.995')],
  [ARXIV_SEARCH, fixture('arxiv-search.html')],
  [ARXIV_ABS, fixture('arxiv-abs.html')],
  [SUBMIT, fixture('no-papers.html')],
  [HOSTILE, hostile],
])

let browser: Launched
let served: Served
let page: Page
const problems: string[] = []

beforeAll(async () => {
  browser = await launch()
  served = await serve(browser.context, pages)
  await browser.context.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
})
afterAll(() => browser?.close())
afterEach(async () => {
  await page?.close()
  expect(problems.splice(0)).toEqual([])
})

async function open(address: string, ready = true): Promise<Page> {
  page = await browser.context.newPage()
  page.on('pageerror', (error) => problems.push(String(error)))
  await page.goto(address)
  if (ready) await page.waitForSelector('html[data-claimdex="ready"]')
  return page
}

interface Seen {
  paper: string | null
  badges: { kind: string; value: string; unit: string; name: string; text: string }[]
  text: string
  height: number
}

/** What the strips hold; the e2e build leaves their shadow roots open. */
function strips(): Promise<Seen[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('claimdex-badges')].map((host) => {
      const root = host.shadowRoot ?? host.firstElementChild?.shadowRoot
      // words that only the library knows are drawn by a style sheet
      const said = (element: Element | null | undefined): string =>
        [...(element?.childNodes ?? [])]
          .map((node) => (node instanceof HTMLElement ? (node.dataset.drawn ?? said(node)) : node.textContent))
          .join('')
      return {
        paper: host.getAttribute('data-paper'),
        badges: [...(root?.querySelectorAll<HTMLElement>('button[data-kind]') ?? [])].map((badge) => ({
          kind: badge.dataset.kind ?? '',
          value: badge.dataset.value ?? '',
          unit: badge.dataset.unit ?? '',
          name: badge.getAttribute('aria-label') ?? '',
          text: said(badge),
        })),
        text: said(root?.querySelector('.line')),
        height: host.getBoundingClientRect().height,
      }
    }),
  )
}

const badges = () => page.locator('claimdex-badges button[data-kind]:visible')
const card = () => page.locator('claimdex-card .card')
const saveOf = (paper: string) => page.locator(`claimdex-badges[data-paper="${paper}"] .save`).first()
/** The words that are marked in the page's own text. */
const marked = (name: string) =>
  page.evaluate((key) => [...(CSS.highlights.get(key) ?? [])].map((range) => (range as Range).toString()), name)

describe('strips', () => {
  it.each([
    [DAILY, ['arxiv:2611.99101', 'arxiv:2611.99102', 'arxiv:2611.99103']],
    [SEARCH, ['arxiv:2611.99101', 'arxiv:2611.99102', 'arxiv:2611.99103']],
    [PAPER, ['arxiv:2611.99101']],
    [ARXIV_NEW, ['arxiv:2611.99101', 'arxiv:2611.99102', 'arxiv:2611.99103', 'arxiv:math/0211999']],
    [ARXIV_RECENT, ['arxiv:2611.99101', 'arxiv:2611.99102', 'arxiv:2611.99102']],
    [ARXIV_SEARCH, ['arxiv:2611.99101', 'arxiv:2611.99102']],
    [ARXIV_ABS, ['arxiv:2611.99102']],
  ])('%s: one a card, of one height, without a layout shift', async (address, ids) => {
    await open(address)
    const seen = await strips()
    expect(seen.map(({ paper }) => paper)).toEqual(ids)
    expect(new Set(seen.map(({ height }) => height))).toEqual(new Set([36]))
    expect(await page.getAttribute('html', 'data-claimdex-cards')).toBe(String(ids.length))
    for (const { badges } of seen) {
      expect(badges.length).toBeLessThanOrEqual(3)
      for (const { name, kind, value } of badges) {
        expect(name).toMatch(/^[A-Z].* .*\.$/)
        expect(kind).toMatch(/^(score|change|factor|scale|count|rank)$/)
        expect(value).toMatch(kind === 'rank' ? /^$/ : /^-?[\d.e+-]+(\.\.-?[\d.e+-]+)?$/)
      }
    }
    await page.waitForTimeout(200)
    const shift = await page.evaluate(() =>
      (window as unknown as { shifts: number[] }).shifts.reduce((a, b) => a + b, 0),
    )
    expect(shift).toBeLessThanOrEqual(0.01)
  })

  it('show the claims of the abstract, most telling first', async () => {
    await open(ARXIV_NEW)
    const [first] = await strips()
    expect(first?.badges[0]).toMatchObject({ kind: 'change', value: '6.2', unit: 'points' })
    expect(first?.badges[0]?.text).toContain('↑')
    expect(first?.badges.map(({ value }) => value)).toContain('11.4')
  })

  it('say so where there is no abstract, and save all the same', async () => {
    await open(ARXIV_UNSEEN)
    expect((await strips()).map(({ text }) => text)).toEqual(Array(3).fill(expect.stringContaining('no abstract here')))
    await saveOf('arxiv:2611.99502').click()
    // the paper stands there twice: both say so
    await page.waitForFunction(
      () =>
        [...document.querySelectorAll('claimdex-badges[data-paper="arxiv:2611.99502"]')].filter(
          (host) => host.shadowRoot?.querySelector('.save')?.getAttribute('aria-pressed') === 'true',
        ).length === 2,
    )
    await saveOf('arxiv:2611.99502').click()
    await page.locator('claimdex-badges .save[aria-pressed="false"]').nth(2).waitFor()
  })

  it('show what is known of a paper whose abstract was met elsewhere', async () => {
    await open(ARXIV_NEW)
    const [{ badges: known } = { badges: [] }] = await strips()
    await page.close()
    await open(ARXIV_RECENT)
    expect((await strips())[0]?.badges).toEqual(known)
  })

  it('stay away from other pages of the same site', async () => {
    await open(SUBMIT, false)
    await page.waitForSelector('html[data-claimdex="off"]')
    expect(await strips()).toEqual([])
    const kept = await page.evaluate(
      () => getComputedStyle(document.querySelector('article h3') as Element, '::after').content,
    )
    expect(kept).toBe('none')
  })

  it('hold under a strict style policy and on a page that took their name', async () => {
    await open(HOSTILE)
    const seen = await strips()
    expect(seen.map(({ height }) => height)).toEqual([36, 36, 36])
    expect(seen[0]?.badges.length).toBeGreaterThan(0)
    const background = await page.evaluate(() => {
      const root = document.querySelector('claimdex-badges')?.firstElementChild?.shadowRoot
      return getComputedStyle(root?.querySelector('button') as Element).borderRadius
    })
    expect(background).toBe('6px')
  })

  it('ask the network for nothing', async () => {
    served.requests.length = 0
    await open(DAILY)
    expect(served.requests.filter((address) => !address.startsWith('https://huggingface.co/'))).toEqual([])
  })

  it('hide what a narrow window has no room for', async () => {
    await open(DEMO_PAGE)
    await page.setViewportSize({ width: 380, height: 800 })
    await page.waitForTimeout(200)
    const overflow = await page.evaluate(
      () =>
        [...document.querySelectorAll('claimdex-badges')].filter((host) => {
          const line = host.shadowRoot?.querySelector('.line')
          const right = host.getBoundingClientRect().right + 4
          return [...(line?.querySelectorAll('button') ?? [])].some(
            (button) => button.getBoundingClientRect().right > right,
          )
        }).length,
    )
    expect(overflow).toBe(0)
    expect(await page.locator('claimdex-badges .more:visible').first().textContent()).toMatch(/^\+\d+$/)
    await page.setViewportSize({ width: 1280, height: 900 })
  })
})

describe('the claim card', () => {
  it('opens on pointing, marks the words in the page, and goes with the pointer', async () => {
    await open(SEARCH)
    await badges().first().hover()
    await card().waitFor()
    expect(await card().textContent()).toContain('claimed')
    expect(await card().locator('mark').textContent()).toBe('6.2')
    expect(await marked('claimdex-current')).toEqual(['6.2'])
    expect(await marked('claimdex-claim')).toContain('11.4%')
    await page.mouse.move(5, 5)
    await card().waitFor({ state: 'hidden' })
    expect(await marked('claimdex-current')).toEqual([])
    expect(await marked('claimdex-claim')).toEqual([])
  })

  it('is reached, walked and left by keyboard, and gives the focus back', async () => {
    await open(SEARCH)
    const focused = () =>
      page.evaluate(() => {
        let at: Element | null = document.activeElement
        while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
        return at?.getAttribute('aria-label') ?? at?.localName ?? ''
      })
    await badges().first().focus()
    const name = await focused()
    expect(name).toContain('6.2')
    await page.keyboard.press('ArrowRight')
    expect(await focused()).not.toBe(name)
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    await card().waitFor()
    expect(await badges().first().getAttribute('aria-expanded')).toBe('true')
    expect(await focused()).toBe(name) // the same claim, now in the list
    await page.keyboard.press('ArrowDown')
    expect(await focused()).not.toBe(name)
    expect(await card().locator('mark').textContent()).not.toBe('6.2')
    await page.keyboard.press('Escape')
    await card().waitFor({ state: 'hidden' })
    expect(await focused()).toBe(name)
    expect(await badges().first().getAttribute('aria-expanded')).toBe('false')
    await page.keyboard.press('ArrowDown')
    await card().waitFor()
    await page.keyboard.press('Tab')
    expect(
      await card()
        .getByRole('button', { name: 'Correct' })
        .evaluate((button) => button.matches(':focus')),
    ).toBe(true)
    await page.keyboard.press('Tab')
    await card().waitFor({ state: 'hidden' })
    expect(await focused()).toBe(name)
  })

  it('stays where it was clicked open until a click elsewhere', async () => {
    await open(SEARCH)
    await badges().first().click()
    await card().waitFor()
    await page.mouse.move(5, 5)
    await page.waitForTimeout(400)
    expect(await card().isVisible()).toBe(true)
    await page.mouse.click(5, 5)
    await card().waitFor({ state: 'hidden' })
  })

  it('marks typeset formulas, and both forms of a search result', async () => {
    await open(ARXIV_SEARCH)
    await badges().first().click()
    await card().waitFor()
    expect(await marked('claimdex-current')).toHaveLength(2)
    // the reader opens the whole abstract: the words are marked there too
    await page.evaluate(() => {
      for (const full of document.querySelectorAll<HTMLElement>('.abstract-full')) full.style.display = 'inline'
    })
    expect(await marked('claimdex-current')).toHaveLength(2)
    await page.keyboard.press('Escape')
  })

  it('marks the abstract of a single paper', async () => {
    for (const address of [ARXIV_ABS, PAPER]) {
      await open(address)
      await badges().first().click()
      await card().waitFor()
      expect(await marked('claimdex-current')).toEqual([await card().locator('mark').textContent()])
      await page.close()
    }
  })

  it('leaves the focus where it is when who only points presses Escape', async () => {
    await open(SEARCH)
    await page.locator('a[href="/papers/2611.99102"]').last().focus()
    await badges().first().hover()
    await card().waitFor()
    await page.keyboard.press('Escape')
    await card().waitFor({ state: 'hidden' })
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('a')
  })

  it('does not hand its keys and clicks to the page', async () => {
    await open(SEARCH)
    await page.evaluate(() => {
      Object.assign(window, { heard: 0 })
      const count = () => Object.assign(window, { heard: (window as unknown as { heard: number }).heard + 1 })
      for (const type of ['keydown', 'click']) document.addEventListener(type, count)
    })
    await badges().first().click()
    await card().waitFor()
    await page.keyboard.press('ArrowDown')
    expect(await page.evaluate(() => (window as unknown as { heard: number }).heard)).toBe(0)
  })
})

describe('saving', () => {
  it('is told by the button, outlives the page and can be taken back', async () => {
    await open(DAILY)
    await saveOf('arxiv:2611.99101').click()
    await page.locator('claimdex-badges .save[aria-pressed="true"]').waitFor()
    await page.reload()
    await page.waitForSelector('html[data-claimdex="ready"]')
    expect(await saveOf('arxiv:2611.99101').getAttribute('aria-pressed')).toBe('true')
    expect(await saveOf('arxiv:2611.99102').getAttribute('data-state')).toBe('seen')
    // the same paper on another site is the same paper
    const other = await browser.context.newPage()
    await other.goto(ARXIV_NEW)
    await other.locator('claimdex-badges[data-paper="arxiv:2611.99101"] .save[aria-pressed="true"]').waitFor()
    await saveOf('arxiv:2611.99101').click()
    await page.locator('claimdex-badges[data-paper="arxiv:2611.99101"] .save[aria-pressed="false"]').waitFor()
    // and the other tab hears of it
    await other.locator('claimdex-badges[data-paper="arxiv:2611.99101"] .save[aria-pressed="false"]').waitFor()
    await other.close()
  })
})

describe('a page that changes', () => {
  it('gets back a strip that it dropped, and never two', async () => {
    await open(DAILY)
    await page.evaluate(() => {
      document.querySelector('claimdex-badges')?.remove()
      const article = document.querySelectorAll('article')[1] as Element
      article.replaceWith(article.cloneNode(true)) // the copy brings an empty host
    })
    await page.waitForFunction(
      () =>
        document.querySelectorAll('claimdex-badges').length === 3 &&
        [...document.querySelectorAll('claimdex-badges')].every((host) => host.shadowRoot?.querySelector('.save')),
    )
    await page.waitForTimeout(300)
    expect((await strips()).map(({ paper }) => paper)).toEqual([
      'arxiv:2611.99101',
      'arxiv:2611.99102',
      'arxiv:2611.99103',
    ])
  })

  it('gets another strip for another paper in the same card', async () => {
    await open(DAILY)
    await page.evaluate(() => {
      const article = document.querySelectorAll('article')[2] as Element
      for (const link of article.querySelectorAll('a')) link.setAttribute('href', '/papers/2611.99199')
    })
    await page.waitForSelector('claimdex-badges[data-paper="arxiv:2611.99199"]')
    expect(await strips()).toHaveLength(3)
  })

  it('gets strips for cards that come later, badges when they come near', async () => {
    await open(DEMO_PAGE)
    await page.evaluate(() => {
      const grid = document.querySelector('.grid') as Element
      const last = grid.lastElementChild as Element
      for (let n = 0; n < 60; n++) {
        const copy = last.cloneNode(true) as Element
        for (const link of copy.querySelectorAll('a')) link.setAttribute('href', `/papers/2611.${98100 + n}`)
        grid.append(copy)
      }
    })
    await page.waitForFunction(() => document.documentElement.getAttribute('data-claimdex-cards') === '76')
    expect(await strips()).toHaveLength(76)
    const far = page.locator('claimdex-badges[data-paper="arxiv:2611.98159"]')
    expect(await far.evaluate((host) => host.shadowRoot), 'drawn when the reader comes near').toBeNull()
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    await far.locator('.note, button[data-kind]').first().waitFor()
  })

  it('may move on without loading: to another listing, and to a page that is none', async () => {
    await open(DAILY)
    await page.evaluate(() => {
      history.pushState(null, '', '/papers/week/2026-W47')
      const [first, ...others] = document.querySelectorAll('article')
      for (const other of others) other.remove()
      for (const link of first?.querySelectorAll('a') ?? []) link.setAttribute('href', '/papers/2611.99102')
    })
    await page.waitForFunction(() => document.documentElement.getAttribute('data-claimdex-cards') === '1')
    expect((await strips()).map(({ paper }) => paper)).toEqual(['arxiv:2611.99102'])
    await page.evaluate(() => history.pushState(null, '', '/models'))
    await page.waitForSelector('html[data-claimdex="off"]')
    expect(await strips()).toEqual([])
    await page.evaluate(() => history.back())
    await page.waitForSelector('html[data-claimdex="ready"]')
    expect(await strips()).toHaveLength(1)
  })

  it('is followed in its theme', async () => {
    await open(DAILY)
    const colour = () =>
      page.evaluate(
        () =>
          getComputedStyle(document.querySelector('claimdex-badges')?.shadowRoot?.querySelector('.save') as Element)
            .color,
      )
    const light = await colour()
    await page.evaluate(() => document.documentElement.classList.add('dark'))
    await page.waitForFunction(
      (before) =>
        getComputedStyle(document.querySelector('claimdex-badges')?.shadowRoot?.querySelector('.save') as Element)
          .color !== before,
      light,
    )
    await page.evaluate(() => document.documentElement.classList.remove('dark'))
    await page.waitForTimeout(300)
    expect(await colour()).toBe(light)
  })
})

it('tells the popup what the page holds', async () => {
  await open(DAILY)
  const worker = browser.context.serviceWorkers()[0] ?? browser.worker
  const reply = await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true })
    return chrome.tabs.sendMessage(tab?.id as number, { to: 'claimdex', name: 'page:report', ask: {} })
  })
  expect(reply).toMatchObject({ ok: true, answer: { site: 'huggingface', url: DAILY, layoutChanged: false } })
  expect(reply.answer.papers.map(({ id }: { id: string }) => id)).toEqual([
    'arxiv:2611.99101',
    'arxiv:2611.99102',
    'arxiv:2611.99103',
  ])
})

describe.skipIf(!existsSync(REAL))('real pages (skipped where ../shared/pages is not there)', () => {
  it.each([
    ['https://huggingface.co/papers?q=limited+memory+capacity', 'huggingface/constructed-seed-listing.html', 25],
    ['https://huggingface.co/papers/date/2024-08-01', 'huggingface/papers-2024-08-01.html', 13],
    ['https://arxiv.org/search/?query=distributed+systems&size=200', 'arxiv/search-distributed-systems-200.html', 200],
    ['https://arxiv.org/list/cs.CL/new?show=2000', 'arxiv/rendered/list-cs.CL-new.html', 61],
    ['https://arxiv.org/list/cs.CV/recent?show=50', 'arxiv/rendered/list-cs.CV-recent.html', 54],
    ['https://arxiv.org/abs/2512.09809', 'arxiv/rendered/abs-2512.09809.html', 1],
  ])('%s', async (address, file, cards) => {
    pages.set(address, readFileSync(resolve(REAL, file), 'utf8'))
    await open(address)
    problems.length = 0 // the saved pages miss their own scripts
    const seen = await strips()
    expect(seen).toHaveLength(cards)
    expect(new Set(seen.map(({ paper }) => paper)).size).toBe(cards)
    await page.evaluate(() => document.querySelector('claimdex-badges')?.scrollIntoView())
    const first = page.locator('claimdex-badges').first()
    await first.locator('.note, button[data-kind]').first().waitFor()
  })
})

it('leaves one line behind on an open page when the extension is reloaded', async () => {
  const own = await launch()
  try {
    await serve(own.context, pages)
    page = await own.context.newPage()
    await page.goto(DAILY)
    await page.waitForSelector('html[data-claimdex="ready"]')
    const ended = own.worker.waitForEvent('close')
    // the call ends with the worker that it runs in
    own.worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined)
    await ended
    await page.locator('claimdex-badges .save').first().click()
    await page.waitForSelector('html[data-claimdex="off"]')
    expect((await strips()).map(({ text, badges }) => [text, badges])).toEqual([
      ['Claimdex was updated or switched off: reload the page', []],
    ])
    const room = await page.evaluate(
      () => getComputedStyle(document.querySelector('article h3') as Element, '::after').content,
    )
    expect(room).toBe('none')
  } finally {
    await own.close()
  }
})
