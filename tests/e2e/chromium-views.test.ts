import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { EXTRACTOR_VERSION } from '../../lib/claims'
import { violations } from './axe'
import { type Launched, launch, serve } from './chromium'
import { arxivNew, type Invented } from './pages'
import { inventedPapers, rowsFor, type SeedPaper, store } from './seed'

/** What the extension's pages may call in here. */
declare const chrome: {
  tabs: { query(what: object): Promise<{ id?: number }[]> }
  runtime: { getContexts(what: object): Promise<{ documentUrl?: string }[]> }
}

const ADDRESS = 'https://arxiv.org/list/cs.CL/new'

/** One benchmark for all of them; the third says something else of the first than the first says of itself. */
const PAPERS: Invented[] = [
  {
    id: '2601.00201',
    title: 'DriftNet: Steady Readers',
    authors: ['Ann Author'],
    abstract: 'DriftNet reaches an accuracy of 84.3% on GSM8K and 41.0% on MATH.',
  },
  {
    id: '2601.00202',
    title: 'Backwards Is Easier',
    authors: ['Bob Writer'],
    abstract: 'We read from the end. Our model achieves 91.2% accuracy on GSM8K with 16 samples.',
  },
  {
    id: '2601.00203',
    title: 'Two Readers Disagree',
    authors: ['C. Scholar'],
    abstract: 'Our method achieves an accuracy of 88.9% on GSM8K, compared to 82.0% for DriftNet.',
  },
]

let browser: Launched

async function start(options: Parameters<typeof launch>[0] = {}) {
  browser = await launch({ viewport: { width: 1280, height: 860 }, ...options })
  await serve(browser.context, new Map([[ADDRESS, arxivNew(PAPERS)]]))
}

beforeEach(() => start())
afterEach(() => browser.close())

const own = (file: string) => `chrome-extension://${browser.extensionId}/${file}`

async function listing(): Promise<Page> {
  const page = await browser.context.newPage()
  await page.goto(ADDRESS)
  await page.locator('html[data-claimdex="ready"]').waitFor({ state: 'attached' })
  return page
}

/** A page of ours with the tour behind it. */
async function open(file: string): Promise<Page> {
  const page = await browser.context.newPage()
  await page.goto(own(file))
  await page.evaluate(() =>
    localStorage.setItem('claimdex:view:tour', JSON.stringify({ value: 'yes', at: Date.now() })),
  )
  await page.reload()
  return page
}

async function saveAll(): Promise<void> {
  const page = await listing()
  for (const { id } of PAPERS) {
    const strip = page.locator(`claimdex-badges[data-paper="arxiv:${id}"]`)
    await strip.locator('button.save').click()
    await strip.locator('button.save[aria-pressed="true"]').waitFor()
  }
  await page.close()
}

async function seeded(seeds: readonly SeedPaper[]): Promise<Page> {
  const page = await open('library.html')
  await page.evaluate(store, await rowsFor(seeds, EXTRACTOR_VERSION))
  await page.reload() // written behind the library's back
  return page
}

const tab = (page: Page, name: string | RegExp) => page.getByRole('tab', { name })

/** Nothing may stand out of a window to the right. */
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

describe('every page, by axe', () => {
  it.each(['light', 'dark'] as const)('finds nothing wrong in the library, %s', async (colorScheme) => {
    await browser.close()
    await start({ colorScheme })
    const empty = await open('library.html')
    await empty.getByRole('heading', { name: 'Nothing saved yet' }).waitFor()
    expect(await violations(empty)).toEqual([])
    await empty.close()
    await saveAll()
    const page = await open('library.html')
    await page.getByRole('row').nth(1).click()
    await page
      .getByRole('button', { name: /^Correct this claim/ })
      .first()
      .click()
    expect(await violations(page)).toEqual([])
    await tab(page, 'Benchmarks').click()
    await page.locator('.plot svg').waitFor()
    await page.getByRole('checkbox').first().check()
    await page.getByRole('checkbox').nth(1).check()
    await page.getByRole('button', { name: 'Export table' }).click()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await tab(page, /^Side by side/).click()
    await page.locator('.side').waitFor()
    expect(await violations(page)).toEqual([])
    for (const name of ['Baselines', 'What changed', 'Backup and import']) {
      await tab(page, name).click()
      await page.waitForTimeout(200)
      expect(await violations(page), name).toEqual([])
    }
  })

  it.each(['light', 'dark'] as const)(
    'finds nothing wrong in popup, options, side panel and tour, %s',
    async (colorScheme) => {
      await browser.close()
      await start({ colorScheme })
      await saveAll()
      const beside = await listing()
      const popup = await browser.context.newPage()
      await popup.setViewportSize({ width: 520, height: 600 })
      await popup.goto(own('popup.html'))
      await beside.bringToFront()
      const [front] = await popup.evaluate(() => chrome.tabs.query({ active: true }))
      for (const file of ['popup.html', 'sidepanel.html']) {
        await popup.goto(`${own(file)}?tab=${front?.id}`)
        for (const name of [
          'This page',
          file === 'popup.html' ? 'Compare' : 'Benchmarks',
          file === 'popup.html' ? 'Saved' : 'Papers',
        ]) {
          await tab(popup, name).click()
          await popup.waitForTimeout(300)
          expect(await violations(popup), `${file} ${name}`).toEqual([])
        }
      }
      await popup.goto(own('options.html'))
      await popup.getByRole('heading').first().waitFor()
      expect(await violations(popup), 'options').toEqual([])
      await popup.evaluate(() => localStorage.removeItem('claimdex:view:tour'))
      await popup.goto(own('library.html'))
      await popup.getByRole('dialog').waitFor()
      expect(await violations(popup), 'tour').toEqual([])
    },
  )
})

describe('a researcher’s errand, by keyboard alone', () => {
  it('finds the best claim, compares three papers, corrects one claim everywhere, exports LaTeX', async () => {
    await saveAll()
    const page = await open('library.html')
    await page.getByRole('grid').waitFor()
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key)
    }
    const focused = () =>
      page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
      )
    /** Presses Tab until what is wanted has the focus. */
    async function tabTo(wanted: RegExp, key = 'Tab') {
      for (let step = 0; step < 60; step++) {
        if (wanted.test(await focused())) return
        await press(key)
      }
      throw new Error(`no way to ${wanted} by ${key}`)
    }

    // the best on GSM8K; how many papers there are is counted after the first rows stand
    await page.getByRole('tab', { name: /^Papers\s*\d/ }).waitFor()
    await tabTo(/^Papers\d/)
    await press('ArrowRight')
    await page.locator('.plot svg').waitFor()
    await tabTo(/GSM8K · accuracy/)
    await press('End')
    await expect.poll(() => page.locator('.plot [role=status]').textContent()).toMatch(/%/)
    expect(await page.locator('.ranked tbody tr').first().textContent()).toMatch(/^1Backwards Is Easier.*91\.2%$/)

    // three papers side by side
    for (const title of ['Backwards Is Easier', 'Two Readers Disagree', 'DriftNet: Steady Readers']) {
      await tabTo(new RegExp(`^Select “${title}`))
      await press('Space')
    }
    await tabTo(/^Compare side by side/)
    await press('Enter')
    await expect.poll(() => page.locator('.side thead th').count()).toBe(4)
    expect(await page.locator('.side tbody tr').first().textContent()).toMatch(/GSM8K.*91\.2%.*88\.9%.*84\.3%/)
    await expect.poll(() => page.locator('.side tbody td.best').first().textContent()).toMatch(/91\.2%/)

    // "this is F1, not accuracy"
    await tabTo(/^DriftNet/)
    await press('Enter')
    await page.locator('.detail-pane', { hasText: 'DriftNet' }).waitFor()
    await tabTo(/^Correct this claim: Claimed: accuracy of 84\.3%/)
    await press('Enter')
    await page.locator('.claim-editor input:focus').waitFor()
    await press('Control+a')
    await page.keyboard.type('F1')
    await press('Enter')
    await page.getByText('corrected by you').waitFor()
    await tabTo(/^Papers\d/, 'Shift+Tab')
    await press('ArrowRight', 'ArrowRight')
    await expect
      .poll(() => page.locator('.side tbody th').allTextContents())
      .toEqual(expect.arrayContaining([expect.stringMatching(/^GSM8K · F1/)]))
    const popup = await browser.context.newPage()
    await popup.goto(own('popup.html'))
    await tab(popup, 'Saved').click()
    await popup.locator('.claim', { hasText: 'F1' }).waitFor() // it holds everywhere
    await popup.close()

    // out of the browser
    await tabTo(/^Export table/)
    await press('Enter')
    await page.locator('[role=menuitem]:focus').waitFor()
    const [file] = await Promise.all([page.waitForEvent('download'), press('l', 'Enter')])
    expect(file.suggestedFilename()).toBe('claimdex-side-by-side.tex')
    const tex = await readFile(await file.path(), 'utf8')
    expect(tex).toContain('\\begin{tabular}{lrrr}')
    expect(tex).toMatch(/GSM8K · accuracy \(\\%\) & \\textbf\{91\.2\\%\} & 88\.9\\% & {2}\\\\/)

    // and everything is taken back
    await press('Control+z')
    await expect
      .poll(() => page.locator('.side tbody th').allTextContents())
      .not.toEqual(expect.arrayContaining([expect.stringMatching(/F1/)]))
  })
})

describe('the views', () => {
  it('show what a paper says of another beside what that says of itself', async () => {
    await saveAll()
    const page = await open('library.html')
    await tab(page, 'Baselines').click()
    const line = page.locator('.ledger-line').first()
    await line.waitFor()
    expect(await line.textContent()).toMatch(/^DriftNet.*GSM8K.*disagree.*84\.3%.*Its own paper.*82\.0%.*Another paper/)
    expect(await line.locator('mark').allTextContents()).toEqual(['84.3%', '82.0%'])
  })

  it('write a plot as SVG and PNG', async () => {
    await saveAll()
    const page = await open('library.html')
    await tab(page, 'Benchmarks').click()
    await page.locator('.plot svg').waitFor()
    for (const [kind, sign] of [
      ['SVG', '<?xml'],
      ['PNG', '\x89PNG'],
    ] as const) {
      await page.getByRole('button', { name: 'Save plot' }).click()
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: kind }).click(),
      ])
      const bytes = await readFile(await file.path())
      expect(bytes.toString('latin1', 0, sign.length)).toBe(sign)
      if (kind === 'SVG') {
        const text = bytes.toString('utf8')
        expect(text).toContain('GSM8K · accuracy')
        expect(text, 'colours are written out, since no style sheet goes along').not.toMatch(/class=|var\(/)
      }
    }
  })

  it('leave out what is marked, and say how much there was', async () => {
    await saveAll()
    const page = await open('library.html')
    await tab(page, 'Benchmarks').click()
    await expect.poll(() => page.locator('.summary').textContent()).toMatch(/^4 claims of 3 papers/)
    await page.getByRole('button', { name: /^Said of others/ }).click()
    await expect.poll(() => page.locator('.summary').textContent()).toMatch(/^3 claims of 3 papers/)
  })

  it('hide a claim, show it again, and undo both', async () => {
    await saveAll()
    const page = await open('library.html')
    await page.getByRole('row').filter({ hasText: 'DriftNet' }).click()
    const claims = page.locator('.detail-claim')
    await expect.poll(() => claims.count()).toBe(2)
    await page.getByRole('button', { name: /^Hide this claim.*84\.3%/ }).click()
    await expect.poll(() => claims.count()).toBe(1)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => claims.count()).toBe(2)
    await page.getByRole('button', { name: /^Hide this claim.*84\.3%/ }).click()
    await page.getByText('1 claim hidden by you').click()
    await page.getByRole('button', { name: 'Show again' }).click()
    await expect.poll(() => claims.count()).toBe(2)
  })

  it('tag and remove many at once, and undo it', async () => {
    await saveAll()
    const page = await open('library.html')
    await page.getByLabel('Select all').check()
    await page.getByRole('button', { name: 'Add tag', exact: true }).click()
    await page.keyboard.type('survey/maths')
    await page.keyboard.press('Enter')
    await page.locator('.facet', { hasText: 'maths' }).waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => page.locator('.facet', { hasText: 'maths' }).count()).toBe(0)
    await page.getByRole('toolbar').getByRole('button', { name: 'Remove' }).click()
    await page.getByRole('heading', { name: 'Nothing saved yet' }).waitFor()
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.locator('.rows [role=row]').count()).toBe(3)
  })

  it('fit from 320 to 2,560 pixels', async () => {
    await saveAll()
    for (const width of [320, 720, 1180, 2560]) {
      const page = await open(width === 320 ? 'sidepanel.html' : 'library.html')
      await page.setViewportSize({ width, height: 800 })
      for (const name of ['Papers', 'Benchmarks', /^Side by side/, 'Baselines', 'What changed', 'Backup and import']) {
        await tab(page, name).click()
        await page.waitForTimeout(150)
        expect(await overflow(page), `${width} ${name}`).toBeLessThanOrEqual(0)
      }
      await page.close()
    }
  })

  it('open a paper in the side panel and go back to the list', async () => {
    await saveAll()
    const page = await open('sidepanel.html')
    await page.setViewportSize({ width: 320, height: 700 })
    await tab(page, 'Papers').click()
    await page.getByRole('row').filter({ hasText: 'DriftNet' }).click()
    await page.getByRole('link', { name: 'DriftNet: Steady Readers' }).waitFor()
    await page.getByRole('button', { name: 'All papers' }).click()
    await page.getByRole('grid').waitFor()
  })

  it('say so when the library cannot be opened', async () => {
    for (const file of ['library.html', 'popup.html']) {
      const page = await browser.context.newPage()
      await page.addInitScript(() => {
        indexedDB.open = () => {
          throw new Error('The disk is full.')
        }
      })
      await page.goto(own(file))
      const place = file === 'popup.html' ? page.locator('.notice.problem') : page.locator('.empty')
      await expect.poll(() => place.first().textContent()).toMatch(/library|disk/i)
    }
  })

  it('open beside the page from the popup', async () => {
    const page = await browser.context.newPage()
    await page.goto(own('popup.html'))
    await page.getByRole('button', { name: 'Open in the side panel' }).click()
    const panels = () =>
      browser.worker.evaluate(async () =>
        (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).map((each) => each.documentUrl),
      )
    await expect.poll(panels).toEqual([own('sidepanel.html')])
  })

  it('tour the reader once, in five steps at most, and can be skipped', async () => {
    const page = await browser.context.newPage()
    await page.goto(own('library.html'))
    await page.getByRole('dialog').waitFor()
    await page.getByText('1 of 5').waitFor()
    await page.getByRole('button', { name: 'Skip' }).click()
    await page.reload()
    await page.getByRole('heading', { name: 'Nothing saved yet' }).waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
  })
})

describe('names of the reader’s own', () => {
  it('are added in the options, read with at once, exported, removed and put back', async () => {
    await saveAll()
    const options = await browser.context.newPage()
    await options.goto(own('options.html'))
    const section = options.locator('section', { hasText: 'Names of your own' })
    await section.getByLabel('Kind').selectOption('metric')
    await section.getByLabel('Name', { exact: true }).fill('samples')
    await section.getByLabel('Better').selectOption('lower')
    await section.getByRole('button', { name: 'Add name' }).click()
    await section.locator('.names b', { hasText: 'samples' }).waitFor()
    const [file] = await Promise.all([
      options.waitForEvent('download'),
      section.getByRole('button', { name: 'Export to a file' }).click(),
    ])
    expect(await readFile(await file.path(), 'utf8')).toBe('kind\tname\taliases\tbetter\nmetric\tsamples\t\tlower\n')

    // saved papers are read anew: the count of samples has a canonical metric now
    const metricIds = () =>
      options.evaluate(
        () =>
          new Promise<(string | null)[]>((done) => {
            const opening = indexedDB.open('claimdex')
            opening.onsuccess = () => {
              const all = opening.result.transaction('claims').objectStore('claims').getAll()
              all.onsuccess = () => {
                opening.result.close()
                done(all.result.map((claim: { metricId: string | null }) => claim.metricId))
              }
            }
          }),
      )
    await expect.poll(metricIds).toContain('samples')
    await section.getByRole('button', { name: 'Remove samples' }).click()
    await expect.poll(() => section.locator('.names li').count()).toBe(0)
    await section.getByRole('button', { name: 'Undo' }).click()
    await section.locator('.names b', { hasText: 'samples' }).waitFor()
    await section.locator('input[type=file]').setInputFiles({
      name: 'names.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('ZorbBench\nOther Set\n'),
    })
    await expect.poll(() => section.locator('.names li').count()).toBe(3)
    expect(await violations(options)).toEqual([])
  })
})

describe('with 10,000 papers', () => {
  it('scrolls without a stutter and filters at once', async () => {
    const seeds = inventedPapers(10_000).map((each) => ({ ...each, claims: each.claims.slice(0, 2) }))
    const page = await seeded(seeds)
    await expect
      .poll(() => page.locator('.summary').textContent(), { timeout: 30_000 })
      .toMatch(/^10,000 papers · 20,000 claims/)
    /** Milliseconds between frames while the table is scrolled by two wheel notches a frame. */
    const scroll = () =>
      page.locator('.rows').evaluate(
        (rows) =>
          new Promise<number[]>((done) => {
            const times: number[] = []
            let last = performance.now()
            const step = (now: number) => {
              times.push(now - last)
              last = now
              rows.scrollTop += 400
              if (times.length < 130) requestAnimationFrame(step)
              else done(times.slice(5))
            }
            requestAnimationFrame(step)
          }),
      )
    const runs: { median: number; slow: number }[] = []
    for (let run = 0; run < 4; run++) {
      const frames = (await scroll()).sort((x, y) => x - y)
      runs.push({
        median: frames[Math.floor(frames.length / 2)] ?? 0,
        slow: frames.filter((time) => time > 50).length / frames.length,
      })
    }
    // the machine may be busy with other things; what the table itself takes shows in its better runs
    const [best = { median: Number.NaN, slow: 1 }] = runs.sort((x, y) => x.slow - y.slow || x.median - y.median)
    console.info(
      `10,000 rows: a frame every ${best.median.toFixed(1)} ms (median), ${(best.slow * 100).toFixed(1)} % over 50 ms, best of ${runs.length} runs`,
    )
    expect(best.median).toBeLessThan(34)
    expect(best.slow).toBeLessThanOrEqual(0.02)
    expect(await page.locator('.rows [role=row]').count()).toBeLessThan(80)

    const clicked = await page.evaluate(() => performance.now())
    await page.locator('.facet label', { hasText: 'TinyCode' }).click()
    await expect.poll(() => page.locator('.summary').textContent()).toMatch(/^2,500 of 10,000 papers/)
    console.info(
      `filtered after ${((await page.evaluate(() => performance.now())) - clicked).toFixed(0)} ms, the click included`,
    )
  }, 240_000)
})
