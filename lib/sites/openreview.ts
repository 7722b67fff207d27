/**
 * OpenReview: lists of a venue (`.note` in `.submissions-list`, made by React after the page has come) and forums. A list
 * holds no abstracts until the reader opens "Show details"; fields there look alike and are told by their labels.
 * From the site's published source; not verified on a live page.
 */
import { linkIds, pageId, pageOf, siteFrom, texts } from './shapes'
import { oneLine } from './text'

const ORIGIN = 'https://openreview.net'
const HOSTS = ['openreview.net', 'www.openreview.net']
const LIST_EXPECT = [{ selector: '.submissions-list, #notes, .group-container', why: 'the list of submissions' }]
const FORUM_LINK = 'h4 a[href*="/forum"]'

/** The value of the field with a label; reviews and other notes below a forum's own have fields of the same names. */
function field(label: RegExp) {
  return (card: Element) => {
    const name = [...card.querySelectorAll('.note-content-field')].find(
      (element) => label.test(oneLine(element.textContent ?? '')) && element.closest('.note, .forum-note') === card,
    )
    const value = name?.nextElementSibling
    return value?.matches('.note-content-value') ? value : null
  }
}

const abstract = field(/^abstract\s*:?$/i)

export const openreview = siteFrom({
  id: 'openreview',
  name: 'OpenReview',
  verified: false,
  hydrated: true,
  matches: [`${ORIGIN}/*`],
  origin: ORIGIN,
  pages: {
    group: pageOf('listing', HOSTS, /^\/group\/?$/, {
      also: (url) => url.searchParams.has('id'),
      yes: [`${ORIGIN}/group?id=Some.cc/2026/Conference`, `${ORIGIN}/group?id=Some.cc/2026/Conference#tab-accept-oral`],
      no: [`${ORIGIN}/group`, `${ORIGIN}/groups?id=a`, `${ORIGIN}/forum?id=aBcD_123-4`],
      expect: LIST_EXPECT,
    }),
    submissions: pageOf('listing', HOSTS, /^\/submissions\/?$/, {
      also: (url) => url.searchParams.has('venue'),
      yes: [`${ORIGIN}/submissions?page=2&venue=Some.cc/2026/Conference`],
      no: [`${ORIGIN}/submissions`],
      expect: LIST_EXPECT,
    }),
    search: pageOf('listing', HOSTS, /^\/search\/?$/, {
      also: (url) => url.searchParams.has('term'),
      yes: [`${ORIGIN}/search?term=memory&group=all&content=all&source=all`],
      no: [`${ORIGIN}/search`, `${ORIGIN}/searching?term=memory`],
      expect: LIST_EXPECT,
    }),
    forum: pageOf('paper', HOSTS, /^\/forum(?:\/[^/]+)?\/?$/, {
      also: (url) => /^\/forum\/./.test(url.pathname) || url.searchParams.has('id'),
      yes: [
        `${ORIGIN}/forum?id=aBcD_123-4`,
        `${ORIGIN}/forum?id=aBcD_123-4&noteId=eFgH`,
        `${ORIGIN}/forum/author|a_title`,
      ],
      no: [`${ORIGIN}/forum`, `${ORIGIN}/pdf?id=aBcD_123-4`, `${ORIGIN}/forums/a`],
      expect: [{ selector: '.forum-note', why: 'the submission' }],
    }),
  },
  room: { after: [`.note:has(${FORUM_LINK}) > .note-meta-info`, '.forum-note .forum-authors'] },
  shapes: [
    {
      card: '.forum-note',
      single: true,
      ids: (card) => [pageId(card.ownerDocument)],
      title: 'h2.citation_title, .forum-title h2',
      authors: (card) => texts(card, '.forum-authors a'),
      abstract,
      after: '.forum-authors',
    },
    {
      card: '.note',
      only: (card) => card.querySelector(FORUM_LINK) !== null,
      ids: (card) => linkIds(card, `${FORUM_LINK}, a.pdf-link`, ORIGIN),
      title: FORUM_LINK,
      authors: (card) => texts(card, '.note-authors a'),
      abstract,
      // React's own nodes stay where they are; the details open below
      after: (card) => card.querySelector('.note-meta-info') ?? card.querySelector('.note-authors'),
    },
  ],
  noise: '.note-content-field',
})
