/** What the library is told apart by, and everything that can be taken away from it: each facet, each table, the plot. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type Launched, launch, serve } from './chromium'
import { arxivAbs, arxivNew, huggingFaceListing, type Invented } from './pages'

/** In the service worker, where the functions below are run. */
declare const chrome: typeof import('wxt/browser').browser

const NEW = 'https://arxiv.org/list/cs.CL/new'
const OTHER = 'https://arxiv.org/list/cs.LG/new'
const DAILY = 'https://huggingface.co/papers'
const abs = (version: number) => `https://arxiv.org/abs/2601.00703v${version}`

const study = (n: number, author: string, abstract: string): Invented => ({
  id: `2601.0070${n}`,
  title: `Taken Study ${n}`,
  authors: [author],
  abstract,
})
const first = study(1, 'Ann Author', 'TakeNet reaches an accuracy of 84.3% on GSM8K.')
const second = {
  ...study(2, 'Bob Writer', 'Our method achieves 91.2% accuracy on GSM8K, compared to 82.0% for TakeNet.'),
  id: '2512.00702',
}
const third = study(3, 'C. Scholar', 'We reach an F1 of 71.5% on question answering with a chain of thought.')
const bare = study(5, 'E. Counter', 'It works in 82.5% of cases.')
const met = study(4, 'D. Stranger', 'Our engine is 3.2x faster on ImageNet.')
const OWN_TITLE = 'TakeNet: A Study to Take Away'

let browser: Launched
let library: Page

const own = (file: string) => `chrome-extension://${browser.extensionId}/${file}`
const tab = (name: string | RegExp) => library.getByRole('tab', { name })

async function saved(address: string, papers: readonly Invented[]): Promise<void> {
  const page = await browser.context.newPage()
  await page.goto(address)
  await page.locator('html[data-claimdex="ready"]').waitFor({ state: 'attached' })
  for (const { id } of papers) {
    const strip = page.locator(`claimdex-badges[data-paper="arxiv:${id}"]`)
    await strip.locator('button.save').click()
    await strip.locator('button.save[aria-pressed="true"]').waitFor()
  }
  await page.close()
}

/** The popup as it stands over a page. */
async function popupOn(address: string): Promise<Page> {
  const page = await browser.context.newPage()
  await page.goto(address)
  await page.locator('html[data-claimdex="ready"]').waitFor({ state: 'attached' })
  const popup = await browser.context.newPage()
  await popup.setViewportSize({ width: 520, height: 600 })
  await popup.goto(own('popup.html'))
  await page.bringToFront()
  const [front] = await popup.evaluate(() => chrome.tabs.query({ active: true }))
  await popup.goto(`${own('popup.html')}?tab=${front?.id}`)
  return popup
}

beforeAll(async () => {
  browser = await launch({ viewport: { width: 1280, height: 860 } })
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const named = { ...first, title: OWN_TITLE }
  await serve(
    browser.context,
    new Map([
      [NEW, arxivNew([named, second])],
      [OTHER, arxivNew([bare])],
      [DAILY, huggingFaceListing([third, met])],
      [abs(1), arxivAbs(third)],
      [abs(2), arxivAbs({ ...third, abstract: third.abstract.replace('71.5%', '75.5%') })],
    ]),
  )
  await browser.worker.evaluate(() =>
    chrome.storage.local.set({ watched: [{ kind: 'word', text: 'chain of thought' }] }),
  )
  await saved(NEW, [named, second])
  await saved(abs(1), [third])
  await saved(DAILY, [])
  await saved(abs(2), []) // its numbers differ
  library = await browser.context.newPage()
  await library.goto(own('library.html'))
  await library.evaluate(() =>
    localStorage.setItem('claimdex:view:tour', JSON.stringify({ value: 'yes', at: Date.now() })),
  )
  await library.reload()
  await library.getByRole('row').filter({ hasText: 'Taken Study 2' }).click()
  await library.getByLabel('Select all').check()
  await library.getByRole('button', { name: 'Add tag', exact: true }).click()
  await library.keyboard.type('survey')
  await library.keyboard.press('Enter')
  await library.locator('.facet', { hasText: 'survey' }).waitFor()
})
afterAll(() => browser?.close())
afterEach(async () => {
  for (const page of browser.context.pages()) if (page !== library && page.url() !== 'about:blank') await page.close()
})

const titles = async () => (await library.locator('.rows .col-title').allTextContents()).sort()
const ALL = ['Taken Study 2', 'Taken Study 3', 'Taken Study 4', OWN_TITLE].sort()

it('has every facet: each leaves the papers that have it, together they leave those that have all, and all are cleared', async () => {
  await tab(/^Papers/).click()
  await library.getByLabel('also seen, not saved').check()
  await expect.poll(titles).toEqual(ALL)
  const rail = library.getByRole('navigation', { name: 'Filters' })
  const box = async (group: string, value: string | RegExp) => {
    const facet = rail.locator('details.facet').filter({ has: library.locator('summary', { hasText: group }) })
    await facet.waitFor()
    if ((await facet.getAttribute('open')) === null) await facet.locator('summary').click()
    return facet.getByRole('checkbox', { name: value })
  }
  const facets: [group: string, value: string | RegExp, left: string[]][] = [
    ['State', /^Seen only/, ['Taken Study 4']],
    ['State', /^With news/, ['Taken Study 3']],
    ['Watched', /^chain of thought/, ['Taken Study 3']],
    ['Tags', /^survey/, ['Taken Study 2', 'Taken Study 3', OWN_TITLE]],
    ['Benchmark', /^GSM8K/, ['Taken Study 2', OWN_TITLE]],
    ['Metric', /^F1/, ['Taken Study 3']],
    ['Task', /^question answering/, ['Taken Study 3']],
    ['Kind', /^Factor/, ['Taken Study 4']],
    ['Site', /^huggingface/, ['Taken Study 3', 'Taken Study 4']],
    ['Year', /^2025/, ['Taken Study 2']],
  ]
  for (const [group, value, left] of facets) {
    const choice = await box(group, value)
    await choice.check()
    await expect.poll(titles, { message: group }).toEqual([...left].sort())
    const told = library.locator('.summary-line [role=status]')
    await expect.poll(() => told.textContent(), { message: group }).toMatch(new RegExp(`^${left.length} of 4 papers`))
    await choice.uncheck()
    await expect.poll(titles, { message: `${group} undone` }).toEqual(ALL)
  }
  await (await box('Benchmark', /^GSM8K/)).check()
  await (await box('Year', /^2025/)).check()
  await expect.poll(titles).toEqual(['Taken Study 2'])
  await rail.getByRole('button', { name: 'Clear all' }).click()
  await expect.poll(titles).toEqual(ALL)
  await library.getByLabel('also seen, not saved').uncheck()
  await expect.poll(titles).toEqual(ALL.filter((title) => title !== 'Taken Study 4'))
})

it('marks what is watched anew when the list changes, without a reload', async () => {
  await tab(/^Papers/).click()
  const watched = library.locator('details.facet').filter({ has: library.locator('summary', { hasText: 'Watched' }) })
  await watched.getByRole('checkbox', { name: /^chain of thought/ }).waitFor()
  await browser.worker.evaluate(() => chrome.storage.local.set({ watched: [{ kind: 'author', text: 'A. Author' }] }))
  await watched.getByRole('checkbox', { name: /^A\. Author/ }).check()
  await expect.poll(titles).toEqual([OWN_TITLE])
  await watched.getByRole('checkbox', { name: /^A\. Author/ }).uncheck()
  await browser.worker.evaluate(() => chrome.storage.local.set({ watched: [] }))
  await watched.waitFor({ state: 'detached' })
})

/** What a menu's entry writes to a file, and its name. */
async function written(page: Page, menu: string, entry: string | RegExp): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole('button', { name: menu, exact: true }).first().click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: entry, exact: true }).click(),
  ])
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

async function copied(page: Page, act: () => Promise<void>): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText(''))
  await act()
  const read = () => page.evaluate(() => navigator.clipboard.readText())
  await expect.poll(read).not.toBe('')
  return read()
}

const VIEWS: [name: string | RegExp, about: string, number: string][] = [
  ['Benchmarks', 'GSM8K', '91.2'],
  [/^Side by side/, 'side-by-side', '91.2%'],
  ['Baselines', 'baselines', '82.0%'],
  ['What changed', 'what-changed', '75.5%'],
]

it.each(VIEWS)('writes the table of %s in every format, and copies it', async (name, about, number) => {
  await library.bringToFront()
  if (about === 'side-by-side') {
    await tab('Benchmarks').click()
    for (const row of [0, 1]) await library.locator('.ranked').getByRole('checkbox').nth(row).check()
  }
  await tab(name).click()
  const starts = { CSV: /^\W*[\w" ]+,/, TSV: /^[^\n]+\t/, Markdown: /\| ?-/, LaTeX: /\\begin\{tabular\}/ }
  for (const [format, start] of Object.entries(starts)) {
    const { name: file, bytes } = await written(library, 'Export table', format)
    const text = bytes.toString('utf8')
    expect(file.toLowerCase()).toMatch(
      new RegExp(`^claimdex-.*\\.${{ CSV: 'csv', TSV: 'tsv', Markdown: 'md', LaTeX: 'tex' }[format]}$`),
    )
    expect(file.toLowerCase()).toContain(about.toLowerCase())
    expect(text, format).toMatch(start)
    expect(text.replaceAll('\\', ''), format).toContain(number)
  }
  for (const [entry, start] of [
    ['Copy as text', /\S/],
    ['Copy as Markdown', /\| ?-/],
    ['Copy as LaTeX', /\\begin\{tabular\}/],
  ] as const) {
    const text = await copied(library, async () => {
      await library.getByRole('button', { name: 'Export table' }).click()
      await library.getByRole('menuitem', { name: entry }).click()
    })
    expect(text, entry).toMatch(start)
    expect(text.replaceAll('\\', ''), entry).toContain(number)
  }
})

it('writes the plot as SVG and as PNG', async () => {
  await tab('Benchmarks').click()
  await library.locator('.plot svg').waitFor()
  expect((await written(library, 'Save plot', 'SVG')).bytes.toString('utf8')).toContain('<svg')
  expect((await written(library, 'Save plot', 'PNG')).bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
})

it('writes the papers of the table in every format, and copies them', async () => {
  await tab(/^Papers/).click()
  await library.getByRole('button', { name: 'Export', exact: true }).first().click()
  const entries = await library.getByRole('menuitem').allTextContents()
  await library.locator('[role=menuitem]:focus').waitFor()
  await library.keyboard.press('Escape')
  await library.getByRole('menu').waitFor({ state: 'detached' })
  expect(entries).toEqual(expect.arrayContaining([expect.stringMatching(/^CSV/), 'Copy as text']))
  for (const entry of entries.filter((each) => each !== 'Copy as text')) {
    const { name, bytes } = await written(library, 'Export', entry)
    expect(name, entry).toMatch(/^claimdex-.*\.\w+$/)
    expect(bytes.toString('utf8'), entry).toContain('Taken Study 2')
  }
  const text = await copied(library, async () => {
    await library.getByRole('button', { name: 'Export', exact: true }).first().click()
    await library.getByRole('menuitem', { name: 'Copy as text' }).click()
  })
  const lines = text.trim().split(/\r?\n/)
  expect(lines[0]).toContain('\t')
  expect(text).toContain('91.2')
  expect(new Set(lines.map((line) => line.split('\t').length)).size, 'a table').toBe(1)
})

it('copies the comparison of the popup, of one page', async () => {
  const popup = await popupOn(NEW)
  await popup.getByRole('tab', { name: 'Compare' }).click()
  await popup.locator('table.comparison tbody tr').first().waitFor()
  const text = await copied(popup, () => popup.getByRole('button', { name: 'Copy as text' }).click())
  expect(text).toMatch(/\t.*91\.2/)
  await popup.getByText('Copied to the clipboard').waitFor()
})

it('shows a number that names nothing with the words that it stands beside, as the page does', async () => {
  await saved(OTHER, [bare])
  await library.bringToFront()
  await tab(/^Papers/).click()
  const row = library.getByRole('row').filter({ hasText: 'Taken Study 5' })
  await expect.poll(() => row.locator('.col-top').textContent()).toMatch(/^82\.5%\s+“of cases”$/)
  const popup = await popupOn(OTHER)
  await popup.getByRole('tab', { name: 'This page' }).click() // it remembers the view that it was left at
  await popup.locator('.claim .what', { hasText: '“of cases”' }).waitFor()
})
