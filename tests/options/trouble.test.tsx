// @vitest-environment happy-dom

import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { Options } from '../../components/options/Options'
import { FIXED_SITES } from '../../lib/sites/table'

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }))

let root: HTMLElement

beforeEach(() => {
  fakeBrowser.reset()
  vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => Promise<unknown>) => work() } })
  const permissions = {
    contains: async () => true,
    onAdded: { addListener() {}, removeListener() {} },
    onRemoved: { addListener() {}, removeListener() {} },
  }
  Object.assign(fakeBrowser, { permissions })
  root = document.createElement('div')
  document.body.append(root)
})
afterEach(() => {
  render(null, root)
  root.remove()
  vi.restoreAllMocks()
})

const draw = () => act(() => render(<Options fixed={FIXED_SITES} optional={[]} />, root))
const press = (words: string) =>
  act(async () => {
    ;[...root.querySelectorAll('button')].find(({ textContent }) => textContent === words)?.click()
  })
const heading = () => root.querySelector('#trouble')?.textContent
/** Effects and answers come one after the other, some with the next frame. */
const until = (check: () => unknown) => vi.waitFor(check, { timeout: 3000 })

describe('the options', () => {
  it('say that settings cannot be loaded, offer no choices, and load them once it goes', async () => {
    await fakeBrowser.storage.local.set({ settings: { badges: 1 } })
    const get = vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('IO error: no disk'))
    await draw()
    await until(() => expect(heading()).toBe('Your settings could not be loaded'))
    expect(root.querySelector('[role="alert"]')?.textContent).toContain('IO error: no disk')
    expect(root.querySelectorAll('[role="switch"], select, input')).toHaveLength(0)
    get.mockRestore()
    await press('Try again')
    await until(() => expect(heading()).toBeUndefined())
    await until(() => expect(root.querySelector('select')?.value).toBe('1'))
  })

  it('show what is stored and cannot be understood, and let it go on a click alone', async () => {
    const rubbish = { badges: 'many', least: 0.5 }
    await fakeBrowser.storage.local.set({ settings: rubbish })
    await draw()
    await until(() => expect(heading()).toBe('Some of what is stored cannot be understood'))
    expect(JSON.parse(root.querySelector('pre')?.textContent ?? '')).toEqual(rubbish)
    expect(root.querySelector('select')?.value, 'the default').toBe('3')
    expect(await fakeBrowser.storage.local.get(null)).toEqual({ settings: rubbish })
    await press('Go on with the settings below')
    await until(() => expect(heading()).toBeUndefined())
    expect((await fakeBrowser.storage.local.get(null)).settings).toMatchObject({ badges: 3, least: 0.5 })
  })

  it('say when a choice cannot be kept', async () => {
    await draw()
    await until(() => expect(root.querySelector('select')).not.toBeNull())
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('disk full'))
    const select = root.querySelector('select') as HTMLSelectElement
    await act(() => {
      select.value = '1'
      select.dispatchEvent(new Event('change', { bubbles: true }))
    })
    await until(() => expect(root.querySelector('.said')?.textContent).toBe('Your choice could not be kept: disk full'))
  })
})
