import { describe, expect, it } from 'vitest'
import { bestId, merge, samePaper } from '../../lib/library/identity'
import { titleKey } from '../../lib/library/text'
import { paper } from './helpers'

const row = (over = {}) => merge([], paper(over), null, '2026-01-01T00:00:00.000Z')

describe('bestId', () => {
  it.each([
    [['doi:10.1/x', 'arxiv:2601.00001'], 'arxiv:2601.00001'],
    [['title:sparse', 'acl:2026.x-1.1'], 'acl:2026.x-1.1'],
    [['title:sparse', 'scholar:abc'], 'scholar:abc'],
    [['doi:10.1/a', 'doi:10.1/b'], 'doi:10.1/a'],
  ])('%j → %s', (ids, best) => {
    expect(bestId(ids)).toBe(best)
  })
})

describe('titleKey', () => {
  it.each([
    ['Sparse  Memory\nLayers', 'sparsememorylayers'],
    ['Sparse-Memory Layers.', 'sparsememorylayers'],
    ['Détection à l’échelle', 'detectionalechelle'],
    ['$\\tau$-Bench: Tools', 'benchtools'],
    ['長い文書', '長い文書'],
  ])('%j → %s', (title, key) => {
    expect(titleKey(title)).toBe(key)
  })
})

describe('samePaper', () => {
  const title = 'Sparse Memory Layers for Long Documents'
  it.each<[string, object, object, boolean]>([
    ['same id', {}, { title: 'Another Name Since' }, true],
    ['an alias of the row', { aliases: ['doi:10.1/x'] }, { id: 'doi:10.1/x', title: 'T' }, true],
    ['an alias of the paper', { id: 'doi:10.1/x' }, { id: 'openreview:q', aliases: ['doi:10.1/x'], title: 'T' }, true],
    ['same title, other id scheme, shared author', {}, { id: 'doi:10.1/x', title: `${title}.` }, true],
    ['same title, same scheme, other id', {}, { id: 'arxiv:2601.99999' }, false],
    ['same title, authors known and none shared', {}, { id: 'doi:10.1/x', authors: ['Zoe Else'] }, false],
    ['same long title, authors unknown', {}, { id: 'doi:10.1/x', authors: [] }, true],
    [
      'same short title, authors unknown',
      { title: 'Preface' },
      { id: 'doi:10.1/x', title: 'Preface', authors: [] },
      false,
    ],
    ['nothing in common', {}, { id: 'doi:10.1/x', title: 'Dense Memory Layers' }, false],
    ['empty titles', { title: '' }, { id: 'doi:10.1/x', title: '' }, false],
  ])('%s', (_, kept, met, same) => {
    expect(samePaper(row(kept), paper(met))).toBe(same)
  })
})

describe('merge', () => {
  it('keeps the earliest save, every site and the better date', () => {
    const saved = { ...row({ date: '2026-01', id: 'title:sparse', site: 'scholar' }), savedAt: '2026-01-05T00:00:00Z' }
    const met = merge([saved], paper({ date: '2026-01-02' }), 'h', '2026-02-01T00:00:00.000Z')
    expect(met).toMatchObject({
      id: 'arxiv:2601.00001',
      aliases: ['title:sparse'],
      savedAt: '2026-01-05T00:00:00Z',
      date: '2026-01-02',
      sites: ['scholar', 'arxiv'],
      firstSeen: '2026-01-01T00:00:00.000Z',
      lastSeen: '2026-02-01T00:00:00.000Z',
      textHash: 'h',
    })
  })

  it('does not let an older version of the abstract replace a newer one', () => {
    const kept = merge([], paper({ version: 3 }), 'v3', '2026-01-01T00:00:00.000Z')
    expect(merge([kept], paper({ version: 1 }), 'v1', '2026-01-02T00:00:00.000Z')).toMatchObject({
      version: 3,
      textHash: 'v3',
    })
    expect(merge([kept], paper({ version: 4 }), 'v4', '2026-01-02T00:00:00.000Z')).toMatchObject({
      version: 4,
      textHash: 'v4',
    })
    expect(merge([kept], paper({ version: 4, abstract: null }), null, '2026-01-02T00:00:00.000Z').textHash).toBe('v3')
  })
})
