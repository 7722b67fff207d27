// @vitest-environment happy-dom

import type { ComponentChild } from 'preact'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ClaimLine } from '../../components/popup/ClaimLine'
import { PaperItem } from '../../components/popup/PaperItem'
import { A_WHILE, useRemembered } from '../../components/ui/remember'
import { SearchBox } from '../../components/ui/SearchBox'
import { Tabs } from '../../components/ui/Tabs'
import { claim } from '../library/helpers'

let root: HTMLElement

beforeEach(() => {
  root = document.createElement('div')
  document.body.append(root)
})

afterEach(() => {
  render(null, root)
  root.remove()
  localStorage.clear()
  vi.useRealTimers()
})

const draw = (what: ComponentChild) => act(() => render(what, root))
const press = (key: string, on: Element | null = document.activeElement) =>
  act(() => {
    on?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  })

describe('Tabs', () => {
  it('moves with arrows, Home and End, round the ends, and has one tab stop', async () => {
    const chosen: string[] = []
    const tabs = ['a', 'b', 'c'].map((id) => ({ id, label: id, count: null }))
    const show = (selected: string) =>
      draw(<Tabs label="Views" tabs={tabs} selected={selected} onSelect={(id) => chosen.push(id)} />)
    await show('a')
    expect([...root.querySelectorAll('[tabindex="0"]')].map((tab) => tab.id)).toEqual(['tab-a'])
    root.querySelector<HTMLElement>('#tab-a')?.focus()
    await press('ArrowLeft')
    expect(document.activeElement?.id).toBe('tab-c')
    await show('c')
    await press('ArrowRight')
    await press('Home')
    await press('End')
    await press('x')
    expect(chosen).toEqual(['c', 'a', 'a', 'c'])
  })
})

describe('SearchBox', () => {
  it('is reached by "/" unless one is typing, and emptied by Escape', async () => {
    const typed: string[] = []
    await draw(<SearchBox label="Find" value="words" onInput={(value) => typed.push(value)} />)
    const input = root.querySelector('input')
    await press('/', document.body)
    expect(document.activeElement).toBe(input)
    await press('Escape', input)
    expect(typed).toEqual([''])
  })
})

describe('ClaimLine', () => {
  it('says the whole claim to a screen reader and opens to the sentence with the very words marked', async () => {
    const abstract = 'First. We reach 81.5 accuracy on LongQA. Last.'
    const said = claim({ span: [16, 20], sentence: [7, 40] })
    await draw(<ClaimLine claim={said} abstract={() => Promise.resolve(abstract)} />)
    const button = root.querySelector('button')
    expect(button?.getAttribute('aria-description')).toBe('Claimed: accuracy of 81.5 on LongQA.')
    expect(button?.getAttribute('aria-expanded')).toBe('false')
    await act(() => button?.click())
    await act(() => Promise.resolve())
    expect(button?.getAttribute('aria-expanded')).toBe('true')
    expect(root.querySelector('mark')?.textContent).toBe('81.5')
    expect(root.querySelector('blockquote')?.textContent).toBe('“We reach 81.5 accuracy on LongQA.”')
  })

  it('says so when the abstract is no longer kept', async () => {
    await draw(<ClaimLine claim={claim()} abstract={() => null} />)
    await act(() => root.querySelector('button')?.click())
    await act(() => Promise.resolve())
    expect(root.textContent).toContain('no longer kept')
  })
})

describe('PaperItem', () => {
  const strange = '<img src=x onerror=alert(1)> & "Co"'
  const paper = {
    id: 'arxiv:1',
    title: strange,
    authors: ['A', 'B', 'C'],
    date: '2026',
    url: 'https://arxiv.org/abs/1',
  }

  it('shows what strangers wrote as text', async () => {
    await draw(
      <PaperItem paper={paper} claims={[]} abstract={() => null} saved={false} onToggle={() => Promise.resolve()} />,
    )
    expect(root.querySelector('img')).toBeNull()
    expect(root.querySelector('h3')?.textContent).toBe(strange)
    expect(root.querySelector('.by')?.textContent).toBe('A, B and 1 more · 2026')
    expect(root.textContent).toContain('No number claimed')
  })

  it('shows three claims and the rest on request, and holds its button while it saves', async () => {
    const claims = [1, 2, 3, 4, 5].map((at) => claim({ span: [at * 10, at * 10 + 4] }))
    let finish = () => {}
    const onToggle = () => new Promise<void>((done) => (finish = done))
    await draw(<PaperItem paper={paper} claims={claims} abstract={() => null} saved={false} onToggle={onToggle} />)
    expect(root.querySelectorAll('.claim')).toHaveLength(3)
    await act(() => root.querySelector<HTMLElement>('.more')?.click())
    expect(root.querySelectorAll('.claim')).toHaveLength(5)
    const save = root.querySelector<HTMLButtonElement>('.save')
    await act(() => save?.click())
    expect(save?.disabled).toBe(true)
    await act(() => finish())
    await expect.poll(() => save?.disabled).toBe(false)
  })
})

describe('useRemembered', () => {
  function Probe({ lasts }: { lasts?: number }) {
    const [value, setValue] = useRemembered('probe', 'first', lasts)
    return (
      <button type="button" onClick={() => setValue('second')}>
        {value}
      </button>
    )
  }
  const again = async (lasts?: number) => {
    render(null, root)
    await draw(lasts === undefined ? <Probe /> : <Probe lasts={lasts} />)
    return root.textContent
  }

  it('keeps what was set, for as long as it was asked to', async () => {
    vi.useFakeTimers()
    expect(await again()).toBe('first')
    await act(() => root.querySelector('button')?.click())
    expect(await again(A_WHILE)).toBe('second')
    vi.advanceTimersByTime(A_WHILE + 1)
    expect(await again(A_WHILE)).toBe('first')
    expect(await again()).toBe('second')
  })

  it.each(['{', '"text"', '{"value":7,"at":1}', 'null'])('starts anew over damaged state %s', async (damaged) => {
    localStorage.setItem('claimdex:view:probe', damaged)
    expect(await again()).toBe('first')
  })
})
