/** What pages do while a reader is on them, and what must hold then; run in both browsers. */
import { expect } from 'vitest'
import {
  mathjax2Page,
  mathjax3Page,
  reactList,
  reactTaken,
  type Study,
  scrollPage,
  studies,
  sveltePage,
  turboPage,
} from './living'

/** What the cases need of a page, in either browser. */
export interface Living {
  evaluate<T, A>(what: (given: A) => T | Promise<T>, given?: A): Promise<T>
  click(selector: string): Promise<void>
  /** Turns the wheel down by so many pixels. */
  wheel(pixels: number): Promise<void>
}

export interface Case {
  name: string
  /** The site, to be switched on before and off at the end. */
  site: string
  address: string
  /** What the page holds at first. */
  first: string[]
  /** What the page may say has gone wrong: strips that are there before a framework comes are none of its own. */
  errors?: RegExp
  run(page: Living): Promise<unknown>
}

/** Height of a strip's line, pixels. */
const STRIP = 36
const PATIENCE = { timeout: 15_000 }

/** Papers with a strip in page order, those of them that nobody has drawn yet left out of the count of badges. */
export const strips = (page: Living) =>
  page.evaluate(() => [...document.querySelectorAll('claimdex-badges')].map((host) => host.getAttribute('data-paper')))

/** Badges of the strips near the window: none may stay without. */
const badges = (page: Living) =>
  page.evaluate(() =>
    [...document.querySelectorAll('claimdex-badges')]
      .filter((host) => {
        const { top, bottom } = host.getBoundingClientRect()
        return bottom > 0 && top < innerHeight
      })
      .map((host) => host.shadowRoot?.querySelectorAll('button[data-kind]').length ?? 0),
  )

/** Exactly these strips, drawn where they are in sight; never two in a card, and nothing moved. */
export async function whole(page: Living, ids: string[]): Promise<void> {
  await expect.poll(() => strips(page), PATIENCE).toEqual(ids)
  await expect.poll(async () => (await badges(page)).filter((count) => count !== 2), PATIENCE).toEqual([])
  await expect.poll(async () => (await badges(page)).length, PATIENCE).toBeGreaterThan(0)
  // and so it stays
  await new Promise((done) => setTimeout(done, 400))
  expect(await strips(page)).toEqual(ids)
  const seen = await page.evaluate(
    () => (window as unknown as { seen: { strips: number; low: number; high: number; frames: number } }).seen,
  )
  if (process.env.CLAIMDEX_FIGURES) console.log(ids[0], seen)
  expect(seen.frames).toBeGreaterThan(5)
  expect(seen.strips, 'strips in one card').toBe(1)
  // the room is kept from the first frame on, so that a list of many does not move by many strips
  expect(seen.high - seen.low, 'pixels that something was moved by').toBeLessThan(STRIP / 10)
}

const arxiv = (papers: Study[]) => papers.map(({ id }) => `arxiv:${id}`)
const s2 = (papers: Study[]) => papers.map(({ hash }) => `s2:${hash}`)
const openreview = (papers: Study[]) => papers.map(({ id }) => `openreview:${id}`)

const DAY = studies(0, 6)
const WEEK = studies(3, 9)
const WEEK_PATH = '/papers/week/2026-W47'
const DAY_PATH = '/papers/date/2026-11-20'
/** OpenReview's ids have no dots. */
const forums = (papers: Study[]) => papers.map((paper) => ({ ...paper, id: `note_${paper.id.replace('.', '_')}` }))
const NOTES = [forums(studies(20, 5)), forums(studies(30, 7)), forums(studies(22, 4))] as [Study[], Study[], Study[]]
const RESULTS = [studies(40, 5), studies(50, 5)] as [Study[], Study[]]
const NEW = studies(60, 8)
const CROSS = studies(70, 5)
const FORMULAS = studies(80, 12)
const OPEN = forums(studies(100, 6))
const SCROLL = studies(120, 45)

const hf = (path: string) => `https://huggingface.co${path}`
const NEW_PATH = '/list/cs.CL/new'
const CROSS_PATH = '/list/cs.LG/new'
const TURBO = `https://arxiv.org${NEW_PATH}`
const CROSS_PAGE = `https://arxiv.org${CROSS_PATH}`

const hydrated = (page: Living) =>
  expect.poll(() => page.evaluate(() => document.documentElement.hasAttribute('data-hydrated')), PATIENCE).toBe(true)
const typeset = (page: Living) =>
  expect.poll(() => page.evaluate(() => document.documentElement.hasAttribute('data-typeset')), PATIENCE).toBe(true)
const setFormulas = (page: Living) => page.evaluate(() => (window as unknown as { setFormulas(): void }).setFormulas())
const button = (to: string | number) => `[data-to="${to}"]`

/** Opens a badge's card in the first strip: the words that are marked in the page then. */
async function marked(page: Living): Promise<string[]> {
  await page.evaluate(() =>
    document
      .querySelector('claimdex-badges')
      ?.shadowRoot?.querySelector<HTMLElement>('button[data-kind="score"]')
      ?.click(),
  )
  const now = () => page.evaluate(() => [...(CSS.highlights.get('claimdex-current') ?? [])].map(String))
  await expect.poll(now, PATIENCE).not.toEqual([])
  return now()
}

/** @param late how long frameworks take where they come late: strips are there by then */
function svelteCases(late: number): Case[] {
  return [false, true].flatMap((keyed) => {
    const how = keyed ? 'makes other cards' : 'puts other papers into the cards'
    return [
      {
        name: `Svelte takes the page over ${late > 100 ? 'when strips are there' : 'at once'}, then ${how}: another period, and back`,
        site: 'huggingface',
        address: hf(`/papers?late=${late}&keyed=${keyed}`),
        first: arxiv(DAY),
        async run(page) {
          await hydrated(page)
          await whole(page, arxiv(DAY))
          await page.click(button(WEEK_PATH))
          await whole(page, arxiv(WEEK))
          await page.click(button(DAY_PATH))
          await whole(page, arxiv(DAY))
        },
      },
    ]
  })
}

export const CASES: Case[] = [
  ...svelteCases(20),
  ...svelteCases(900),
  ...[true, false].map(
    (keyed): Case => ({
      name: `React makes the list, pages it ${keyed ? 'by other notes' : 'in the same notes'}, opens and closes details`,
      site: 'openreview',
      address: `https://openreview.net/group?id=Some.cc/2026/${keyed ? 'Keyed' : 'Plain'}`,
      first: openreview(NOTES[0]),
      async run(page) {
        for (const index of [1, 2, 0]) {
          await page.click(button(index))
          await expect.poll(() => strips(page), PATIENCE).toEqual(openreview(NOTES[index] as Study[]))
        }
        const shown = () =>
          page.evaluate(
            () =>
              document.querySelector('claimdex-badges')?.shadowRoot?.querySelectorAll('button[data-kind]').length ?? 0,
          )
        for (const _ of ['open', 'close', 'open']) {
          await page.click('.collapse-widget a')
          await expect.poll(shown, PATIENCE).toBe(2)
        }
        // the others show no abstract until they are opened
        const others = await page.evaluate(() => document.querySelectorAll('.collapse-widget a').length)
        for (let at = 1; at < others; at++) await page.click(`li:nth-child(${at + 1}) .collapse-widget a`)
        await whole(page, openreview(NOTES[0]))
      },
    }),
  ),
  ...[0, 900].map(
    (late): Case => ({
      name: `React takes results over from the server ${late > 100 ? 'when strips are there' : 'at once'}, and its pager writes the address`,
      site: 'semanticscholar',
      address: `https://www.semanticscholar.org/search?q=study&late=${late}`,
      first: s2(RESULTS[0]),
      ...(late > 100 ? { errors: /React error #4(18|23)/ } : {}),
      async run(page) {
        await hydrated(page)
        await whole(page, s2(RESULTS[0]))
        for (const index of [1, 0, 1]) {
          await page.click(button(index))
          await whole(page, s2(RESULTS[index] as Study[]))
        }
      },
    }),
  ),
  {
    name: 'Turbo puts another page in its place, back from its own copy, and morphs a page into itself',
    site: 'arxiv',
    address: TURBO,
    first: arxiv(NEW),
    async run(page) {
      await page.click(`nav a[href="${CROSS_PATH}"]`)
      await whole(page, arxiv(CROSS))
      await page.evaluate(() => history.back())
      await whole(page, arxiv(NEW))
      await page.evaluate(() => history.forward())
      await whole(page, arxiv(CROSS))
      await page.evaluate(() =>
        (window as unknown as { Turbo: { visit(to: string, how: object): void } }).Turbo.visit(location.href, {
          action: 'replace',
        }),
      )
      await whole(page, arxiv(CROSS))
      expect(await page.evaluate(() => 'seen' in window && document.querySelectorAll('nav').length)).toBe(1)
    },
  },
  {
    name: 'MathJax 2 sets the formulas',
    site: 'arxiv',
    address: 'https://arxiv.org/list/math.CO/new',
    first: arxiv(FORMULAS),
    async run(page) {
      await whole(page, arxiv(FORMULAS))
      await setFormulas(page)
      await typeset(page)
      await whole(page, arxiv(FORMULAS))
      expect(await marked(page)).toEqual(['60.2%'])
    },
  },
  {
    name: 'MathJax 3 sets the formulas',
    site: 'openreview',
    address: 'https://openreview.net/group?id=Some.cc/2026/Formulas',
    first: openreview(OPEN),
    async run(page) {
      await whole(page, openreview(OPEN))
      await setFormulas(page)
      await typeset(page)
      await whole(page, openreview(OPEN))
      expect(await marked(page)).toEqual(['60.2%'])
    },
  },
  {
    name: 'panels come while the reader scrolls',
    site: 'paperscool',
    address: 'https://papers.cool/arxiv/cs.CL',
    first: arxiv(SCROLL.slice(0, 10)),
    async run(page) {
      await whole(page, arxiv(SCROLL.slice(0, 10)))
      await expect
        .poll(
          async () => {
            await page.wheel(1500)
            return (await strips(page)).length
          },
          { ...PATIENCE, interval: 80 },
        )
        .toBe(SCROLL.length)
      await whole(page, arxiv(SCROLL))
      await page.evaluate(() => scrollTo(0, 0))
      await whole(page, arxiv(SCROLL))
    },
  },
]

/** Every page that the cases open. */
export async function livingPages(): Promise<Map<string, string>> {
  const pages = new Map<string, string>()
  const others = { [WEEK_PATH]: WEEK, [DAY_PATH]: DAY }
  for (const late of [20, 900])
    for (const keyed of [true, false])
      pages.set(hf(`/papers?late=${late}&keyed=${keyed}`), await sveltePage(DAY, others, keyed, late))
  for (const keyed of [true, false])
    pages.set(`https://openreview.net/group?id=Some.cc/2026/${keyed ? 'Keyed' : 'Plain'}`, reactList(NOTES, keyed))
  for (const late of [0, 900])
    pages.set(`https://www.semanticscholar.org/search?q=study&late=${late}`, reactTaken(RESULTS, late))
  pages.set(TURBO, turboPage(NEW, [CROSS_PATH]))
  pages.set(CROSS_PAGE, turboPage(CROSS, [NEW_PATH]))
  pages.set('https://arxiv.org/list/math.CO/new', mathjax2Page(FORMULAS))
  pages.set('https://openreview.net/group?id=Some.cc/2026/Formulas', mathjax3Page(OPEN))
  pages.set('https://papers.cool/arxiv/cs.CL', scrollPage(SCROLL, 10))
  return pages
}
