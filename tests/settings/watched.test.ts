import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { watchedFrom, watchedFromText, watchedToText, watchList } from '../../lib/settings/watched'

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }))
beforeEach(() => {
  fakeBrowser.reset()
  vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => unknown) => Promise.resolve(work()) } })
})

describe('what is watched', () => {
  it('is each thing once, sorted, and nothing that is none', () => {
    expect(
      watchedFrom([
        { kind: 'word', text: '  state  space ' },
        { kind: 'author', text: 'A. Author' },
        { kind: 'word', text: 'State Space' },
        { kind: 'person', text: 'x' },
        { kind: 'word', text: '--' },
        { kind: 'benchmark' },
        'word',
        null,
      ]),
    ).toEqual([
      { kind: 'author', text: 'A. Author' },
      { kind: 'word', text: 'State Space' },
    ])
    expect(watchedFrom('all')).toEqual([])
  })

  it('is pasted as a list, a line each, with or without its kind', () => {
    const { watched, bad } = watchedFromText('GSM8K\r\nauthor: A. Author\nWORD\tmamba\n\n??\n', 'benchmark')
    expect(watched).toEqual([
      { kind: 'author', text: 'A. Author' },
      { kind: 'benchmark', text: 'GSM8K' },
      { kind: 'word', text: 'mamba' },
    ])
    expect(bad).toBe(1)
    expect(watchedFromText(watchedToText(watched), 'word').watched).toEqual(watched)
  })

  it('is changed one page at a time, told to the others, and can be given back', async () => {
    const heard = vi.fn()
    const stop = watchList.follow(heard)
    const before = await watchList.change((known) => [...known, { kind: 'word', text: 'mamba' }])
    expect(before).toEqual([])
    expect(await watchList.load()).toEqual([{ kind: 'word', text: 'mamba' }])
    expect(heard).toHaveBeenLastCalledWith([{ kind: 'word', text: 'mamba' }])
    await watchList.change(() => before)
    expect(await watchList.load()).toEqual([])
    stop()
  })
})
