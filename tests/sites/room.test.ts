// @vitest-environment happy-dom
import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { OPTIONAL_SITES, STATIC_SITES } from '../../lib/sites'
import { LINE, roomCss } from '../../lib/sites/room'
import type { Site } from '../../lib/sites/types'
import { fixture } from './page'

const FOLDER = 'tests/fixtures/sites'
const SHORT: Record<string, string> = { huggingface: 'hf-', arxiv: 'arxiv-' }

/** Sites of which nothing but their links is known, and pages of which no element tells where the abstract stands. */
const NONE_KNOWN = ['alphaxiv', 'emergentmind', 'proceedings/paper.html']

function pagesOf({ id }: Site): string[] {
  const own = existsSync(`${FOLDER}/${id}`) ? readdirSync(`${FOLDER}/${id}`).map((name) => `${id}/${name}`) : []
  const short = SHORT[id]
  return [...own, ...(short ? readdirSync(FOLDER).filter((name) => name.startsWith(short)) : [])]
}

/** True if the style sheet keeps room in the very place where the card's strip will stand. */
function keptFor(site: Site, card: Element): boolean {
  const anchor = site.anchor(card)
  if (!anchor) return false
  const { parent, before } = anchor
  const { after = [], afterInLists = [], into = [], before: first = [] } = site.room ?? {}
  let previous = before ? before.previousSibling : parent.lastChild
  while (previous && previous.nodeType !== Node.ELEMENT_NODE) previous = previous.previousSibling
  return (
    [...after, ...afterInLists].some((selector) => previous !== null && (previous as Element).matches(selector)) ||
    (before === null && into.some((selector) => parent.matches(selector))) ||
    (previous === null && first.some((selector) => parent.matches(selector)))
  )
}

const all = [...STATIC_SITES, ...OPTIONAL_SITES].filter(({ id }) => !NONE_KNOWN.includes(id))

describe.each(all.map((site) => [site.id, site] as const))('%s', (_, site) => {
  it.each(pagesOf(site).filter((page) => !NONE_KNOWN.includes(page)))(
    '%s: room is kept where each strip goes',
    (page) => {
      const cards = site.cards(fixture(page))
      expect(cards.length).toBeGreaterThan(0)
      expect(cards.filter((card) => !keptFor(site, card)).map((card) => card.textContent?.trim().slice(0, 60))).toEqual(
        [],
      )
    },
  )
})

it('is as high as a strip, and given back where nothing will come', () => {
  const css = roomCss({ after: ['.a'], afterInLists: ['.l'], into: ['.b'], before: ['.c'] })
  expect(css).toContain(`height: ${LINE}px`)
  expect(css.match(/html:not\(\[data-claimdex="off"\]/g)).toHaveLength(4)
  for (const place of ['.a::after', '.l::after', '.b::after', '.c::before']) expect(css).toContain(` ${place}`)
  expect(roomCss({})).toBe('')
})
