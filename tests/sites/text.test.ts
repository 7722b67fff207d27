// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { locate, readText, sameText, tidy } from '../../lib/sites/text'

/** A paragraph from strings (text) and tag descriptions `['span.class', …children]`: no markup is parsed. */
type Made = string | [string, ...Made[]]
function make(description: [string, ...Made[]]): HTMLElement {
  const [head, ...children] = description
  const [name = 'p', ...classes] = head.split('.')
  const [tag = 'p', type] = name.split('|')
  const element = document.createElement(tag)
  if (classes.length > 0) element.className = classes.join(' ')
  if (type) element.setAttribute('type', type)
  for (const child of children) element.append(typeof child === 'string' ? child : make(child))
  return element
}
const formula = (shown: string, tex: string): Made[] => [
  ['span.MathJax_Preview', shown],
  ['span.MathJax', ['nobr', shown], ['span.MJX_Assistive_MathML', shown]],
  ['script|math/tex', tex],
]

describe('reading', () => {
  it.each<[string, [string, ...Made[]], string]>([
    ['indented markup', ['p', '\n      Two\n      words.\n   '], 'Two words.'],
    ['a line break is a paragraph', ['p', 'One.', ['br'], ['br'], ' Two.'], 'One.\nTwo.'],
    ['formulas before typesetting', ['p', 'gains $2\\times$ here'], 'gains $2\\times$ here'],
    ['formulas after typesetting', ['p', 'gains ', ...formula('2×', '2\\times'), ' here'], 'gains $2\\times$ here'],
    ['displayed formulas', ['p', ['script|math/tex; mode=display', 'x']], '$$x$$'],
    ['search hits inside words', ['p', 'dis', ['span.hit', 'tribu'], 'ted'], 'distributed'],
    ['buttons, styles, scripts', ['p', 'a', ['button', 'x'], ['style', 'y'], ['script', 'z'], 'b'], 'ab'],
    ['our own strip', ['p', 'a', ['claimdex-badges', 'x'], 'b'], 'ab'],
    [
      'KaTeX once',
      ['p', ['span.katex', ['span.katex-mathml', ['math', ['annotation', 'y^2']]], ['span.katex-html', 'y2']]],
      'y^2',
    ],
  ])('%s', (_what, description, text) => {
    expect(readText(make(description))).toBe(text)
  })
  it('leaves out what the site calls noise', () => {
    expect(readText(make(['p', ['span.descriptor', 'Abstract:'], ' We.']), '.descriptor')).toBe('We.')
  })
  it('is the same before and after typesetting', () => {
    const before = make(['p', 'We reach $50.9\\%$ and $x<1$.'])
    const after = make(['p', 'We reach ', ...formula('50.9%', '50.9\\%'), ' and ', ...formula('x<1', 'x<1'), '.'])
    expect(readText(after)).toBe(readText(before))
  })
})

it.each([
  ['hard-\nwrapped\nlines', 'hard- wrapped lines'],
  ['one.\n  Two begins indented.', 'one.\nTwo begins indented.'],
  ['one.\n\nTwo after an empty line.', 'one.\nTwo after an empty line.'],
  ['  around  ', 'around'],
])('tidies %j', (text, tidied) => {
  expect(tidy(text)).toBe(tidied)
})

it('compares without white space', () => {
  expect(sameText('a b\nc', 'ab c')).toBe(true)
  expect(sameText('a b', 'a d')).toBe(false)
})

describe('finding the words again', () => {
  const abstract = 'We reach 92.3\\% on GSM8K. Then 92.3\\% on MATH, a gain of 2$\\times$ over 45.'
  const at = (words: string, from = 0): [number, number] => {
    const start = abstract.indexOf(words, from)
    return [start, start + words.length]
  }
  it('in plain text, with other white space', () => {
    const element = make([
      'p',
      '\n   We reach\n   92.3\\% on GSM8K.\n   Then 92.3\\% on MATH, a gain of 2$\\times$ over 45.',
    ])
    const second = abstract.indexOf('92.3', 20)
    const range = locate(element, abstract, at('92.3\\%', 20))
    expect(range?.toString()).toBe('92.3\\%')
    expect(range?.startOffset).toBeGreaterThan(second)
    expect(locate(element, abstract, at('45'))?.toString()).toBe('45')
  })
  it('across elements that the page put around words', () => {
    const element = make([
      'p',
      'We reach 9',
      ['b', '2.'],
      '3\\% on GSM8K. Then 92.3\\% on MATH, a gain of 2$\\times$ over 45.',
    ])
    expect(locate(element, abstract, at('92.3\\%'))?.toString()).toBe('92.3\\%')
  })
  it('in typeset text the visible formula is marked', () => {
    const element = make([
      'p',
      'We reach 92.3\\% on GSM8K. Then 92.3\\% on MATH, a gain of 2',
      ...formula('×', '\\times'),
      ' over 45.',
    ])
    const range = locate(element, abstract, at('2$\\times$'))
    expect(range).not.toBeNull()
    expect(range?.startContainer.nodeType).toBe(Node.TEXT_NODE)
    const end = range?.endContainer.childNodes[(range?.endOffset ?? 0) - 1] as Element
    expect(end.className).toBe('MathJax')
  })
  it('in an excerpt that begins and ends anywhere', () => {
    const element = make(['p', '…Then 92.3\\% on MATH, a gain…'])
    const range = locate(element, abstract, at('92.3\\%', 20))
    expect(range?.toString()).toBe('92.3\\%')
    expect(range?.startOffset).toBe(6)
  })
  it('not at all where they are not shown', () => {
    expect(locate(make(['p', 'Something else about 45 people.']), abstract, at('92.3\\%'))).toBeNull()
    expect(locate(make(['p', '']), abstract, at('45'))).toBeNull()
  })
})
