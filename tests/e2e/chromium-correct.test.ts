/** What the reader puts right and watches for: in the card on a page, in the options, by keyboard alone, and everywhere at once. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { type Launched, launch, serve } from './chromium'
import { arxivNew, huggingFaceListing, type Invented } from './pages'

/** In the service worker, where the functions below are run. */
declare const chrome: typeof import('wxt/browser').browser

const papers: Invented[] = [
  ['84.3', 'ImageNet', 'Ann Author'],
  ['90.2', 'ImageNet', 'Bob Writer'],
  ['80.1', 'ImageNet', 'C. Scholar'],
  ['71.5', 'GSM8K', 'Ann Author'],
].map(([value, where, author], index) => ({
  id: `2601.0060${index + 1}`,
  title: `Invented Study ${index + 1} of What Readers Put Right`,
  authors: [author as string],
  abstract: `We study corrections at length and with care. Our method reaches ${value}% accuracy on ${where}.`,
}))

const LISTING = 'https://huggingface.co/papers'
const OTHER = 'https://arxiv.org/list/cs.CL/new'
const LONG = 'https://arxiv.org/list/cs.LG/new'
const many = Array.from({ length: 420 }, (_, at) => ({
  id: `2602.${10000 + at}`,
  title: `Long List Entry ${at}`,
  authors: ['D. Lister'],
  abstract: `We list. Our method reaches ${(40 + at / 10).toFixed(1)}% accuracy on ${at % 3 ? 'MMLU' : 'GSM8K'}.`,
}))

let browser: Launched
const open = async (address = LISTING): Promise<Page> => {
  const page = await browser.context.newPage()
  await page.goto(address)
  await page.waitForSelector('html[data-claimdex="ready"]')
  return page
}
const own = async (file: string): Promise<Page> => {
  const page = await browser.context.newPage()
  await page.goto(`chrome-extension://${browser.extensionId}/${file}`)
  return page
}
const keep = (items: object) => browser.worker.evaluate((given) => chrome.storage.local.set(given), items as never)

beforeAll(async () => {
  browser = await launch({ viewport: { width: 1280, height: 800 } })
  await serve(
    browser.context,
    new Map([
      [LISTING, huggingFaceListing(papers)],
      [OTHER, arxivNew(papers.slice(0, 2))],
      [LONG, arxivNew(many)],
    ]),
  )
})
afterAll(() => browser?.close())
beforeEach(() => keep({ settings: { keys: true }, bar: true, watched: [], keymap: {} }))
afterEach(async () => {
  for (const page of browser.context.pages()) if (page.url() !== 'about:blank') await page.close()
})

const badge = (page: Page, id: string) => page.locator(`claimdex-badges[data-paper="arxiv:${id}"] button.b`).first()
const card = (page: Page) => page.locator('claimdex-card .card')
const standing = (page: Page, id: string) =>
  page.locator(`claimdex-badges[data-paper="arxiv:${id}"] .standing`).getAttribute('data-drawn')

it('puts a claim right in the card: it holds on this page, on other tabs and sites, in popup and library, and is undone', async () => {
  const other = await open(OTHER)
  const page = await open()
  await expect.poll(() => standing(page, '2601.00601')).toBe('2nd highest of 3 seen on ImageNet')
  await badge(page, '2601.00601').click()
  await card(page).getByRole('button', { name: 'Correct' }).click()
  const form = card(page).getByRole('form', { name: 'Correct this claim' })
  await form.getByLabel('Claimed').fill('much')
  await page.keyboard.press('Enter')
  await form.getByRole('alert').filter({ hasText: 'The number must be like' }).waitFor()
  await form.getByLabel('Claimed').fill('94.3')
  await form.getByLabel('Metric').fill('F1')
  await form.getByRole('button', { name: 'Save correction' }).click()
  await card(page).locator('[data-drawn="Corrected, here and everywhere"]').waitFor()
  await card(page).locator('[data-drawn="corrected by you"]').waitFor()

  for (const tab of [page, other])
    await expect.poll(() => badge(tab, '2601.00601').getAttribute('data-value')).toBe('94.3')
  expect(await badge(page, '2601.00601').getAttribute('aria-label')).toContain('F1')
  expect(await page.evaluate(() => (window as unknown as { find(text: string): boolean }).find('94.3'))).toBe(false)
  // by accuracy the others are alone with each other now
  await expect.poll(() => standing(page, '2601.00602')).toBe('highest yet of 2 seen on ImageNet')

  await page.locator('claimdex-badges[data-paper="arxiv:2601.00601"] .save').click()
  const library = await own('library.html')
  await library.getByRole('tab', { name: /^Papers/ }).click()
  await library.getByRole('row').filter({ hasText: 'Invented Study 1' }).click()
  await library.locator('.detail-claims', { hasText: '94.3' }).getByText('corrected by you').waitFor()

  // taken back in the library, told to the pages
  await library.getByRole('button', { name: 'Take the correction back' }).click()
  for (const tab of [page, other])
    await expect.poll(() => badge(tab, '2601.00601').getAttribute('data-value')).toBe('84.3')
  await library.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => badge(other, '2601.00601').getAttribute('data-value')).toBe('94.3')

  // and once more in the card, with undo
  await page.bringToFront()
  await badge(page, '2601.00601').click()
  await card(page).getByRole('button', { name: 'Take the correction back' }).click()
  await expect.poll(() => badge(page, '2601.00601').getAttribute('data-value')).toBe('84.3')
  await card(page).getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => badge(page, '2601.00601').getAttribute('data-value')).toBe('94.3')
  await card(page).getByRole('button', { name: 'Take the correction back' }).click()
  await expect.poll(() => badge(other, '2601.00601').getAttribute('data-value')).toBe('84.3')
})

it('takes a claim that is none away, and brings it back', async () => {
  const page = await open()
  await badge(page, '2601.00604').click()
  await card(page).getByRole('button', { name: 'Correct' }).click()
  await card(page).getByRole('button', { name: 'Not a claim' }).click()
  await card(page).getByText('No claim is left here.').waitFor()
  expect(await badge(page, '2601.00604').count()).toBe(0)
  await card(page).getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => badge(page, '2601.00604').getAttribute('data-value')).toBe('71.5')
  await page.keyboard.press('Escape')
  await card(page).waitFor({ state: 'hidden' })
})

it('leaves the form by Escape, keeps Tab in it, and takes no key of the layer while something is typed', async () => {
  const page = await open()
  await badge(page, '2601.00601').click()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const metric = card(page).getByLabel('Metric')
  await expect.poll(() => metric.evaluate((field) => field.matches(':focus'))).toBe(true)
  await page.keyboard.press('End')
  await page.keyboard.type('jkw')
  expect(await metric.inputValue()).toBe('accuracyjkw')
  for (let stop = 0; stop < 7; stop++) await page.keyboard.press('Tab')
  expect(await metric.evaluate((field) => field.matches(':focus')), 'around once').toBe(true)
  await page.keyboard.press('Escape')
  await metric.waitFor({ state: 'detached' })
  expect(await card(page).isVisible()).toBe(true)
  await page.keyboard.press('Escape')
  await card(page).waitFor({ state: 'hidden' })
})

it('marks what is watched, counts it on the bar, goes through it, and dims nothing', async () => {
  const page = await open()
  const options = await own('options.html')
  const watch = options.getByRole('form', { name: 'Watch' })
  await watch.getByRole('button', { name: 'Paste a list' }).click()
  await watch.getByRole('textbox').fill('author: A. Author\nbenchmark: gsm-8k\n??\n')
  await watch.getByRole('button', { name: 'Watch', exact: true }).click()
  await options.getByText('2 more are watched').waitFor()
  await options.getByRole('button', { name: 'Watch for “A. Author” no more' }).waitFor()

  const marks = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('claimdex-badges')].map(
        (host) => host.shadowRoot?.querySelector<HTMLElement>('.watch:not([hidden])')?.title ?? '',
      ),
    )
  await expect.poll(marks).toEqual(['Watched: A. Author', '', '', 'Watched: A. Author, gsm-8k'])
  const bar = page.locator('claimdex-bar')
  await bar.locator('[data-drawn*="2 watched"]').waitFor()
  await page.bringToFront()
  await bar.getByRole('combobox').selectOption({ label: 'Watched (2)' })
  expect(await page.locator('[data-claimdex-dim]').count()).toBe(0)
  await bar.getByRole('button', { name: /^Save \d papers? that match/ }).waitFor()
  const at = () => page.evaluate(() => document.activeElement?.getAttribute('data-paper'))
  await bar.getByRole('button', { name: 'Next claim' }).click()
  await expect.poll(at).toBe('arxiv:2601.00601')
  await bar.getByRole('button', { name: 'Next claim' }).click()
  await expect.poll(at).toBe('arxiv:2601.00604')

  await options.bringToFront()
  await options.getByRole('button', { name: 'Watch for “A. Author” no more' }).click()
  await expect.poll(marks).toEqual(['', '', '', 'Watched: gsm-8k'])
  await options.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(marks).toEqual(['Watched: A. Author', '', '', 'Watched: A. Author, gsm-8k'])
})

it('has keys of the reader’s choice: shown, changed by pressing, conflicts told, back to the defaults', async () => {
  const options = await own('options.html')
  const key = (name: string) => options.locator('.keys li', { hasText: name }).getByRole('button')
  await key('Next claim').click()
  await options.keyboard.press('k')
  await options.getByText('“k” is the key for “Previous claim” already').waitFor()
  await options.keyboard.press('Enter')
  await options.getByText('This key cannot be used').waitFor()
  await options.keyboard.press('n')
  await options.getByText('“n” is the key for “Next claim” now').waitFor()
  expect(await key('Next claim').textContent()).toBe('n')
  const page = await open()
  await page.locator('claimdex-bar [data-drawn*="of 4 papers"]').first().waitFor()
  const at = () => page.evaluate(() => document.activeElement?.getAttribute('data-paper') ?? null)
  await page.keyboard.press('j')
  expect(await at()).toBeNull()
  await page.keyboard.press('n')
  await expect.poll(at).toBe('arxiv:2601.00601')
  await page.keyboard.press('n')
  await expect.poll(at).toBe('arxiv:2601.00602')
  for (const saved of [true, false]) {
    await page.keyboard.press('s')
    await page.locator(`claimdex-badges[data-paper="arxiv:2601.00602"] .save[aria-pressed="${saved}"]`).waitFor()
  }
  await page.keyboard.press('f')
  await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('claimdex-bar')
  await card(page).waitFor({ state: 'hidden' }) // it opened with the focus, and Escape would be its own
  await page.keyboard.press('Escape')
  await expect.poll(at).toBe('arxiv:2601.00602') // back where it was
  await options.bringToFront()
  await options.getByRole('button', { name: 'Back to the defaults' }).click()
  await expect.poll(() => key('Next claim').textContent()).toBe('j')
  await page.bringToFront()
  // the page hears of it in its own time
  await expect
    .poll(async () => {
      await page.keyboard.press('j')
      return at()
    })
    .toBe('arxiv:2601.00603')
})

it('reads a list of hundreds for the bar without being asked, some at a time', async () => {
  const page = await open(LONG)
  const bar = page.locator('claimdex-bar')
  await bar.locator('[data-drawn*="reading"]').waitFor()
  await bar.locator('[data-drawn^="420 of 420 papers claim numbers · 280 on MMLU"]').waitFor({ timeout: 30_000 })
  await bar.getByRole('combobox').selectOption({ label: 'GSM8K (140)' })
  expect(await page.locator('dd[data-claimdex-dim]').count()).toBe(280)
})

it('goes by keyboard alone from a listing to the best claim, three papers side by side, a correction and LaTeX', async () => {
  const page = await open()
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await page.locator('claimdex-bar [data-drawn*="of 4 papers"]').first().waitFor()
  // the filter of the bar, by its key, then ImageNet by typing its name; what matches is told with the best
  await press('f')
  await page.keyboard.type('Imag')
  await page.locator('claimdex-bar [data-drawn*="3 on ImageNet (best 90.2%)"]').first().waitFor()
  // out of the bar, through the three of them, each saved by its key
  await press('Escape')
  for (let paper = 0; paper < 3; paper++) {
    await press('j')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-paper')))
      .toBe(`arxiv:2601.0060${paper + 1}`)
    const saved = page.locator(`claimdex-badges[data-paper="arxiv:2601.0060${paper + 1}"] .save[aria-pressed="true"]`)
    if ((await saved.count()) === 0) await press('s') // some are saved by the tests above
    await saved.waitFor()
  }
  // the third is corrected in its card: 81.1, not 80.1
  await press('ArrowDown')
  await card(page).waitFor()
  await press('Tab', 'Enter', 'Tab', 'Tab', 'ControlOrMeta+a')
  await page.keyboard.type('81.1')
  await press('Enter')
  await card(page).locator('[data-drawn="Corrected, here and everywhere"]').waitFor()
  await press('Escape')

  // the library by its key, at the benchmark of the filter; the tour of the first time is left by Escape
  const [library] = await Promise.all([browser.context.waitForEvent('page'), press('l')])
  await library.getByRole('dialog').waitFor()
  await library.keyboard.press('Escape')
  await library.getByRole('dialog').waitFor({ state: 'hidden' })
  await library.getByRole('heading', { level: 2, name: 'ImageNet' }).waitFor()
  expect(library.url(), 'asked for once').toBe(`chrome-extension://${browser.extensionId}/library.html`)
  const type = async (...keys: string[]) => {
    for (const key of keys) await library.keyboard.press(key)
  }
  const focused = () =>
    library.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    )
  /** Presses Tab until what is wanted has the focus. */
  const tabTo = async (wanted: RegExp) => {
    for (let step = 0; step < 90; step++) {
      if (wanted.test(await focused())) return
      await type('Tab')
    }
    throw new Error(`no way to ${wanted}`)
  }
  await library.locator('.ranked tbody tr').first().waitFor()
  expect(await library.locator('.ranked tbody tr').first().textContent()).toMatch(/^1Invented Study 2.*90\.2%/)
  for (const study of [2, 1, 3]) {
    await tabTo(new RegExp(`^Select “Invented Study ${study}`))
    await type('Space')
  }
  await tabTo(/^Compare side by side/)
  await type('Enter')
  await expect.poll(() => library.locator('.side thead th').count()).toBe(4)
  await tabTo(/^Export table/)
  await type('Enter')
  await library.locator('[role=menuitem]:focus').waitFor()
  const [file] = await Promise.all([library.waitForEvent('download'), type('l', 'Enter')])
  const tex = await readFile(await file.path(), 'utf8')
  expect(tex).toContain('\\begin{tabular}')
  expect(tex).toMatch(/ImageNet · accuracy.*\\textbf\{90\.2.*84\.3.*81\.1/)
})
