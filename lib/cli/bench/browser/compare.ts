import { median } from '../measure'
import type { Measurement } from './measurement'

/** From the click on "Compare" until the table is drawn: 5,000 claims on one benchmark, or all that a smaller library has. */
export const compare: Measurement = {
  name: 'compare 5,000 claims',
  unit: 'ms',
  limit: { value: 150 },
  async run({ open }) {
    const page = await open('popup.html')
    const times: number[] = []
    for (let run = 0; run < 5; run++) {
      await page.getByRole('tab', { name: 'Saved' }).click()
      await page.locator('.papers .claim').first().waitFor()
      const drawn = page.evaluate(
        () =>
          new Promise<number>((done) => {
            let clicked = 0
            document.addEventListener('click', () => (clicked = performance.now()), { capture: true, once: true })
            new MutationObserver((_, observer) => {
              if (!document.querySelector('.comparison tbody tr')) return
              observer.disconnect()
              requestAnimationFrame(() => done(performance.now() - clicked))
            }).observe(document.body, { childList: true, subtree: true })
          }),
      )
      await page.getByRole('tab', { name: 'Compare' }).click({ timeout: 120_000 })
      times.push(await drawn)
    }
    await page.close()
    return median(times)
  },
}
