import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { OPTIONAL_SITES } from '../../lib/sites'
import { type Launched, launch, serve } from './chromium'

/** In the service worker, where the functions below are run. */
declare const chrome: typeof import('wxt/browser').browser

const fixture = (name: string) => readFileSync(resolve(import.meta.dirname, '../fixtures/sites', name), 'utf8')

/** A page of ours for every optional site, the kind of page it is, and its papers with how many badges they get at least. */
const CASES: [site: string, page: string, kind: string, papers: [string, number][]][] = [
  [
    'openreview',
    'group',
    'group',
    [
      ['openreview:aBcD_000-1', 2],
      ['openreview:aBcD_000-2', 0],
    ],
  ],
  [
    'acl',
    'volume',
    'volume',
    [
      ['acl:2026.some-main.1', 2],
      ['acl:2026.some-main.2', 0],
    ],
  ],
  [
    'scholar',
    'search',
    'search',
    [
      ['arxiv:2611.99101', 1],
      ['doi:10.1234/look.twice', 1],
      ['title:digits-in-threes-a-note-on-tokenised-arithmetic', 0],
    ],
  ],
  [
    'semanticscholar',
    'search',
    'search',
    [
      [`s2:${'0'.repeat(39)}1`, 2],
      [`s2:${'0'.repeat(39)}2`, 1],
      [`s2:${'0'.repeat(39)}3`, 0],
    ],
  ],
  [
    'paperscool',
    'arxiv',
    'arxiv',
    [
      ['arxiv:2611.99101', 2],
      ['arxiv:2611.99102', 2],
    ],
  ],
  [
    'pmlr',
    'volume',
    'volume',
    [
      ['pmlr:v999/author26a', 0],
      ['pmlr:v999/author26b', 0],
    ],
  ],
  ['proceedings', 'paper', 'paper', [['neurips:2026/0123456789abcdef0123456789abcde1', 2]]],
  [
    'cvf',
    'list',
    'list',
    [
      ['arxiv:2611.99102', 0],
      ['cvf:CVPR2026/Author_Digits_CVPR_2026', 0],
    ],
  ],
  [
    'pubmed',
    'search',
    'search',
    [
      ['doi:10.1234/notes.99990001', 1],
      ['doi:10.1234/notes.99990002', 0],
    ],
  ],
  [
    'biorxiv',
    'search',
    'search',
    [
      ['doi:10.1101/2026.11.18.999001', 0],
      ['doi:10.1101/2026.11.19.999002', 0],
    ],
  ],
  [
    'jmlr',
    'volume',
    'volume',
    [
      ['jmlr:v99/26-0001', 0],
      ['jmlr:v99/26-0002', 0],
    ],
  ],
  ['aaai', 'paper', 'paper', [['doi:10.1609/aaai.v99i1.99001', 2]]],
  [
    'dblp',
    'person',
    'bibliography',
    [
      ['doi:10.1234/notebooks.7', 0],
      ['arxiv:2611.99102', 0],
      ['dblp:conf/notes/Author26', 0],
    ],
  ],
  [
    'alphaxiv',
    'explore',
    'feed',
    [
      ['arxiv:2611.99101', 0],
      ['arxiv:2611.99102', 0],
      ['arxiv:2611.99103', 0],
    ],
  ],
  [
    'emergentmind',
    'list',
    'list',
    [
      ['arxiv:2611.99101', 0],
      ['arxiv:2611.99102', 0],
      ['arxiv:2611.99103', 0],
    ],
  ],
  ['ar5iv', 'paper', 'paper', [['arxiv:2402.13449', 2]]], // as its address says
]

/** The first address of a kind that the site's permission covers. */
function addressOf(id: string, kind: string): string {
  const site = OPTIONAL_SITES.find((each) => each.id === id)
  const address = site?.pages[kind]?.yes[0]
  if (!address) throw new Error(`${id} has no kind of page ${kind}`)
  return address
}

/** The same invented papers stand on all our pages, and the library would join them: here each page gets its own. */
function apart(text: string, site: string, at: number): string {
  return text
    .replaceAll('2611.99', `2611.${at + 10}`)
    .replaceAll('10.1234/', `10.12${at + 10}/`)
    .replaceAll('Notebooks:', `Notebooks of ${site}:`)
    .replaceAll('Look Twice:', `Look Twice at ${site}:`)
    .replaceAll('Digits in Threes', `Digits in Threes by ${site}`)
    .replaceAll('digits-in-threes', `digits-in-threes-by-${site}`)
}

const pages = new Map(
  CASES.map(([id, page, kind], at) => {
    const url = new URL(addressOf(id, kind))
    url.hash = ''
    return [url.href, apart(fixture(`${id}/${page}.html`), id, at)]
  }),
)

let browser: Launched
beforeAll(async () => {
  browser = await launch()
  await serve(browser.context, pages)
  const ids = OPTIONAL_SITES.map(({ id }) => id)
  await browser.worker.evaluate(
    (on) => chrome.storage.local.set({ settings: { sites: Object.fromEntries(on.map((id) => [id, true])) } }),
    ids,
  )
  await vi.waitFor(
    async () => {
      const scripts = await browser.worker.evaluate(() => chrome.scripting.getRegisteredContentScripts())
      expect(scripts).toHaveLength(ids.length)
    },
    { timeout: 10_000 },
  )
})
afterAll(() => browser?.close())

it('has a page for every optional site', () => {
  expect(CASES.map(([id]) => id).sort(), 'one row in CASES for each site: its page and the papers on it').toEqual(
    OPTIONAL_SITES.map(({ id }) => id).sort(),
  )
})

it.each(CASES)('%s: one strip in every card, with the claims of its abstract', async (id, _page, kind, papers) => {
  const at = CASES.findIndex(([site]) => site === id)
  const page = await browser.context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  await page.goto(addressOf(id, kind))
  await page.waitForSelector('html[data-claimdex="ready"]')
  const hosts = page.locator('claimdex-badges')
  expect(await hosts.evaluateAll((all) => all.map((host) => host.getAttribute('data-paper')))).toEqual(
    papers.map(([paper]) => apart(paper, id, at)),
  )
  // the first three are always in the window; strips are open to tests
  for (const [place, [, least]] of papers.entries()) {
    const badges = await hosts.nth(place).locator('button[data-kind]').count()
    expect(least === 0 ? badges === 0 : badges >= least, `${papers[place]}: ${badges} badges`).toBe(true)
    const box = await hosts.nth(place).boundingBox()
    expect(box?.width, 'a strip has room for its badges').toBeGreaterThan(200)
  }
  const shots = process.env.SITE_SHOTS
  if (shots) await page.screenshot({ path: `${shots}/${id}.png` })
  expect(errors).toEqual([])
  await page.close()
})

it('OpenReview: badges come when the reader opens the details, and stay when they are closed', async () => {
  const whole = fixture('openreview/group.html')
  const details = /<div class="collapse in">[\s\S]*?<\/div><\/div><\/div><\/div><\/li>/.exec(whole)?.[0] ?? ''
  const address = `${addressOf('openreview', 'submissions')}&closed`
  pages.set(address, apart(whole.replace(details, '</div></div></li>'), 'closed', 80).replaceAll('aBcD', 'eFgH'))
  const page = await browser.context.newPage()
  await page.goto(address)
  await page.waitForSelector('html[data-claimdex="ready"]')
  const badges = page.locator('claimdex-badges').first().locator('button[data-kind]')
  expect(await badges.count()).toBe(0)
  // as React does: the field is mounted, and taken away again
  await page.evaluate(() => {
    const content = document.createElement('div')
    content.className = 'note-content'
    const label = Object.assign(document.createElement('strong'), {
      className: 'note-content-field',
      textContent: 'Abstract:',
    })
    const value = Object.assign(document.createElement('span'), {
      className: 'note-content-value',
      textContent: 'On LongBench the notebook raises the average score by 6.2 points.',
    })
    content.append(label, value)
    document.querySelector('.collapse-widget')?.append(content)
  })
  await expect.poll(() => badges.count()).toBe(1)
  await page.evaluate(() => document.querySelector('.note-content')?.remove())
  await page.waitForTimeout(300)
  expect(await badges.count()).toBe(1)
  expect(await page.locator('claimdex-badges').count()).toBe(2)
  await page.close()
})
