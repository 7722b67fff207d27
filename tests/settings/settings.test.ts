import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { changeSettings, forgetUnread, loadUnread, notUnderstood } from '../../lib/settings/change'
import { DEFAULTS, isChosen, isOn, settingsFrom } from '../../lib/settings/settings'
import { loadSettings, watchSettings } from '../../lib/settings/store'

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

describe('what was stored and is no settings', () => {
  it.each<[string, unknown, string[]]>([
    ['nothing', undefined, []],
    ['an empty record', {}, []],
    ['the defaults', DEFAULTS, []],
    ['choices', { sites: { acl: true }, kinds: ['rank', 'score'], badges: 1, least: 0.5, keys: true }, []],
    ['kinds in another order', { kinds: ['count', 'score'] }, []],
    ['a field of a newer version', { colour: 'red' }, []],
    ['a text', 'on', ['settings']],
    ['null', null, ['settings']],
    ['a list', [1], ['settings']],
    ['a number of badges that is none', { badges: 7 }, ['badges']],
    ['kinds, one of them unknown', { kinds: ['score', 'verdict'] }, ['kinds']],
    ['sites, one of them no choice', { sites: { acl: true, pmlr: 1 } }, ['sites']],
    [
      'fields of other kinds',
      { fetchMissing: 'yes', showBar: 0, withheld: {} },
      ['withheld', 'fetchMissing', 'showBar'],
    ],
  ])('is told apart: %s', (_, given, fields) => {
    expect(notUnderstood(given)).toEqual(fields)
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

  const stored = () => fakeBrowser.storage.local.get(null)

  it('keeps what it cannot understand until the reader lets it go', async () => {
    const rubbish = { badges: 'many', sites: { acl: true, '<b>': true }, colour: 'red' }
    await fakeBrowser.storage.local.set({ settings: rubbish })
    expect(await loadSettings()).toEqual({ ...DEFAULTS, sites: { acl: true } })
    expect(await loadUnread()).toEqual(rubbish)
    expect(await stored(), 'looking changes nothing').toEqual({ settings: rubbish })

    await changeSettings(() => ({ withheld: ['acl'] }))
    expect(await loadUnread(), 'put aside by whoever writes next').toEqual(rubbish)
    expect(await loadSettings()).toEqual({ ...DEFAULTS, sites: { acl: true }, withheld: ['acl'] })
    await changeSettings(() => ({ badges: 2 }))
    expect(await loadUnread()).toEqual(rubbish)

    await forgetUnread()
    expect(await loadUnread()).toBeUndefined()
    expect(await stored(), 'a newer version finds its own again').toEqual({
      settings: { ...DEFAULTS, sites: { acl: true }, withheld: ['acl'], badges: 2, colour: 'red' },
    })
  })

  it('makes settings of what is none when the reader lets it go at once', async () => {
    await fakeBrowser.storage.local.set({ settings: 'on' })
    await forgetUnread()
    expect(await stored()).toEqual({ settings: DEFAULTS })
  })

  it('writes nothing over what cannot be loaded, and says why', async () => {
    await fakeBrowser.storage.local.set({ settings: { badges: 1 } })
    const get = vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('IO error'))
    await expect(loadSettings()).rejects.toThrow('IO error')
    await expect(changeSettings(() => ({ badges: 2 }))).rejects.toThrow('IO error')
    get.mockRestore()
    expect(await stored()).toEqual({ settings: { badges: 1 } })
  })
})
