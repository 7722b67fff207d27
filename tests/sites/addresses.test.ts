import { describe, expect, it } from 'vitest'
import { anyPage, OPTIONAL_SITES, pageAmong, STATIC_SITES } from '../../lib/sites'

const SITES = [...STATIC_SITES, ...OPTIONAL_SITES]
const pageAt = (url: URL) => pageAmong(SITES, url)

const detectors = SITES.flatMap((site) => Object.entries(site.pages).map(([name, page]) => ({ site, name, page })))
const title = ({ site, name }: { site: { id: string }; name: string }) => `${site.id} ${name}`

/** Whether the manifest's match patterns cover an address; `*` stands for anything in the path with its query. */
function covered(url: URL, patterns: string[]): boolean {
  return patterns.some((pattern) => {
    const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')
    return new RegExp(`^${escaped}$`).test(url.origin + url.pathname + url.search)
  })
}

describe.each(detectors.map((detector) => [title(detector), detector] as const))('%s', (own, { site, page }) => {
  it.each(page.yes)('is at %s, and no other kind of page is', (address) => {
    const url = new URL(address)
    expect(detectors.filter((other) => other.page.test(url)).map(title)).toEqual([own])
    expect(pageAt(url)?.page).toBe(page)
    expect(covered(url, site.matches)).toBe(true)
  })
  it.each(page.no)('is not at %s', (address) => {
    expect(page.test(new URL(address))).toBe(false)
  })
})

it.each([
  'https://huggingface.co/',
  'https://huggingface.co/models',
  'https://huggingface.co/papers/submit',
  'https://arxiv.org/',
  'https://arxiv.org/list/',
  'https://arxiv.org/pdf/2402.13449',
  'https://arxiv.example/list/cs.CL/new',
  'https://paperswithcode.com/method/vae',
  'https://scholar.google.com/citations?user=x',
  'about:blank',
])('no site reads %s', (address) => {
  expect(pageAt(new URL(address))).toBeNull()
})

it.each([
  'https://scholar.google.de/scholar?q=memory',
  'https://scholar.google.co.uk/scholar?q=memory',
  'https://scholar.google.com.au/scholar?q=memory',
])('Scholar’s country domains are read, on a click: %s', (address) => {
  const url = new URL(address)
  expect(pageAt(url)?.site.id).toBe('scholar')
  expect(covered(url, pageAt(url)?.site.matches ?? [])).toBe(false) // no permission is asked for them
})

it('any page is read on a click, and only pages of the web', () => {
  const { any } = anyPage.pages
  expect(any?.yes.filter((address) => !any.test(new URL(address)))).toEqual([])
  expect(any?.no.filter((address) => any.test(new URL(address)))).toEqual([])
  expect(anyPage.matches).toEqual([])
})
