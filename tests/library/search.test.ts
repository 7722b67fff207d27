import { describe, expect, it } from 'vitest'
import { SearchIndex } from '../../lib/library/search/index'
import { distanceToStart } from '../../lib/library/search/typos'

const document = (id: string, over: Partial<Record<'title' | 'names' | 'claims' | 'abstract', string>>, saved = 1) => ({
  id,
  savedAt: new Date(Date.UTC(2026, 0, saved)).toISOString(),
  claims: saved,
  fields: { title: '', names: '', claims: '', abstract: '', ...over },
})

function index() {
  const made = new SearchIndex()
  made.put(
    document('a', { title: 'Sparse Transformers for Segmentation', abstract: 'We train on GSM-8K and reach 89.7.' }, 1),
  )
  made.put(
    document('b', { title: 'Retrieval at scale', abstract: 'A sparse retriever; segmentation is not our matter.' }, 2),
  )
  made.put(
    document('c', { title: 'Übersicht über 深度学习', names: 'José Niño', abstract: 'State-of-the-art results.' }, 3),
  )
  return made
}

describe('the search', () => {
  const found = index()
  it.each([
    ['sparse', ['a', 'b']],
    ['SPARSE retr', ['b']],
    ['seg', ['a', 'b']],
    ['segmentaton', ['a', 'b']],
    ['segmnet', ['a', 'b']],
    ['retreival', ['b']],
    ['etrieval', ['b']],
    ['gsm8k', ['a']],
    ['GSM-8k', ['a']],
    ['gsm 8k', ['a']],
    ['89.7', ['a']],
    ['89', ['a']],
    ['8.97', []],
    ['ubersicht nino', ['c']],
    ['学习', ['c']],
    ['stateoftheart', ['c']],
    ['state-of-the-art', ['c']],
    ['the sparse', ['a', 'b']],
    ['', ['c', 'b', 'a']],
    ['xyzzy', []],
    ['sparse xyzzy', []],
    ['sp', ['a', 'b']],
    ['-', ['c', 'b', 'a']],
  ])('finds %j in %j', (words, ids) => {
    expect(found.find(words).ids).toEqual(ids)
  })

  it('tells how many claims each has', () => {
    expect(found.find('')).toEqual({ ids: ['c', 'b', 'a'], claims: [3, 2, 1] })
  })

  it('gives only the first where these are asked for, and how many there are', () => {
    expect(found.find('', 2)).toEqual({ ids: ['c', 'b'], claims: [3, 2], all: { papers: 3, claims: 6 } })
    expect(found.find('sparse', 1)).toEqual({ ids: ['a'], claims: [1], all: { papers: 2, claims: 3 } })
    expect(found.find('sparse', 2)).toEqual({ ids: ['a', 'b'], claims: [1, 2] })
  })

  it('forgets what was removed and knows a changed paper by its new words alone', () => {
    const own = index()
    own.remove('b')
    own.put(document('a', { title: 'Dense things' }, 9))
    expect(own.find('sparse').ids).toEqual([])
    expect(own.find('dense').ids).toEqual(['a'])
    expect(own.size).toBe(2)
    expect(own.waste).toBeCloseTo(0.5)
  })

  it('is the same once packed and unpacked, and goes on from there', () => {
    const own = index()
    own.remove('b')
    const again = SearchIndex.unpack(structuredClone(own.pack())) as SearchIndex
    for (const words of ['', 'sparse', 'segmentaton', 'gsm8k']) expect(again.find(words)).toEqual(own.find(words))
    again.put(document('d', { title: 'Sparse again' }, 12))
    expect(again.find('sparse').ids).toEqual(['d', 'a'])
    expect(own.find('sparse').ids).toEqual(['a'])
    expect(SearchIndex.unpack({ ...own.pack(), version: 0 })).toBeNull()
    expect(SearchIndex.unpack(new SearchIndex().pack())?.find('').ids).toEqual([])
  })
})

describe('slips', () => {
  it.each([
    ['retrieval', 'retrieval', 0],
    ['retr', 'retrieval', 0],
    ['retreival', 'retrieval', 1],
    ['rertieval', 'retrieval', 1],
    ['retrival', 'retrieval', 1],
    ['rretrieval', 'retrieval', 1],
    ['xetrieval', 'retrieval', 1],
    ['rtrievl', 'retrieval', 2],
    ['other', 'retrieval', 3],
    ['abcd', 'ab', 2],
    ['abcdef', 'ab', 3],
  ])('%s is %s but for %i', (typed, term, distance) => {
    expect(distanceToStart(typed, term, 2)).toBe(distance)
  })
})
