// @vitest-environment happy-dom
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkedPaper } from '../../lib/library/incoming'
import { anyPage, missing, OPTIONAL_SITES, STATIC_SITES } from '../../lib/sites'
import type { Site } from '../../lib/sites/types'
import { ADAPTER_CASES } from './cases'
import { mutate, NASTY, type Random, rounds } from './random'

const SITES = [...STATIC_SITES, ...OPTIONAL_SITES, anyPage]
/** One page may not hold up a tab; milliseconds, many times what is usual. */
const LONGEST = 4000

function pagesIn(folder: string, most: number): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) =>
      readFileSync(join(folder, name), 'utf8').replace(/<link[^>]*stylesheet[^>]*>|<script[^>]*\bsrc=[^>]*>/g, ''),
    )
    .filter((html) => html.length < most)
}

const OWN = pagesIn('tests/fixtures/sites', 200_000)
/** Real pages, where they are there. They are large: happy-dom takes its time over them. */
const REAL = pagesIn('../shared/pages', 400_000)

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html')

/** Asks an adapter everything; it may find nothing, but never throw, and what it gives is what it should be. */
function askEverything(site: Site, page: Document): number {
  const data = site.data(page)
  const cards = site.cards(page)
  for (const card of cards) {
    const id = site.identify(card)
    expect(id === null || typeof id === 'string').toBe(true)
    const paper = site.read(card, data)
    const anchor = site.anchor(card)
    if (anchor?.before) expect(anchor.before.parentNode).toBe(anchor.parent)
    for (const element of site.abstractElements(card)) expect(element.ownerDocument).toBe(page)
    if (!paper) continue
    for (const text of [paper.id, paper.title, paper.url]) expect(typeof text).toBe('string')
    expect([paper.abstract === null, typeof paper.abstract === 'string']).toContain(true)
    for (const text of [...paper.authors, ...paper.aliases]) expect(typeof text).toBe('string')
    // what the background would say of it must not throw either, whatever it is
    checkedPaper(JSON.parse(JSON.stringify(paper)))
  }
  for (const kind of Object.values(site.pages)) missing(kind, page)
  expect(['light', 'dark']).toContain(site.theme(page))
  return cards.length
}

/** A tree that no site makes, of the pieces that adapters look for. */
function randomPage(random: Random): string {
  const NAMES = [
    'div',
    'article',
    'dl',
    'dt',
    'dd',
    'li',
    'a',
    'h1',
    'h3',
    'p',
    'math',
    'span',
    'section',
    'meta',
    'script',
    'table',
    'tr',
    'td',
  ]
  const ATTRIBUTES = [
    'href="/abs/2601.00001"',
    'href="/papers/2601.00001"',
    'href="//["',
    'href="javascript:1"',
    'href="https://doi.org/10.1/x"',
    'class="list-title mathjax"',
    'class="arxiv-result"',
    'class="abstract-full"',
    'class="meta"',
    'class="note"',
    'id="abs"',
    'title="Abstract"',
    'name="citation_title" content="T"',
    'name="citation_author" content=","',
    'name="citation_date" content="0000/99"',
    'type="application/json"',
    'data-target="DailyPapers"',
    `data-props='{"dailyPapers":[null,{"paper":{"id":7,"summary":{}}},{"__proto__":{"x":1}}]}'`,
  ]
  const build = (depth: number): string => {
    let out = ''
    for (let n = random.below(4); n >= 0; n--) {
      const name = random.pick(NAMES)
      const attributes = Array.from({ length: random.below(3) }, () => random.pick(ATTRIBUTES)).join(' ')
      const inside =
        depth > 0
          ? build(depth - 1)
          : random.pick([...NASTY, 'Title: A Title', 'arXiv:2601.00001', 'Abstract: We reach 9%.'])
      out += `<${name} ${attributes}>${inside}${random.below(5) ? `</${name}>` : ''}`
    }
    return out
  }
  return `<!doctype html><html><body>${build(4)}</body></html>`
}

function timed(work: () => void): void {
  const started = performance.now()
  work()
  expect(performance.now() - started, 'milliseconds over one page').toBeLessThan(LONGEST)
}

it('adapters find their cards in pages as they are', () => {
  const pages = OWN.map(parse)
  const found = SITES.map((site) => pages.reduce((sum, page) => sum + askEverything(site, page), 0))
  expect(found.filter((cards) => cards > 0).length).toBe(SITES.length)
})

it.each(ADAPTER_CASES)('adapters go on after what stopped one before: %s', (_name, html) => {
  for (const site of SITES) askEverything(site, parse(html))
})

it('adapters never throw on changed pages of ours', { timeout: 900_000 }, async () => {
  const done = await rounds('changed pages', (random) => {
    const page = parse(mutate(random, random.pick(OWN)))
    for (const site of SITES) timed(() => askEverything(site, page))
  })
  expect(done).toBeGreaterThan(3)
})

it('adapters never throw on trees that no site makes', { timeout: 900_000 }, async () => {
  const done = await rounds('random trees', (random) => {
    const page = parse(randomPage(random))
    for (const site of SITES) timed(() => askEverything(site, page))
  })
  expect(done).toBeGreaterThan(3)
})

it.runIf(REAL.length > 0)(
  'adapters never throw on changed real pages (where ../shared/pages is there)',
  { timeout: 900_000 },
  async () => {
    const done = await rounds('changed real pages', (random) => {
      const page = parse(mutate(random, random.pick(REAL)))
      askEverything(random.pick(SITES), page)
    })
    expect(done).toBeGreaterThan(0)
  },
)
