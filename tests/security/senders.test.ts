import 'fake-indexeddb/auto' // before Dexie, which looks for IndexedDB when it is loaded
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { libraryAnswers } from '../../lib/library/answers'
import { checkedReport } from '../../lib/library/incoming'
import { type Ask, FROM_PAGES, type MessageName } from '../../lib/messages'
import { answer, type Handlers } from '../../lib/messaging'
import { ANY_SITE } from '../../lib/permissions/plan'
import { freshLibrary, paper } from '../library/helpers'

type Listener = (message: unknown, sender: unknown, reply: (value: unknown) => void) => unknown
const wire = vi.hoisted(() => {
  const listeners = new Set<unknown>()
  const runtime = {
    id: 'us',
    getURL: (path: string) => `chrome-extension://us${path}`,
    onMessage: {
      addListener: (listener: unknown) => listeners.add(listener),
      removeListener: (listener: unknown) => listeners.delete(listener),
    },
  }
  return { listeners, browser: { runtime } }
})
vi.mock('wxt/browser', () => ({ browser: wire.browser }))

interface Sent {
  ok?: boolean
  error?: string
  answer?: unknown
}

/** Delivers a message as the browser would; an empty object if nobody takes it. */
function deliver(name: string, ask: unknown, sender: unknown): Promise<Sent> {
  const copy = JSON.parse(JSON.stringify({ to: 'claimdex', name, ask }))
  return new Promise((resolve) => {
    const kept = [...(wire.listeners as Set<Listener>)].map((listener) =>
      listener(copy, sender, (value) => resolve(value as Sent)),
    )
    if (!kept.includes(true)) resolve({})
  })
}

const LISTING = 'https://arxiv.org/list/cs.CL/new'
/** Everybody who may try, as the browser tells of them; what they may say to the background. */
const SENDING = {
  'a page of ours': { sender: { id: 'us', url: 'chrome-extension://us/popup.html' }, may: 'everything' },
  'the background': { sender: { id: 'us', url: 'chrome-extension://us/background.js' }, may: 'everything' },
  'the content script of the papers’ site': { sender: { id: 'us', url: LISTING, tab: {}, frameId: 0 }, may: 'papers' },
  'the content script of another site': {
    sender: { id: 'us', url: 'https://huggingface.co/papers', tab: {}, frameId: 0 },
    may: 'nothing',
  },
  'a script on a page of no site': {
    sender: { id: 'us', url: 'https://evil.example/', tab: {}, frameId: 0 },
    may: 'nothing',
  },
  'a frame in a page': { sender: { id: 'us', url: LISTING, tab: {}, frameId: 3 }, may: 'nothing' },
  'a page that names us in its address': {
    sender: { id: 'us', url: 'https://evil.example/#chrome-extension://us/', tab: {}, frameId: 0 },
    may: 'nothing',
  },
  'a page with an address like ours': {
    sender: { id: 'us', url: 'chrome-extension://us.evil.example/', tab: {}, frameId: 0 },
    may: 'nothing',
  },
  'a local file': { sender: { id: 'us', url: 'file:///list.html', tab: {}, frameId: 0 }, may: 'nothing' },
  'somebody without an address': { sender: { id: 'us', tab: {}, frameId: 0 }, may: 'nothing' },
  'another extension': { sender: { id: 'them', url: 'chrome-extension://them/popup.html' }, may: 'nothing' },
  'another extension that borrows our address': {
    sender: { id: 'them', url: 'chrome-extension://us/popup.html' },
    may: 'nothing',
  },
} as const

/** One sound question for each message: a new message does not compile until it has one, and a row below. */
const QUESTIONS: { [N in MessageName]: Ask<N> } = {
  'page:soon': { site: 'arxiv' },
  'papers:read': { papers: [paper()] },
  'page:read': { papers: [paper()] },
  'page:overview': { papers: [paper()] },
  'paper:save': { paper: paper() },
  'paper:unsave': { id: 'arxiv:2601.00001' },
  'claim:correct': { paper: paper(), step: { do: 'edit', span: [9, 13], words: { metric: 'F1' } } },
  'claims:corrected': { ids: ['arxiv:2601.00001'] },
  'library:open': { site: 'arxiv', benchmark: 'gsm8k' },
  'library:copy': {},
  'library:reread': {},
  'text:read': { text: 'We reach 84.1 accuracy on LongQA.' },
  'page:report': {},
  'page:here': {},
  'paper:changed': { id: 'arxiv:2601.00001', state: 'saved' },
  'papers:found': { ids: ['arxiv:2601.00001'] },
}

/** What a content script may say: of papers of its own page, that one is coming, and that the reader wants the library shown. There is no message that lists the library. */
const OF_PAPERS: MessageName[] = [
  'page:soon',
  'page:read',
  'page:overview',
  'paper:save',
  'paper:unsave',
  'claim:correct',
  'library:open',
]

function serve() {
  const { library, db } = freshLibrary()
  const heard: string[] = []
  const hear = (name: string) => () => {
    heard.push(name)
    return null as never
  }
  const others: Handlers = Object.fromEntries(
    ['page:report', 'page:here', 'paper:changed', 'papers:found'].map((name) => [name, hear(name)]),
  )
  answer({
    ...libraryAnswers(library, {
      ownRoot: 'chrome-extension://us/',
      siteAt: (url) => ({ 'arxiv.org': 'arxiv', 'huggingface.co': 'huggingface' })[new URL(url).host] ?? null,
      tell: () => undefined,
      readText: async () => ({ claims: [], benchmarks: [] }),
    }),
    ...others,
  })
  return { db, library, heard }
}

beforeEach(() => wire.listeners.clear())

describe.each(Object.entries(SENDING))('%s', (_who, { sender, may }) => {
  it.each(Object.entries(QUESTIONS))(`may say %s only if it may say ${may}`, async (name, ask) => {
    const { db, library, heard } = serve()
    await library.save(paper())
    const before = await db.papers.toArray()
    const reply = await deliver(name, ask, sender)
    const allowed = may === 'everything' || (may === 'papers' && OF_PAPERS.includes(name as MessageName))
    if (allowed) expect(reply.ok, reply.error).toBe(true)
    else {
      expect(reply.ok ?? false).toBe(false)
      expect(reply.answer).toBeUndefined()
      expect(heard).toEqual([])
      expect(await db.papers.toArray(), 'nothing is changed').toEqual(before)
    }
  })
})

it('every message that a content script may send is one about papers', () => {
  expect([...FROM_PAGES].sort()).toEqual([...OF_PAPERS].sort())
})

describe('a content script learns of the papers that it asked about, and of nothing else', () => {
  const { sender } = SENDING['the content script of the papers’ site']

  it('whatever else is saved', async () => {
    const { library } = serve()
    await library.save(paper({ id: 'arxiv:2601.00009', title: 'A secret interest' }))
    const reply = await deliver('page:read', { papers: [paper()] }, sender)
    expect(JSON.stringify(reply.answer)).not.toMatch(/00009|secret/)
    expect(reply.answer).toHaveLength(1)
  })

  it('nor by asking for everything, for nothing, or for what is no paper', async () => {
    const { library } = serve()
    await library.save(paper({ id: 'arxiv:2601.00009', title: 'A secret interest' }))
    for (const papers of [[], ['*'], [{ id: '*' }], [{ ...paper(), id: 'arxiv:' }], [null], {}, '*', [[]]]) {
      const reply = await deliver('page:read', { papers }, sender)
      expect(JSON.stringify(reply)).not.toMatch(/00009|secret/)
    }
  })
})

describe('what has not the shape of a message', () => {
  const { sender } = SENDING['the content script of the papers’ site']
  const ours = SENDING['a page of ours'].sender
  const odd: [MessageName, unknown][] = [
    ['page:read', {}],
    ['page:soon', {}],
    ['page:read', { papers: Array.from({ length: 2001 }, () => paper()) }],
    ['paper:save', { paper: null }],
    ['paper:save', { paper: { ...paper(), url: 'javascript:alert(1)' } }],
    ['paper:unsave', { id: { toString: 'arxiv:1' } }],
    ['paper:unsave', { id: 'x'.repeat(400) }],
    ['library:open', {}],
    ['library:open', { site: 'arxiv', benchmark: 7 }],
    ['text:read', {}],
    ['text:read', { text: 7 }],
    ['text:read', { text: 'x'.repeat(200_000) }],
  ]
  it.each(odd)('%s %j is refused in words', async (name, ask) => {
    const { db } = serve()
    const reply = await deliver(name, ask, name === 'text:read' ? ours : sender)
    expect(reply).toMatchObject({ ok: false, error: expect.stringContaining('something odd') })
    expect(await db.papers.count()).toBe(0)
  })

  it.each(['constructor', '__proto__', 'toString', 'library:list', ''])('no message is called "%s"', async (name) => {
    serve()
    expect(await deliver(name, {}, ours)).toEqual({})
  })
})

describe('what a content script reports of its page', () => {
  const report = { site: 'arxiv', url: LISTING, papers: [paper()], layoutChanged: false }

  it('is believed of the tab’s own site', () => {
    expect(checkedReport(report, 'arxiv', ANY_SITE)).toEqual(report)
    expect(checkedReport({ ...report, site: ANY_SITE, papers: [] }, 'arxiv', ANY_SITE).papers).toEqual([])
  })

  it('loses papers of another site, and what is no paper', () => {
    const papers = [paper(), paper({ site: 'huggingface' }), { ...paper(), url: 'javascript:alert(1)' }, null, 7]
    expect(checkedReport({ ...report, papers }, 'arxiv', ANY_SITE).papers).toEqual([paper()])
  })

  it.each([
    ['speaks for another site', { ...report, site: 'huggingface' }],
    ['has no list of papers', { ...report, papers: 'all' }],
    ['has an address that is none', { ...report, url: 'javascript:alert(1)' }],
    ['is nothing', null],
  ])('is refused when it %s', (_what, given) => {
    expect(() => checkedReport(given, 'arxiv', ANY_SITE)).toThrow('something odd')
  })
})
