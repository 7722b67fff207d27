// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { closedRoot, h } from '../../components/page/dom'
import { leavesPlace, shareRoom } from '../../components/page/room'
import { Strip } from '../../components/page/strip'
import { act, type StripEvents } from '../../components/page/strip-acts'
import type { Claim } from '../../lib/claims/types'
import { DEFAULTS } from '../../lib/settings/settings'
import { wordClaims } from '../../lib/wording/worded'
import { claim } from './claim'

describe('sharing the room of a strip', () => {
  it.each<[string, number[], number, { visible: number; cap: number | null }]>([
    ['all fit', [100, 120, 80], 400, { visible: 3, cap: null }],
    ['exactly', [100, 100], 206, { visible: 2, cap: null }],
    ['the long one gives way', [270, 100, 80], 450, { visible: 3, cap: 258 }],
    ['the long ones share', [270, 260, 60], 565, { visible: 3, cap: 246 }],
    ['the last is left out before others say too little', [270, 260, 250], 520, { visible: 2, cap: 257 }],
    ['one whole badge rather than two cut ones', [260, 240], 380, { visible: 1, cap: null }],
    ['one always stays, however narrow', [270, 100], 90, { visible: 1, cap: 90 }],
    ['none', [], 90, { visible: 0, cap: null }],
  ])('%s', (_what, widths, room, expected) => {
    expect(shareRoom(widths, room)).toEqual(expected)
  })
})

describe('a badge that has to be narrow', () => {
  it.each([
    ['has room for all', 200, 60, 200, false],
    ['cuts the benchmark while enough of it is left', 200, 60, 180, false],
    ['leaves the benchmark out before the metric is cut', 200, 60, 170, true],
    ['cuts its only word', 300, 0, 90, false],
  ] as const)('%s', (_what, whole, where, cap, out) => {
    expect(leavesPlace(whole, where, cap)).toBe(out)
  })
})

/** Claims as the background answers them. */
const read = (claims: Claim[]) => ({ claims: wordClaims(claims, ''), abstract: 'a text' })

function make(events: Partial<StripEvents> = {}) {
  vi.stubGlobal('__E2E__', true)
  const host = document.createElement('claimdex-badges')
  const heard = { open: vi.fn(), leave: vi.fn(), save: vi.fn(), retry: vi.fn(), ...events }
  const strip: Strip = new Strip(host, 'Notebooks', [], DEFAULTS, (event) => act(strip, event, heard))
  document.body.append(host)
  const root = host.shadowRoot as ShadowRoot
  return { strip, root, find: (selector: string) => root.querySelector<HTMLElement>(selector) as HTMLElement }
}
afterEach(() => {
  vi.unstubAllGlobals()
  document.body.replaceChildren()
})

describe('a strip', () => {
  it('is one labelled toolbar that names its paper', () => {
    const { find } = make()
    expect(find('.line').getAttribute('role')).toBe('toolbar')
    expect(find('.line').getAttribute('aria-label')).toBe('Claims of Notebooks')
  })

  it('shows three claims, counts the rest, and is one tab stop', () => {
    const { strip, root, find } = make()
    strip.showClaims(read([1, 2, 3, 4, 5].map((value) => claim({ value, span: [value, value + 1] }))))
    strip.fold(strip.measure())
    const badges = [...root.querySelectorAll<HTMLElement>('button[data-kind]')]
    expect(badges.map(({ dataset }) => dataset.value)).toEqual(['1', '2', '3'])
    expect(badges).toHaveLength(3)
    expect(find('.more').textContent).toBe('+2')
    expect(find('.more').getAttribute('aria-label')).toBe('+2 more of its claims')
    expect([...root.querySelectorAll('button')].filter(({ tabIndex }) => tabIndex === 0)).toEqual([badges[0]])
  })

  it('keeps number, unit and kind for other programs, and a sentence for screen readers', () => {
    const { strip, root } = make()
    strip.showClaims(
      read([
        claim({ kind: 'factor', value: [4, 5], unit: 'x', surface: '4-5x', benchmark: ['CPU'], benchmarkIds: [null] }),
        claim({ kind: 'rank', value: null, surface: 'outperforms', span: [9, 10] }),
      ]),
    )
    const [factor, rank] = root.querySelectorAll<HTMLElement>('button[data-kind]')
    expect({ ...factor?.dataset }).toMatchObject({ kind: 'factor', value: '4..5', unit: 'x' })
    expect(factor?.getAttribute('aria-label')).toBe('Claimed: 4 to 5 times on CPU; shown as 4–5× CPU.')
    expect(rank?.getAttribute('data-kind')).toBe('rank')
    expect(rank?.getAttribute('data-value')).toBe('')
    expect(rank?.getAttribute('data-unit')).toBe('')
  })

  it('draws doubt dashed and says better, worse and unknown by class and word', () => {
    const { strip, root } = make()
    strip.showClaims(
      read([
        claim({ kind: 'change', direction: 'increase', better: true, span: [0, 1] }),
        claim({ kind: 'change', direction: 'increase', better: false, span: [1, 2] }),
        claim({ kind: 'change', direction: 'increase', better: null, span: [2, 3], confidence: 0.3 }),
      ]),
    )
    const [gain, loss, unknown] = root.querySelectorAll('button[data-kind]')
    expect(gain?.className).toBe('b gain')
    expect(loss?.className).toBe('b loss')
    expect(loss?.textContent).toContain('worse')
    expect(unknown?.className).toBe('b flat doubtful')
  })

  it.each([
    ['a text', false, 'no numbers claimed'],
    ['a te…', true, 'no numbers in it'],
    [null, false, 'no abstract here'],
  ])('without claims (abstract: %s, excerpt: %s) says "%s"', (abstract, partial, words) => {
    const { strip, find } = make()
    strip.showClaims({ claims: [], abstract, partial })
    expect(find('.badges').textContent).toBe(words)
    expect(find('.excerpt').hidden).toBe(!partial)
  })

  it('makes badges only of the kinds and the confidence that the reader chose, and counts the others', () => {
    const { strip, root, find } = make()
    const values = () =>
      [...root.querySelectorAll<HTMLElement>('button[data-kind]')].map(({ dataset }) => dataset.value)
    strip.showClaims(
      read([
        claim({ value: 1 }),
        claim({ value: 2, kind: 'factor', unit: 'x', span: [1, 2] }),
        claim({ value: 3, confidence: 0.4, span: [2, 3] }),
      ]),
    )
    expect(values()).toEqual(['1', '2', '3'])
    strip.setChoice({ ...DEFAULTS, kinds: ['score'], least: 0.5 })
    strip.fold(strip.measure())
    expect(values()).toEqual(['1'])
    expect(find('.more').textContent).toBe('+2')
    strip.setChoice({ ...DEFAULTS, kinds: ['rank'] })
    strip.unfold()
    strip.fold(strip.measure())
    expect(find('.badges').textContent).toBe('none of the chosen kinds')
    expect([find('.more').hidden, find('.more').textContent]).toEqual([false, '+3'])
    strip.setChoice({ ...DEFAULTS, badges: 2 })
    expect(values()).toEqual(['1', '2'])
  })

  it('has names for voice control: each holds the words that the badge shows', () => {
    const { strip, root } = make()
    strip.showClaims(
      read([
        claim({
          kind: 'change',
          value: 29.7,
          unit: '%',
          direction: 'decrease',
          metric: 'perplexity',
          qualifier: 'up to',
        }),
        claim({ kind: 'rank', value: null, surface: 'state-of-the-art', span: [2, 3], metric: 'recall' }),
      ]),
    )
    for (const badge of root.querySelectorAll('button[data-kind]')) {
      const shown = (badge.textContent ?? '').trim()
      expect(shown.length).toBeGreaterThan(5)
      expect(badge.getAttribute('aria-label')).toContain(shown)
    }
  })

  it('says what went wrong, and can be asked to try again', () => {
    const retry = vi.fn()
    const { strip, find } = make({ retry })
    strip.showProblem('Claims could not be read: no answer')
    expect(find('.badges').textContent).toContain('Claims could not be read: no answer')
    find('.retry').click()
    expect(retry).toHaveBeenCalledOnce()
  })

  it('tells the state of saving only as the background tells it', () => {
    const save = vi.fn()
    const { strip, find } = make({ save })
    strip.save.setState('seen')
    find('.save').click()
    expect(save).toHaveBeenCalledOnce()
    expect(find('.save').getAttribute('aria-pressed')).toBe('false')
    strip.save.button.setAttribute('aria-busy', 'true')
    find('.save').click() // a second click while it is being saved is none
    expect(save).toHaveBeenCalledOnce()
    expect(find('.save').getAttribute('aria-pressed')).toBe('false')
    strip.save.setState('saved')
    expect(find('.save').getAttribute('aria-pressed')).toBe('true')
    expect(find('.save .label').dataset.drawn).toBe('Saved')
    expect(find('.save').hasAttribute('aria-busy')).toBe(false)
  })

  it('keeps text as text', () => {
    const { strip, root } = make()
    strip.showClaims(read([claim({ metric: '<img src=x onerror=alert(1)>' })]))
    expect(root.querySelector('img')).toBeNull()
    expect(root.textContent).toContain('<img src=x')
  })
})

describe('words that only the library knows', () => {
  const texts = (root: ShadowRoot) => root.textContent?.replace(/\s+/g, '')

  it('are drawn and not written, so that no page finds them', () => {
    const { strip, root, find } = make()
    strip.save.setState('saved')
    const several = [1, 2, 3, 4, 5].map((value) => claim({ value, span: [value, value + 1] }))
    strip.showClaims({ ...read(several), partial: true }, true)
    strip.unfold()
    strip.fold({ visible: 1, cap: null, left: 0 })
    expect(texts(root)).toBe('')
    expect(find('.b .number').dataset.drawn).toBe('1')
    expect(find('.more').dataset.drawn).toBe('+4')
    strip.showClaims({ claims: [], abstract: null }, true)
    expect(texts(root)).toBe('')
    expect(find('.note').dataset.drawn).toBe('no abstract here')
  })

  it('are those of the button too, on any page', () => {
    const { strip, root } = make()
    strip.showClaims({ claims: [], abstract: 'a text' }, false)
    const before = texts(root)
    strip.save.setState('saved')
    expect(texts(root)).toBe(before)
  })
})

describe('the shadow root', () => {
  it('is closed to the page outside of end-to-end builds', () => {
    vi.stubGlobal('__E2E__', false)
    const host = h('div')
    expect(closedRoot(host)).toBeInstanceOf(ShadowRoot)
    expect(host.shadowRoot).toBeNull()
  })
  it('moves inside where the page has taken the host’s own', () => {
    vi.stubGlobal('__E2E__', false)
    const host = h('div')
    host.attachShadow({ mode: 'open' })
    const root = closedRoot(host)
    expect(root.host).not.toBe(host)
    expect(root.host.parentNode).toBe(host)
  })
})

describe('what the reader does in a strip', () => {
  const opened = () => {
    const open = vi.fn()
    const leave = vi.fn()
    const made = make({ open, leave })
    made.strip.showClaims(read([1, 2, 3, 4, 5].map((value) => claim({ value, span: [value, value + 1] }))))
    made.strip.fold(made.strip.measure())
    const badges = [...made.root.querySelectorAll<HTMLElement>('button.b')]
    return { ...made, open, leave, badges, asked: () => open.mock.calls.map(([{ value }, , how]) => `${value} ${how}`) }
  }
  const point = (type: string, pointerType: string, relatedTarget: EventTarget | null = null) =>
    new PointerEvent(type, { bubbles: true, composed: true, pointerType, relatedTarget })

  it('opens the claim of a badge, and the first of those that are behind "+N"', () => {
    const { badges, find, asked } = opened()
    badges[1]?.click()
    find('.more').click()
    expect(asked()).toEqual(['2 click', '4 click'])
  })

  it('opens by pointing, not by touch, nor while the pointer stays inside a badge', () => {
    const { badges, asked, leave } = opened()
    const [badge] = badges
    const part = badge?.querySelector('.number') as HTMLElement
    part.dispatchEvent(point('pointerover', 'touch'))
    part.dispatchEvent(point('pointerover', 'mouse', badge))
    expect(asked()).toEqual([])
    part.dispatchEvent(point('pointerover', 'mouse', document.body))
    expect(asked()).toEqual(['1 hover'])
    part.dispatchEvent(point('pointerout', 'mouse', badge))
    expect(leave).not.toHaveBeenCalled()
    badge?.dispatchEvent(point('pointerout', 'mouse', document.body))
    expect(leave).toHaveBeenCalledWith(document.body)
  })

  it('walks by arrows, opens by ArrowDown, and leaves other keys alone', () => {
    const { badges, find, asked, root } = opened()
    const press = (at: HTMLElement, key: string) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
      at.dispatchEvent(event)
      return event.defaultPrevented
    }
    expect(press(badges[0] as HTMLElement, 'ArrowRight')).toBe(true)
    expect(root.activeElement).toBe(badges[1])
    expect(press(badges[1] as HTMLElement, 'End')).toBe(true)
    expect(root.activeElement).toBe(find('.save'))
    expect(press(find('.more'), 'ArrowDown')).toBe(true)
    expect(press(find('.save'), 'ArrowDown')).toBe(false)
    expect(press(find('.save'), 's')).toBe(false)
    expect(asked()).toEqual(['4 click'])
  })

  it('keeps keys and clicks from the page', () => {
    const { find } = opened()
    const heard = vi.fn()
    document.addEventListener('click', heard)
    find('.save').click()
    document.removeEventListener('click', heard)
    expect(heard).not.toHaveBeenCalled()
  })
})
