/** Measures the built extension in Chromium, on generated libraries of several sizes. */
import { type Bench, startChromium } from './chromium'
import { compare } from './compare'
import { backup, csv } from './files'
import { CLAIMS_EACH, fill } from './fill'
import { openPage, searchPage } from './library-page'
import { exponent, type Measurement } from './measurement'
import { open } from './open'
import { save } from './save'
import { search } from './search'

/** In this order: the last ones add to the library. */
export const MEASUREMENTS: readonly Measurement[] = [open, openPage, search, searchPage, compare, csv, save, backup]

export const SIZES = [1000, 10_000, 100_000]

export interface BrowserFigure {
  measurement: string
  /** '' where a measurement gives one figure. */
  what: string
  papers: number
  value: number
}

export interface BrowserFigures {
  figures: BrowserFigure[]
  /** Slope of the figure over the number of papers, both as logarithms. */
  growth: { measurement: string; what: string; exponent: number }[]
}

export interface BrowserOptions {
  extension: string
  sizes: readonly number[]
  /** Parts of names of measurements; all if empty. */
  only?: readonly string[]
  tell?(text: string): void
}

async function measureAll(bench: Bench, papers: number, list: readonly Measurement[], tell: (text: string) => void) {
  const figures: BrowserFigure[] = []
  for (const measurement of list) {
    const given = await measurement.run(bench, papers)
    for (const [what, value] of Object.entries(typeof given === 'number' ? { '': given } : given)) {
      figures.push({ measurement: measurement.name, what, papers, value })
      tell(`${papers} papers: ${measurement.name}${what && `, ${what}`}: ${value.toFixed(1)}`)
    }
  }
  return figures
}

/** @throws Error where there is no build, no Chromium, or the extension does not do what is measured */
export async function measureInBrowser({
  extension,
  sizes,
  only = [],
  tell = () => undefined,
}: BrowserOptions): Promise<BrowserFigures> {
  const list = MEASUREMENTS.filter(({ name }) => only.length === 0 || only.some((part) => name.includes(part)))
  const figures: BrowserFigure[] = []
  for (const papers of [...sizes].sort((a, b) => a - b)) {
    const bench = await startChromium(extension)
    try {
      const page = await bench.open('popup.html')
      await page.getByRole('tab', { name: 'Saved' }).click()
      await page.getByRole('heading', { name: 'Nothing saved yet' }).waitFor()
      const started = Date.now()
      await fill(page, papers)
      await page.close()
      tell(
        `${papers} papers with ${papers * CLAIMS_EACH} claims written in ${((Date.now() - started) / 1000).toFixed(1)} s`,
      )
      figures.push(...(await measureAll(bench, papers, list, tell)))
    } finally {
      await bench.close()
    }
  }
  const names = [...new Set(figures.map(({ measurement, what }) => `${measurement}\n${what}`))]
  const growth = names.map((name) => {
    const [measurement = '', what = ''] = name.split('\n')
    return {
      measurement,
      what,
      exponent: exponent(figures.filter((each) => each.measurement === measurement && each.what === what)),
    }
  })
  return { figures, growth }
}
