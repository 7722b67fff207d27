import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { DEFAULTS, isChosen, isOn, settingsFrom } from '../../lib/settings/settings'
import { changeSettings, loadSettings, watchSettings } from '../../lib/settings/store'

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }))

describe('settings out of what was stored', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'on'],
    ['a list', [true]],
    [
      'fields of other kinds',
      { sites: 'all', withheld: {}, fetchMissing: 'yes', badges: '2', kinds: 'score', least: '0.5' },
    ],
    ['a confidence that is none', { least: 7 }],
    ['a number that is none of the choices', { badges: 7 }],
    ['unknown fields', { colour: 'red' }],
  ])('are the defaults for %s', (_, given) => {
    expect(settingsFrom(given)).toEqual(DEFAULTS)
  })

  it('keep what is sound beside what is not', () => {
    expect(
      settingsFrom({
        sites: { arxiv: false, acl: true, 'no id!': true, pmlr: 1 },
        withheld: ['acl', 'acl', 3, '<b>'],
        fetchMissing: true,
        badges: 2,
        kinds: ['rank', 'change', 'verdict', 3],
        least: 0.5,
        showBar: false,
        keys: true,
        extra: 1,
      }),
    ).toEqual({
      sites: { arxiv: false, acl: true },
      withheld: ['acl'],
      fetchMissing: true,
      badges: 2,
      kinds: ['change', 'rank'],
      least: 0.5,
      showBar: false,
      keys: true,
    })
  })

  it('take no site for chosen that only objects have by birth', () => {
    expect(isChosen(settingsFrom({ sites: {} }), 'constructor', false)).toBe(false)
  })

  it('fetch nothing unless exactly true was stored', () => {
    for (const fetchMissing of [1, 'true', {}, [], null])
      expect(settingsFrom({ fetchMissing }).fetchMissing).toBe(false)
  })
})

describe('a site is on', () => {
  it.each([
    ['by default where nothing was chosen', {}, true, true],
    ['not by default if it is optional', {}, false, false],
    ['when chosen', { sites: { acl: true } }, false, true],
    ['not when switched off', { sites: { acl: false } }, true, false],
    ['not when the browser withholds it', { sites: { acl: true }, withheld: ['acl'] }, false, false],
  ])('%s', (_, given, byDefault, on) => {
    expect(isOn(settingsFrom(given), 'acl', byDefault)).toBe(on)
  })
})

describe('the store', () => {
  let last: Promise<unknown> = Promise.resolve()
  beforeEach(() => {
    fakeBrowser.reset()
    // Node 20 has no Web Locks; one after the other is all that is needed of them
    vi.stubGlobal('navigator', {
      locks: { request: (_: string, work: () => Promise<unknown>) => (last = last.then(work)) },
    })
  })

  it('loses no change of two made at once', async () => {
    await Promise.all([
      changeSettings(({ sites }) => ({ sites: { ...sites, acl: true } })),
      changeSettings(({ sites }) => ({ sites: { ...sites, pmlr: true } })),
      changeSettings(() => ({ badges: 1 })),
    ])
    expect(await loadSettings()).toEqual({ ...DEFAULTS, sites: { acl: true, pmlr: true }, badges: 1 })
  })

  it('tells whoever watches, once for each real change', async () => {
    const seen = vi.fn()
    const unwatch = watchSettings(seen)
    await changeSettings(() => ({ fetchMissing: true }))
    await changeSettings(() => ({ fetchMissing: true }))
    expect(seen.mock.calls).toEqual([[{ ...DEFAULTS, fetchMissing: true }]])
    unwatch()
    await changeSettings(() => ({ fetchMissing: false }))
    expect(seen).toHaveBeenCalledOnce()
  })
})
