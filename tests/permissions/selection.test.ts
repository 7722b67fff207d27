import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { LONGEST, putSelection, takeSelection } from '../../lib/permissions/selection'

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }))

beforeEach(() => fakeBrowser.reset())

describe('a selected text', () => {
  it('may be read again, until the browser is closed', async () => {
    const key = await putSelection('We reach 92.3%.', 'A page', false)
    for (let times = 0; times < 2; times++)
      expect(await takeSelection(key)).toMatchObject({ text: 'We reach 92.3%.', cut: false, title: 'A page' })
    expect(await fakeBrowser.storage.local.get()).toEqual({})
  })

  it('of a private window is read once', async () => {
    const key = await putSelection('secret', '', true)
    expect(await takeSelection(key)).toMatchObject({ text: 'secret' })
    expect(await takeSelection(key)).toBeNull()
    expect(await fakeBrowser.storage.session.get()).toEqual({})
  })

  it('is cut where it is too long, and says so', async () => {
    const found = await takeSelection(await putSelection('x'.repeat(LONGEST + 1), '', false))
    expect(found?.text).toHaveLength(LONGEST)
    expect(found?.cut).toBe(true)
  })

  it('is not found under a key that nobody gave, or in a shape that nobody wrote', async () => {
    expect(await takeSelection('nothing')).toBeNull()
    await fakeBrowser.storage.session.set({ 'selection:odd': { text: 3 } })
    expect(await takeSelection('odd')).toBeNull()
  })
})
