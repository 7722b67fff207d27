import { median } from '../measure'
import { type Measurement, noteWhenDrawn } from './measurement'

/** From opening the popup until the saved papers are drawn with their claims. */
export const open: Measurement = {
  name: 'open the saved list',
  unit: 'ms',
  limit: { value: 200 },
  async run({ context, open }, papers) {
    const page = await open('popup.html')
    await page.getByRole('tab', { name: 'Saved' }).click()
    await page.locator('.papers .claim').first().waitFor()
    // until the papers are counted: that is done once
    await page
      .getByRole('tab', { name: new RegExp(papers.toLocaleString('en-US').replace(',', ',?')) })
      .waitFor({ timeout: 300_000 })
    await page.close()
    const times: number[] = []
    for (let run = 0; run < 7; run++) {
      const view = await context.newPage()
      await view.addInitScript(noteWhenDrawn, '.papers .claim')
      await view.goto(page.url())
      await view.waitForFunction(() => 'drawn' in window, null, { timeout: 60_000 })
      times.push(await view.evaluate(() => (window as unknown as { drawn: number }).drawn))
      await view.close()
    }
    return median(times)
  },
}
