// @vitest-environment happy-dom
import 'fake-indexeddb/auto' // before Dexie, which looks for IndexedDB when it is loaded

import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { App } from '../../components/popup/App'
import type { LibraryDatabase } from '../../lib/library/database'
import type { Library } from '../../lib/library/library'
import type { Paper } from '../../lib/sites/types'
import { freshLibrary, paper } from '../library/helpers'

/** The background, without a browser between. */
const background = vi.hoisted(() => ({ library: null as Library | null }))

vi.mock('../../lib/messaging', () => ({
  async ask(name: string, question: { paper: Paper; id: string; savedAt?: string }) {
    if (name === 'paper:save') await background.library?.save(question.paper, question.savedAt)
    if (name === 'paper:unsave') await background.library?.unsave(question.id)
    return { read: 0 }
  },
  askTab: () => Promise.reject(new Error('no tab here')),
  answer: () => () => {},
}))

let root: HTMLElement
let db: LibraryDatabase

beforeEach(async () => {
  // happy-dom has no observer of this kind; without one a list shows its first stretch only
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
  const fresh = freshLibrary()
  db = fresh.db
  background.library = fresh.library
  root = document.createElement('div')
  document.body.append(root)
})

afterEach(() => {
  render(null, root)
  root.remove()
  localStorage.clear()
  vi.unstubAllGlobals()
})

const fill = async () => {
  for (const [i, value] of [70, 90, 80].entries()) {
    await background.library?.save(
      paper({ id: `arxiv:2601.0000${i}`, title: `Paper with ${value}`, abstract: `It reaches ${value} on LongQA.` }),
      `2026-01-0${i + 1}T00:00:00.000Z`,
    )
  }
}
const start = async () => {
  await act(() => render(<App db={db} tabId={null} />, root))
  await click('#tab-saved')
}
const titles = () => [...root.querySelectorAll('.paper h3')].map((title) => title.textContent)
const click = (selector: string) => act(() => root.querySelector<HTMLElement>(selector)?.click())
const byText = (text: string) => [...root.querySelectorAll('button')].find((button) => button.textContent === text)

describe('the popup', () => {
  it('teaches when nothing is saved', async () => {
    await start()
    await expect.poll(() => root.querySelector('.empty h2')?.textContent).toBe('Nothing saved yet')
    await click('#tab-compare')
    await expect.poll(() => root.querySelector('.empty h2')?.textContent).toBe('Nothing to compare yet')
  })

  it('lists the latest saved first and finds by words', async () => {
    await fill()
    await start()
    await expect.poll(titles).toEqual(['Paper with 80', 'Paper with 90', 'Paper with 70'])
    const input = root.querySelector('input') as HTMLInputElement
    await act(() => {
      input.value = 'longqa 90'
      input.dispatchEvent(new Event('input', { bubbles: true }))
    })
    await expect.poll(titles).toEqual(['Paper with 90'])
    expect(root.querySelector('.summary')?.textContent).toBe('1 of 3 papers · 1 claim')
  })

  it('removes a paper and puts it back where it stood', async () => {
    await fill()
    await start()
    await expect.poll(titles).toHaveLength(3)
    await click('button[aria-label="Remove “Paper with 90”"]')
    await expect.poll(titles).toEqual(['Paper with 80', 'Paper with 70'])
    await expect.poll(() => byText('Undo')).toBeDefined()
    await act(() => byText('Undo')?.click())
    await expect.poll(titles).toEqual(['Paper with 80', 'Paper with 90', 'Paper with 70'])
  })

  it('compares, best first, as a table', async () => {
    await fill()
    await start()
    await click('#tab-compare')
    await expect.poll(() => root.querySelectorAll('.comparison tbody tr:not(.detail)').length).toBe(3)
    const rows = [...root.querySelectorAll('.comparison tbody tr:not(.detail)')]
    expect(rows.map((row) => row.querySelector('b')?.textContent)).toEqual(['90', '80', '70'])
    expect(rows.map((row) => row.querySelector('th[scope="row"] a')?.textContent)).toEqual([
      'Paper with 90',
      'Paper with 80',
      'Paper with 70',
    ])
    expect(rows[0]?.className).toBe('best')
    expect(root.querySelector('.summary')?.textContent).toMatch(/3 claims of 3 papers .* higher is better/)
    await act(() => rows[0]?.querySelector('button')?.click())
    await expect.poll(() => root.querySelector('.detail mark')?.textContent).toBe('90')
  })

  it('says what went wrong when the library refuses', async () => {
    await fill()
    await start()
    await expect.poll(titles).toHaveLength(3)
    background.library = { unsave: () => Promise.reject(new Error('The disk is full.')) } as unknown as Library
    await click('button[aria-label="Remove “Paper with 90”"]')
    await expect.poll(() => root.querySelector('.notice.problem')?.textContent).toMatch('The disk is full.')
    expect(titles()).toHaveLength(3)
  })
})
