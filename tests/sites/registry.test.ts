// @vitest-environment happy-dom
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { missing, OPTIONAL_SITES, papersOn, STATIC_SITES } from '../../lib/sites'
import { scholar } from '../../lib/sites/scholar'
import { SITE_TABLE } from '../../lib/sites/table'
import type { Site } from '../../lib/sites/types'
import { fixture } from './page'

const FIXTURES = 'tests/fixtures/sites'
const docs = readFileSync('docs/SITES.md', 'utf8')
const all = [...STATIC_SITES, ...OPTIONAL_SITES]

/** Pages of our own that belong to a site: in a folder of its id; those of the first two sites lie at the top. */
function pagesOf(id: string): string[] {
  const folder = `${FIXTURES}/${id}`
  const short = { huggingface: 'hf-', arxiv: 'arxiv-' }[id]
  const own = existsSync(folder) ? readdirSync(folder).map((name) => `${id}/${name}`) : []
  const top = short ? readdirSync(FIXTURES).filter((name) => name.startsWith(short) && name.endsWith('.html')) : []
  return [...own, ...top]
}

it('the table of sites says what the adapters say, in their order', () => {
  const told = (optional: boolean) => (site: Pick<Site, 'id' | 'name' | 'verified' | 'matches'>) => {
    const { id, name, verified, matches } = site
    return { id, name, verified, optional, matches: [...matches].sort() }
  }
  const adapters = [...STATIC_SITES.map(told(false)), ...OPTIONAL_SITES.map(told(true))]
  expect(SITE_TABLE.map((site) => told(site.optional)(site as never))).toEqual(adapters)
  const pages = Object.values(scholar.pages)
  for (const host of [
    'scholar.google.de',
    'scholar.google.co.uk',
    'scholar.google.com.br',
    'scholar.google.example.org',
  ])
    expect(SITE_TABLE.find(({ id }) => id === 'scholar')?.onClick?.test(host), host).toBe(
      pages.some((page) => page.test(new URL(`https://${host}/scholar?q=a`))),
    )
})

it('no two sites share an id or a match pattern', () => {
  const ids = all.map(({ id }) => id)
  const patterns = all.flatMap(({ matches }) => matches)
  expect(new Set(ids).size).toBe(ids.length)
  expect(new Set(patterns).size).toBe(patterns.length)
})

it('no match pattern reaches beyond its hosts', () => {
  const wide = all
    .flatMap(({ matches }) => matches)
    .filter((pattern) => !/^https:\/\/[a-z0-9.-]+\/[^ ]*$/.test(pattern))
  expect(wide).toEqual([])
})

describe.each(all.map((site) => [site.id, site] as const))('%s', (id, site) => {
  it('has a file of its name, small', () => {
    const lines = readFileSync(`lib/sites/${id}.ts`, 'utf8').split('\n').length
    expect(lines, 'move what others could use to a file of its own').toBeLessThan(260)
  })

  it('has pages of our own, with papers on each', () => {
    const pages = pagesOf(id)
    expect(pages, `add a page in its shape to ${FIXTURES}/${id}/`).not.toEqual([])
    for (const page of pages) expect(papersOn(site, fixture(page)).length, page).toBeGreaterThan(0)
  })

  it('says of every kind of page which addresses it has and what a healthy one holds', () => {
    for (const [name, page] of Object.entries(site.pages)) {
      expect(page.yes.length, `${name} needs addresses that are of its kind`).toBeGreaterThan(0)
      expect(page.no.length, `${name} needs addresses that are not`).toBeGreaterThan(0)
      expect(page.expect.length, `${name} needs an \`expect\``).toBeGreaterThan(0)
      expect(missing(page, fixture('no-papers.html')).length, `${name}: any page passes`).toBeGreaterThan(0)
    }
  })

  it('has a line in docs/SITES.md that says whether it was seen at work', () => {
    const line = docs.split('\n').find((each) => each.startsWith(`| ${site.name} | \`${id}\` |`))
    expect(line, `add a row to the table: | ${site.name} | \`${id}\` | … |`).toBeDefined()
    expect(line?.includes('not verified'), 'the row and `verified` must agree').toBe(!site.verified)
  })
})
