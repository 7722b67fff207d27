import { median } from '../measure'
import { type Measurement, noteWhenDrawn } from './measurement'
import { typed } from './search'

/** With the filters beside the table. */
const WIDE = { width: 1300, height: 850 }

/** The library page: from opening it until its first papers stand in the table, and until all are counted and can be filtered. */
export const openPage: Measurement = {
  name: 'open the library page',
  unit: 'ms',
  limit: { value: 200, what: 'first papers' },
  async run({ context, open }) {
    const page = await open('library.html')
    await page.setViewportSize(WIDE)
    const started = Date.now()
    // until the catalogue is there: that is made once
    await page.locator('.rail .facet').first().waitFor({ timeout: 300_000 })
    const built = Date.now() - started
    const address = page.url()
    await page.close()
    const [first, all]: [number[], number[]] = [[], []]
    for (let run = 0; run < 7; run++) {
      const view = await context.newPage()
      await view.setViewportSize(WIDE)
      await view.addInitScript(noteWhenDrawn, '.rows .col-top:not(:empty)')
      await view.goto(address)
      await view.waitForFunction(() => 'drawn' in window, null, { timeout: 60_000 })
      first.push(await view.evaluate(() => (window as unknown as { drawn: number }).drawn))
      await view.locator('.rail .facet').first().waitFor({ timeout: 60_000 })
      all.push(await view.evaluate(() => performance.now()))
      await view.close()
    }
    return { 'first papers': median(first), 'all filters': median(all), 'catalogue built once': built }
  },
}

/** A key in the search of the library page, until table, counts and filters are as they will be. */
export const searchPage: Measurement = {
  name: 'library page, a key',
  unit: 'ms',
  limit: { value: 50, what: 'median' },
  async run({ open }) {
    const page = await open('library.html')
    await page.setViewportSize(WIDE)
    await page.locator('.rail .facet').first().waitFor({ timeout: 300_000 })
    const box = page.getByRole('searchbox')
    await box.fill('bench')
    await page.waitForFunction(
      () => /of [\d,]+ papers/.test(document.querySelector('.summary')?.textContent ?? ''),
      null,
      {
        timeout: 300_000,
      },
    )
    await box.fill('')
    await page.waitForTimeout(1000)
    const times = await typed(page)
    await page.close()
    return { median: median(times), slowest: Math.max(...times) }
  },
}
