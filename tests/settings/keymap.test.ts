import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { changeKeymap, followKeymap, isKey, KEYS, keymapFrom, loadKeymap } from '../../lib/settings/keymap'

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }))
beforeEach(() => {
  fakeBrowser.reset()
  vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => unknown) => Promise.resolve(work()) } })
})

describe('keys', () => {
  it.each(['j', 'J', 'ö', 'й', '5', '/', 'F2', 'F12', 'é'])('may be %s', (key) => expect(isKey(key)).toBe(true))
  it.each(['', ' ', 'Tab', 'Escape', 'Enter', 'ArrowDown', 'jj', 'F20', 'Dead', 7, null])('may not be %j', (key) =>
    expect(isKey(key)).toBe(false),
  )

  it('that were stored by somebody’s hand are those that can be, each once', () => {
    expect(keymapFrom({ next: 'n', back: 'Enter', save: '', filter: 'n', extra: 'x' })).toEqual({
      ...KEYS,
      next: 'n',
      back: 'k',
      save: '',
      filter: '', // n has its meaning already
    })
    expect(keymapFrom({})).toEqual(KEYS)
  })

  it('are changed, told to open pages, and given back', async () => {
    expect(await loadKeymap()).toEqual(KEYS)
    const heard = vi.fn()
    const stop = followKeymap(heard)
    await changeKeymap((keymap) => ({ ...keymap, next: 'n' }))
    expect(heard).toHaveBeenLastCalledWith({ ...KEYS, next: 'n' })
    expect((await loadKeymap()).next).toBe('n')
    await changeKeymap(() => KEYS)
    expect(await loadKeymap()).toEqual(KEYS)
    stop()
  })

  it('fall back to their defaults where nonsense was stored', async () => {
    await fakeBrowser.storage.local.set({ keymap: 'all of them' })
    expect(await loadKeymap()).toEqual(KEYS)
  })
})
