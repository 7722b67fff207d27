/**
 * Measures what the built extension costs a listing in Chromium, against the same page without it: until badges are seen,
 * with a background that sleeps and one that is awake; tasks, shifts, memory; and how each grows with the cards.
 */
import { cpus, loadavg } from 'node:os'
import type { BrowserContext } from 'playwright-core'
import { type Bench, startChromium } from '../browser/chromium'
import { exponent } from '../browser/measurement'
import { median } from '../measure'
import { ADDRESS, listing } from './listing'
import { heapOf, longestTask, visit } from './visit'

export const CARDS = [25, 100, 500, 2000]
/** What is promised, by name of the figure; `cards` where it is promised of one size alone. */
export const TARGETS: Record<string, { most: number; cards?: number }> = {
  'badges, background awake (ms)': { most: 150 },
  'badges, background asleep (ms)': { most: 400 },
  'texts read, second visit': { most: 0 },
  'longest task of ours (ms)': { most: 50 },
  'layout shift': { most: 0.01 },
  'added to the heap (MB)': { most: 10, cards: 100 },
  'added to the tab (MB)': { most: 10, cards: 100 },
}

/** So long after the last was read all are written down, milliseconds. */
const WRITTEN = 3000

export interface PageFigure {
  what: string
  cards: number
  value: number
}

export interface PagesFigures {
  figures: PageFigure[]
  /** Slope of the figure over the number of cards, both as logarithms. */
  growth: { what: string; exponent: number }[]
  targets: typeof TARGETS
  /** Work that waited for the machine's cores meanwhile, on average: above their number, times are not ours alone. */
  load: number
  /** Figures that are over their target. */
  missed: PageFigure[]
}

export interface PagesOptions {
  extension: string
  cards?: readonly number[]
  rounds?: number
  tell?(text: string): void
}

/** Listings are never the same twice, so that nothing is known of their papers. */
class Listings {
  #next = 0
  #html = ''

  async serve(context: BrowserContext): Promise<void> {
    await context.route(/^https?:/, (route) =>
      route.request().url() === ADDRESS
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: this.#html })
        : route.abort('blockedbyclient'),
    )
  }

  renew(cards: number): void {
    this.#html = listing(cards, this.#next)
    this.#next += cards
  }
}

/** Stops the extension's worker, as browsers do after half a minute of quiet. @throws Error if it goes on */
async function stopWorker({ open, context }: Bench): Promise<void> {
  const page = await open('icon.svg') // a page of its origin that does not wake it
  const session = await context.newCDPSession(page)
  const stopped = new Promise<void>((done, fail) => {
    setTimeout(() => fail(new Error('the background did not stop')), 10_000).unref()
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) done()
    })
  })
  await session.send('ServiceWorker.enable')
  await session.send('ServiceWorker.stopAllWorkers')
  await stopped
  await page.close()
}

/** How many texts the background has read since it woke; null without an extension. */
async function textsRead({ context }: Bench): Promise<number | null> {
  const worker = context.serviceWorkers().at(-1)
  return worker
    ? worker.evaluate(() => (globalThis as unknown as { claimdexCounts: { texts: number } }).claimdexCounts.texts)
    : null
}

/**
 * Waits until every paper of a listing is read and written down: the bar asks for those out of sight, too.
 * @param before what had been read before the visit
 * @returns how many texts were read since; null without an extension
 * @throws Error where some are not read
 */
async function allRead(bench: Bench, before: number | null, cards: number): Promise<number | null> {
  if (before === null) return null
  for (const until = Date.now() + 60_000; ; ) {
    const read = ((await textsRead(bench)) ?? 0) - before
    if (read >= cards) {
      await new Promise((done) => setTimeout(done, WRITTEN))
      return ((await textsRead(bench)) ?? 0) - before
    }
    if (Date.now() > until) throw new Error(`${read} of ${cards} abstracts were read`)
    await new Promise((done) => setTimeout(done, 200))
  }
}

/** Medians of several visits by name of the figure. */
async function inBrowser(
  bench: Bench,
  cards: number,
  rounds: number,
  annotated: boolean,
): Promise<Map<string, number>> {
  const { context } = bench
  const listings = new Listings()
  await listings.serve(context)
  const seen = new Map<string, number[]>()
  const note = (what: string, value: number | null) => {
    if (value !== null) seen.set(what, [...(seen.get(what) ?? []), value])
  }
  const load = async (measure: 'awake' | 'asleep' | 'again') => {
    const page = await context.newPage()
    await page.setViewportSize({ width: 1280, height: 900 })
    const { badges, paint, shift } = await visit(page, ADDRESS, annotated ? cards : null)
    if (measure !== 'again') note('layout shift', shift)
    if (measure === 'awake') note('first paint (ms)', paint)
    if (measure === 'asleep') note('first paint, background asleep (ms)', paint)
    note(
      {
        awake: 'badges, background awake (ms)',
        asleep: 'badges, background asleep (ms)',
        again: 'badges, second visit (ms)',
      }[measure],
      badges,
    )
    return page
  }
  listings.renew(cards)
  await (await load('again')).close() // compilers and caches warm up
  seen.clear()
  for (let round = 0; round < rounds; round++) {
    if (annotated) {
      listings.renew(cards)
      await stopWorker(bench)
      const page = await load('asleep')
      await allRead(bench, 0, cards)
      await page.close()
    }
    listings.renew(cards)
    const before = await textsRead(bench)
    const first = await load('awake')
    note('texts read, first visit', await allRead(bench, before, cards))
    await first.close()
    const between = await textsRead(bench)
    const page = await load('again')
    note('texts read, second visit', await allRead(bench, between, 0))
    note('heap (MB)', (await heapOf(page)) / 1e6)
    const memory = bench.tabMemory()
    note('tab (MB)', memory === null ? null : memory / 1e6)
    await page.close()
    listings.renew(cards)
    const traced = await context.newPage()
    const { ours, any } = await longestTask(traced, ADDRESS)
    if (annotated) note('longest task of ours (ms)', ours)
    note('longest task (ms)', any)
    await traced.close()
  }
  return new Map([...seen].map(([what, values]) => [what, median(values)]))
}

async function inTwo(extension: string, cards: number, rounds: number): Promise<PageFigure[]> {
  const measured: Map<string, number>[] = []
  for (const annotated of [true, false]) {
    const bench = await startChromium(annotated ? extension : null)
    try {
      measured.push(await inBrowser(bench, cards, rounds, annotated))
    } finally {
      await bench.close()
    }
  }
  const [ours, plain] = measured as [Map<string, number>, Map<string, number>]
  const figures = [...ours].map(([what, value]) => ({ what, cards, value }))
  for (const [what, value] of plain) {
    figures.push({ what: `${what}, page alone`, cards, value })
    if (!what.endsWith('(MB)')) continue
    const kind = what.replace(' (MB)', '')
    figures.push({ what: `added to the ${kind} (MB)`, cards, value: (ours.get(what) ?? Number.NaN) - value })
  }
  return figures
}

/** @throws Error where there is no build, no Chromium, or no badges come */
export async function measurePages({
  extension,
  cards = CARDS,
  rounds = 3,
  tell = () => undefined,
}: PagesOptions): Promise<PagesFigures> {
  const figures: PageFigure[] = []
  for (const size of [...cards].sort((a, b) => a - b)) {
    const started = Date.now()
    figures.push(...(await inTwo(extension, size, rounds)))
    tell(`${size} cards measured in ${((Date.now() - started) / 1000).toFixed(0)} s`)
  }
  const names = [...new Set(figures.map(({ what }) => what))].sort()
  const growth = names.map((what) => ({
    what,
    exponent: exponent(
      figures.filter((each) => each.what === what).map(({ cards: papers, value }) => ({ papers, value })),
    ),
  }))
  const missed = figures.filter(({ what, cards: size, value }) => {
    const target = TARGETS[what]
    return target !== undefined && (target.cards ?? size) === size && value > target.most
  })
  return { figures, growth, targets: TARGETS, load: loadavg()[0] ?? 0, missed }
}

/** The figures as a table, with what is promised beside them. */
export function pagesTable({ figures, growth, missed, load }: PagesFigures): string {
  const sizes = [...new Set(figures.map(({ cards }) => cards))]
  const lines = [`${' '.repeat(38)}${sizes.map((size) => `${size} cards`.padStart(12)).join('')}   growth   target`]
  for (const { what, exponent: slope } of growth) {
    const cells = sizes.map((size) => {
      const value = figures.find((each) => each.what === what && each.cards === size)?.value
      return (value === undefined ? '' : value.toFixed(Math.abs(value) < 1 ? 4 : 1)).padStart(12)
    })
    const target = TARGETS[what]
    const bound = target ? `≤ ${target.most}${target.cards ? ` at ${target.cards}` : ''}` : ''
    const verdict = !target ? '' : missed.some((each) => each.what === what) ? '  MISSED' : '  held'
    const fitted = Number.isFinite(slope) ? `n^${slope.toFixed(2)}` : ''
    lines.push(`  ${what.padEnd(36)}${cells.join('')}   ${fitted.padEnd(6)}   ${bound}${verdict}`)
  }
  lines.push(`  load of the machine meanwhile: ${load.toFixed(1)} on ${cpus().length} cores`)
  return lines.join('\n')
}
