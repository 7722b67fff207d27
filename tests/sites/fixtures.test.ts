// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { missing, papersOn, SITES } from '../../lib/sites'
import { arxiv } from '../../lib/sites/arxiv'
import { huggingface } from '../../lib/sites/huggingface'
import type { Site } from '../../lib/sites/types'
import { fixture } from './page'

const NOTEBOOKS = 'Notebooks: Small Models That Write Things Down'
const TWICE = 'Look Twice: Counting by Comparison'
const DIGITS = 'Digits in Threes: A Note on Tokenised Arithmetic'
const NOTEBOOKS_TEXT =
  'Readers of long reports lose the thread after a few pages. We give a small model a notebook and let it decide what ' +
  'to write down. On LongBench the notebook raises the average score by 6.2 points, and on PG-19 it lowers perplexity ' +
  'by 11.4\\%.'
const TWICE_TEXT =
  'Counting things in pictures is harder than naming them. Our counter looks twice and compares. It reaches 91.3\\% on ' +
  'CountBench, where the best earlier system had 84.0\\%, and it needs 2.5$\\times$ less compute.'
const DIGITS_TEXT =
  'A short note on why careful tokenisation matters for arithmetic. With digits in groups of three, accuracy on GSM8K ' +
  'grows from 71.2\\% to 78.9\\% for a model of 1.3B parameters.'
const AUTHORS = ['A. Author', 'B. Writer']

function read(site: Site, name: string) {
  return papersOn(site, fixture(name))
}

describe('Hugging Face', () => {
  it('takes abstracts of a daily page from its data, by id and not by place', () => {
    const papers = read(huggingface, 'hf-daily.html')
    expect(papers.map(({ id, title, abstract }) => [id, title, abstract])).toEqual([
      ['arxiv:2611.99101', NOTEBOOKS, NOTEBOOKS_TEXT],
      ['arxiv:2611.99102', TWICE, TWICE_TEXT],
      ['arxiv:2611.99103', DIGITS, null], // a card that the data does not know still is a card
    ])
    expect(papers[0]).toMatchObject({
      authors: AUTHORS, // without the hidden one
      date: '2026-11-19',
      url: 'https://huggingface.co/papers/2611.99101',
      site: 'huggingface',
      version: null,
    })
    expect(papers[2]?.date).toBe('2026-11') // the id tells the month
  })
  it('reads the abstract in the card, and never a summary that is not the authors’', () => {
    const papers = read(huggingface, 'hf-search.html')
    expect(papers.map(({ id, title, abstract }) => [id, title, abstract])).toEqual([
      ['arxiv:2611.99101', NOTEBOOKS, NOTEBOOKS_TEXT.replace('\\%', '%')], // as the card shows it
      ['arxiv:2611.99102', TWICE, TWICE_TEXT], // the card shows the summary by a model: the data has the abstract
      ['arxiv:2611.99103', DIGITS, DIGITS_TEXT], // only the card has it
    ])
  })
  it('reads a single paper, not the ones beside it', () => {
    const papers = read(huggingface, 'hf-paper.html')
    expect(papers.map(({ id, title, abstract, authors }) => [id, title, abstract, authors])).toEqual([
      ['arxiv:2611.99101', NOTEBOOKS, NOTEBOOKS_TEXT, AUTHORS],
    ])
  })
  it('keeps out of headings and of what stands before them', () => {
    for (const name of ['hf-daily.html', 'hf-search.html', 'hf-paper.html']) {
      const root = fixture(name)
      for (const card of huggingface.cards(root)) {
        const anchor = huggingface.anchor(card)
        const heading = card.querySelector('h3 a[href], h1')?.closest('h1, h3')
        expect(anchor?.parent).toBe((card.querySelector('h1') ?? heading)?.parentElement)
        expect(anchor?.parent.closest('h1, h3, a')).toBeNull()
      }
    }
  })
  it('points at the abstract that is shown', () => {
    const [first, second] = huggingface.cards(fixture('hf-search.html'))
    expect(huggingface.abstractElements(first as Element).map(({ localName }) => localName)).toEqual(['p'])
    expect(second).toBeDefined()
    const [page] = huggingface.cards(fixture('hf-paper.html'))
    expect(huggingface.abstractElements(page as Element)[0]?.textContent).toContain('Readers of long reports')
  })
  it('notices another paper in the same card', () => {
    const root = fixture('hf-daily.html')
    const card = huggingface.cards(root)[0] as Element
    expect(huggingface.identify(card)).toBe('arxiv:2611.99101')
    for (const link of card.querySelectorAll('a')) link.setAttribute('href', '/papers/2611.99102')
    expect(huggingface.identify(card)).toBe('arxiv:2611.99102')
    expect(huggingface.read(card, huggingface.data(root))?.abstract).toBe(TWICE_TEXT)
  })
  it('finds cards that are no articles, each with one paper', () => {
    const root = fixture('hf-daily.html')
    for (const article of root.querySelectorAll('article')) {
      const plain = root.createElement('section')
      plain.append(...article.childNodes)
      article.replaceWith(plain)
    }
    const cards = huggingface.cards(root)
    expect(cards.map((card) => huggingface.identify(card))).toEqual([
      'arxiv:2611.99101',
      'arxiv:2611.99102',
      'arxiv:2611.99103',
    ])
    expect(cards.every((card) => card.querySelectorAll('h3').length === 1)).toBe(true)
  })
  it('survives broken data', () => {
    const root = fixture('hf-daily.html')
    root.querySelector('[data-target="DailyPapers"]')?.setAttribute('data-props', '{"dailyPapers":[null,{"paper":7}],')
    expect(papersOn(huggingface, root).map(({ abstract }) => abstract)).toEqual([null, null, null])
  })
  it('follows the theme of the page', () => {
    const root = fixture('hf-daily.html')
    expect(huggingface.theme(root)).toBe('light')
    root.documentElement.classList.add('dark')
    expect(huggingface.theme(root)).toBe('dark')
  })
})

describe('arXiv', () => {
  it('reads new, crossed and replaced submissions, each once', () => {
    const papers = read(arxiv, 'arxiv-new.html')
    expect(papers.map(({ id, title, abstract, version }) => [id, title, abstract, version])).toEqual([
      ['arxiv:2611.99101', NOTEBOOKS, NOTEBOOKS_TEXT, 1],
      ['arxiv:2611.99102', TWICE, TWICE_TEXT, 1],
      ['arxiv:2611.99103', DIGITS, DIGITS_TEXT, 1],
      ['arxiv:math/0211999', 'An Old Paper With an Old Identifier', 'A bound of 7 is improved to 6.', 3],
    ])
    expect(papers.every(({ authors }) => authors.join() === AUTHORS.join())).toBe(true)
    expect(papers[3]).toMatchObject({ date: '2002-11', url: 'https://arxiv.org/abs/math/0211999' })
  })
  it('finds no abstracts on a recent page, comments are none, and a paper may stand there twice', () => {
    const root = fixture('arxiv-recent.html')
    expect(arxiv.cards(root)).toHaveLength(3)
    expect(papersOn(arxiv, root).map(({ id, abstract }) => [id, abstract])).toEqual([
      ['arxiv:2611.99101', null],
      ['arxiv:2611.99102', null],
    ])
  })
  it('reads the whole hidden abstract of a search result, formulas once', () => {
    const papers = read(arxiv, 'arxiv-search.html')
    expect(papers.map(({ id, title, abstract }) => [id, title, abstract])).toEqual([
      ['arxiv:2611.99101', NOTEBOOKS, NOTEBOOKS_TEXT],
      ['arxiv:2611.99102', TWICE, TWICE_TEXT.replace('2.5$\\times$', '$2.5\\times$')],
    ])
    expect(papers[0]).toMatchObject({
      authors: AUTHORS, // "11 additional authors not shown" is nobody's name
      version: 2,
      date: '2026-11-11', // of the first version
      aliases: ['doi:10.1234/notebooks.7'],
    })
    expect(papers[1]).toMatchObject({ version: 1, date: '2026-11-19', aliases: [] })
  })
  it('reads an abstract page', () => {
    expect(read(arxiv, 'arxiv-abs.html')).toEqual([
      {
        id: 'arxiv:2611.99102',
        aliases: ['doi:10.1234/look.twice'],
        version: 2,
        title: TWICE,
        authors: AUTHORS,
        abstract: TWICE_TEXT,
        date: '2026-11-12',
        url: 'https://arxiv.org/abs/2611.99102',
        site: 'arxiv',
      },
    ])
  })
  it('reads an abstract page without its metas just the same', () => {
    const root = fixture('arxiv-abs.html')
    for (const meta of root.querySelectorAll('meta')) meta.remove()
    expect(papersOn(arxiv, root)[0]).toMatchObject({
      id: 'arxiv:2611.99102',
      abstract: TWICE_TEXT,
      authors: AUTHORS,
      date: '2026-11-12',
      version: 2,
    })
  })
  it('never puts a strip between dt and dd', () => {
    for (const card of arxiv.cards(fixture('arxiv-new.html'))) {
      expect(arxiv.anchor(card)?.parent.matches('dd > .meta')).toBe(true)
      expect(card.previousElementSibling?.localName).toBe('dt')
    }
  })
  it('shows the abstract in both forms of a search result', () => {
    const [card] = arxiv.cards(fixture('arxiv-search.html'))
    expect(arxiv.abstractElements(card as Element).map(({ className }) => className.split(' ')[0])).toEqual([
      'abstract-short',
      'abstract-full',
    ])
  })
})

it('tells a changed layout from a page without papers', () => {
  const root = fixture('no-papers.html')
  expect(missing(arxiv.pages.new as never, root)).toEqual(['#dlpage'])
  expect(missing(huggingface.pages.daily as never, root)).toHaveLength(1)
  for (const [site, name, page] of [
    [huggingface, 'hf-daily.html', 'daily'],
    [huggingface, 'hf-search.html', 'search'],
    [huggingface, 'hf-paper.html', 'paper'],
    [arxiv, 'arxiv-new.html', 'new'],
    [arxiv, 'arxiv-recent.html', 'recent'],
    [arxiv, 'arxiv-search.html', 'search'],
    [arxiv, 'arxiv-abs.html', 'abs'],
  ] as const)
    expect(missing((site as Site).pages[page] as never, fixture(name)), name).toEqual([])
})

it('finds no paper where there is none', () => {
  for (const site of SITES) expect(papersOn(site, fixture('no-papers.html'))).toEqual([])
})
