// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Annotator } from '../../components/page/annotator'
import { provide } from '../../components/page/later'
import type { WordedReading } from '../../lib/messages'
import { ExtensionGone, MessageError } from '../../lib/messaging'
import { DEFAULTS } from '../../lib/settings/settings'
import { STATIC_SITES } from '../../lib/sites/static'
import { wordClaims } from '../../lib/wording/worded'
import { fixture } from '../sites/page'
import { claim } from './claim'

/** Everything is near the window here, and nothing has a size. */
class Everything {
  constructor(private readonly report: IntersectionObserverCallback) {}
  observe(target: Element) {
    const entry = { target, isIntersecting: true, boundingClientRect: { top: 1, bottom: 9 } }
    queueMicrotask(() => this.report([entry as IntersectionObserverEntry], this as never))
  }
  unobserve() {}
  disconnect() {}
}

/** The bar has tests of its own. */
const QUIET = { ...DEFAULTS, showBar: false }

let controller: AbortController
const gone = vi.fn(() => controller.abort())

function reading(id: string, part: Partial<WordedReading> = {}): WordedReading {
  return {
    id,
    claims: wordClaims([claim({ value: 7 })], 'a 7'),
    state: 'new',
    standing: true,
    watched: [],
    abstract: 'a 7',
    extractorVersion: 1,
    ...part,
  }
}

/** Puts a page of our own into the document, at an address of the site. */
function open(name: string, address: string) {
  const page = fixture(name)
  document.documentElement.replaceChildren(...document.importNode(page.documentElement, true).childNodes)
  vi.stubGlobal('location', new URL(address))
}

const hosts = () => [...document.querySelectorAll<HTMLElement>('claimdex-badges')]
/** What is read in a strip: words that are drawn, too. */
const wordsIn = (host: Element) =>
  [...(host.shadowRoot?.querySelectorAll<HTMLElement>('.line *') ?? [])]
    .map((element) => element.dataset.drawn ?? (element.children.length ? '' : element.textContent))
    .join(' ')
const lines = () => hosts().map(wordsIn)
const state = () => document.documentElement.getAttribute('data-claimdex')
const settled = () => vi.waitFor(() => expect(state()).not.toBe('reading'))

beforeEach(() => {
  vi.stubGlobal('__E2E__', true)
  vi.stubGlobal('IntersectionObserver', Everything)
  // a look that takes longer than its slice goes on in an idle moment, of which happy-dom knows nothing
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run))
  vi.stubGlobal('CSS', { highlights: new Map() })
  provide()
  controller = new AbortController()
})
afterEach(() => {
  controller.abort()
  gone.mockClear()
  vi.unstubAllGlobals()
  document.documentElement.removeAttribute('data-claimdex')
})

describe('the annotator', () => {
  it('asks for all papers in one question and fills their strips', async () => {
    open('hf-daily.html', 'https://huggingface.co/papers/date/2026-11-20')
    const ask = vi.fn(async (_name: string, { papers }: { papers: { id: string }[] }) =>
      papers.map(({ id }) => reading(id)),
    )
    new Annotator(ask as never, controller.signal, gone, STATIC_SITES, QUIET).start()
    await settled()
    expect(state()).toBe('ready')
    expect(ask.mock.calls.flatMap(([, { papers }]) => papers.map(({ id }) => id)).sort()).toEqual([
      'arxiv:2611.99101',
      'arxiv:2611.99102',
      'arxiv:2611.99103',
    ])
    expect(lines().every((line) => line.includes('7'))).toBe(true)
  })

  it('says in words that the background failed, is ready all the same, and tries again', async () => {
    open('hf-daily.html', 'https://huggingface.co/papers')
    const ask = vi.fn().mockRejectedValue(new MessageError('Claimdex gave no answer'))
    new Annotator(ask, controller.signal, gone, STATIC_SITES, QUIET).start()
    await settled()
    expect(lines()[0]).toContain('Claims could not be read: Claimdex gave no answer')
    ask.mockImplementation(async (_name, { papers }) => papers.map(({ id }: { id: string }) => reading(id)))
    for (const host of hosts()) host.shadowRoot?.querySelector<HTMLElement>('.retry')?.click()
    await vi.waitFor(() => expect(lines().join()).not.toContain('could not'))
    expect(gone).not.toHaveBeenCalled()
  })

  it('shows saved only after the background has said so', async () => {
    open('hf-daily.html', 'https://huggingface.co/papers')
    let commit: (answer: unknown) => void = () => undefined
    const ask = vi.fn((name: string, question: { papers: { id: string }[] }) =>
      name === 'page:read'
        ? Promise.resolve(question.papers.map(({ id }) => reading(id)))
        : new Promise((resolve) => {
            commit = resolve
          }),
    )
    new Annotator(ask as never, controller.signal, gone, STATIC_SITES, QUIET).start()
    await settled()
    const save = hosts()[0]?.shadowRoot?.querySelector<HTMLElement>('.save') as HTMLElement
    save.click()
    await Promise.resolve()
    expect(save.getAttribute('aria-pressed')).toBe('false')
    expect(save.getAttribute('aria-busy')).toBe('true')
    commit({ state: 'saved' })
    await vi.waitFor(() => expect(save.getAttribute('aria-pressed')).toBe('true'))
    save.click()
    expect(ask).toHaveBeenLastCalledWith('paper:unsave', { id: 'arxiv:2611.99101' })
  })

  it('says why a paper was not saved, and leaves the button as it was', async () => {
    open('hf-daily.html', 'https://huggingface.co/papers')
    const ask = async (name: string, question: { papers: { id: string }[] }) => {
      if (name === 'paper:save') throw new MessageError('the disk is full')
      return question.papers.map(({ id }) => reading(id))
    }
    new Annotator(ask as never, controller.signal, gone, STATIC_SITES, QUIET).start()
    await settled()
    const root = hosts()[0]?.shadowRoot as ShadowRoot
    const save = root.querySelector<HTMLElement>('.save') as HTMLElement
    save.click()
    await vi.waitFor(() =>
      expect(root.querySelector('[role="alert"]')?.textContent).toBe('Not saved: the disk is full'),
    )
    expect(save.getAttribute('aria-pressed')).toBe('false')
    expect(save.hasAttribute('aria-busy')).toBe(false)
  })

  it('draws a paper anew whose claims were put right, in every card of it, so that the page cannot find them', async () => {
    open('hf-daily.html', 'https://huggingface.co/papers')
    let corrected = false
    const ask = async (_name: string, { papers }: { papers: { id: string }[] }) =>
      papers.map(({ id }) =>
        reading(
          id,
          corrected && id === 'arxiv:2611.99102'
            ? { claims: wordClaims([claim({ value: 9 })], 'a 7'), corrected: true }
            : {},
        ),
      )
    const annotator = new Annotator(ask as never, controller.signal, gone, STATIC_SITES, QUIET)
    annotator.start()
    await settled()
    const first = hosts()[0]?.shadowRoot?.querySelector('.b')
    const badge = () => hosts()[1]?.shadowRoot?.querySelector<HTMLElement>('.b')
    corrected = true
    annotator.renew(['arxiv:2611.99102'])
    await vi.waitFor(() => expect(badge()?.dataset.value).toBe('9'))
    expect(badge()?.textContent?.trim()).toBe('')
    expect(hosts()[0]?.shadowRoot?.querySelector('.b'), 'others stay as they are').toBe(first)
  })

  it('marks what the reader watches for, in words that the page cannot find', async () => {
    open('hf-daily.html', 'https://huggingface.co/papers')
    const ask = async (_name: string, { papers }: { papers: { id: string }[] }) =>
      papers.map(({ id }) => reading(id, { watched: id === 'arxiv:2611.99102' ? ['GSM8K', 'A. Author'] : [] }))
    new Annotator(ask as never, controller.signal, gone, STATIC_SITES, QUIET).start()
    await settled()
    const marks = hosts().map((host) => host.shadowRoot?.querySelector<HTMLElement>('.watch'))
    expect(marks.map((mark) => mark?.hidden)).toEqual([true, false, true])
    expect(marks[1]?.getAttribute('aria-label')).toBe('Watched: GSM8K, A. Author')
    expect(marks[1]?.textContent).toBe('')
  })

  it('stops quietly when the extension is gone: one line that says so, no strip, no room kept, no error', async () => {
    open('hf-daily.html', 'https://huggingface.co/papers')
    new Annotator(
      vi.fn().mockRejectedValue(new ExtensionGone('reload the page')),
      controller.signal,
      gone,
      STATIC_SITES,
      QUIET,
    ).start()
    await vi.waitFor(() => expect(gone).toHaveBeenCalledOnce())
    expect(lines()).toEqual(['reload the page'])
    expect(hosts()[0]?.shadowRoot?.querySelectorAll('button')).toHaveLength(0)
    expect(state()).toBe('off')
    expect(document.documentElement.hasAttribute('data-claimdex-cards')).toBe(false)
  })

  it('hears of changes made elsewhere', async () => {
    open('hf-daily.html', 'https://huggingface.co/papers')
    const ask = async (_name: string, { papers }: { papers: { id: string }[] }) => papers.map(({ id }) => reading(id))
    const annotator = new Annotator(ask as never, controller.signal, gone, STATIC_SITES, QUIET)
    annotator.start()
    await settled()
    annotator.changed('arxiv:2611.99102', 'saved')
    expect(hosts().map((host) => host.shadowRoot?.querySelector('.save')?.getAttribute('aria-pressed'))).toEqual([
      'false',
      'true',
      'false',
    ])
  })

  it('asks anew when time has passed, without making badges anew that are the same', async () => {
    open('hf-daily.html', 'https://huggingface.co/papers')
    let state: 'new' | 'saved' = 'new'
    const ask = vi.fn(async (_name: string, { papers }: { papers: { id: string }[] }) =>
      papers.map(({ id }) => reading(id, { state })),
    )
    const annotator = new Annotator(ask as never, controller.signal, gone, STATIC_SITES, QUIET)
    annotator.start()
    await settled()
    const badges = () => hosts().map((host) => host.shadowRoot?.querySelector('[data-kind]'))
    const before = badges()
    state = 'saved'
    annotator.renew()
    await vi.waitFor(() =>
      expect(hosts().map((host) => host.shadowRoot?.querySelector('.save')?.getAttribute('aria-pressed'))).toEqual([
        'true',
        'true',
        'true',
      ]),
    )
    expect(badges()).toEqual(before)
    expect(badges()[0]).toBe(before[0])
    ask.mockRejectedValue(new MessageError('Claimdex gave no answer'))
    const times = ask.mock.calls.length
    annotator.renew()
    await vi.waitFor(() => expect(ask.mock.calls.length).toBeGreaterThan(times))
    await Promise.resolve()
    expect(lines().join()).not.toContain('could not')
  })

  it('keeps a paper new on the page that showed it first', async () => {
    open('hf-daily.html', 'https://huggingface.co/papers')
    let state: 'new' | 'seen' = 'new'
    const ask = vi.fn(async (_name: string, { papers }: { papers: { id: string }[] }) =>
      papers.map(({ id }) => reading(id, { state })),
    )
    const annotator = new Annotator(ask as never, controller.signal, gone, STATIC_SITES, QUIET)
    annotator.start()
    await settled()
    const states = () => hosts().map((host) => host.shadowRoot?.querySelector<HTMLElement>('.save')?.dataset.state)
    expect(states()).toEqual(['new', 'new', 'new'])
    state = 'seen'
    const times = ask.mock.calls.length
    annotator.renew()
    await vi.waitFor(() => expect(ask.mock.calls.length).toBeGreaterThan(times))
    await settled()
    expect(states()).toEqual(['new', 'new', 'new'])
  })

  it('asks once more for abstracts that have come, and for those alone', async () => {
    open('hf-daily.html', 'https://huggingface.co/papers')
    let late: string | null = null
    const ask = vi.fn(async (_name: string, { papers }: { papers: { id: string }[] }) =>
      papers.map(({ id }) =>
        id === 'arxiv:2611.99102'
          ? reading(id, { abstract: late, claims: late ? wordClaims([claim({ value: 8 })], late) : [] })
          : reading(id),
      ),
    )
    const annotator = new Annotator(ask as never, controller.signal, gone, STATIC_SITES, QUIET)
    annotator.start()
    await settled()
    expect(lines()[1]).toContain('no abstract here')
    late = 'an 8'
    annotator.renew(['arxiv:2611.99101', 'arxiv:2611.99102'], true)
    await vi.waitFor(() => expect(lines()[1]).toContain('8'))
    expect(ask.mock.calls.at(-1)?.[1].papers.map(({ id }) => id)).toEqual(['arxiv:2611.99102'])
  })

  it('clears away what an earlier script left', async () => {
    open('hf-daily.html', 'https://huggingface.co/papers')
    document.querySelector('h3')?.after(document.createElement('claimdex-badges'))
    const ask = async (_name: string, { papers }: { papers: { id: string }[] }) => papers.map(({ id }) => reading(id))
    new Annotator(ask as never, controller.signal, gone, STATIC_SITES, QUIET).start()
    await settled()
    expect(hosts()).toHaveLength(3)
  })

  it('reports the page, and that its layout changed', () => {
    open('arxiv-recent.html', 'https://arxiv.org/list/cs.CL/recent')
    const annotator = new Annotator(vi.fn(), controller.signal, gone, STATIC_SITES, QUIET)
    expect(annotator.report()).toMatchObject({ site: 'arxiv', layoutChanged: false })
    expect(annotator.report().papers).toHaveLength(2)
    open('no-papers.html', 'https://arxiv.org/list/cs.CL/recent')
    expect(annotator.report()).toMatchObject({ papers: [], layoutChanged: true })
    open('no-papers.html', 'https://arxiv.org/help')
    expect(() => annotator.report()).toThrow('This page lists no papers')
  })
})
