import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  arxivMonth,
  byPreference,
  identityUrl,
  parseArxivId,
  parseDoi,
  parseIdentity,
  titleIdentity,
} from '../../lib/sites/identity'

describe('one paper, one identity', () => {
  it.each<[string, string, number | null]>([
    ['2402.13449', 'arxiv:2402.13449', null],
    ['2402.13449v2', 'arxiv:2402.13449', 2],
    ['0704.0001', 'arxiv:0704.0001', null],
    ['1412.6980', 'arxiv:1412.6980', null],
    ['1501.00001', 'arxiv:1501.00001', null],
    ['arXiv:2402.13449v1', 'arxiv:2402.13449', 1],
    [' arxiv: 2402.13449 ', 'arxiv:2402.13449', null],
    ['math/0211159', 'arxiv:math/0211159', null],
    ['math.GT/0309136v2', 'arxiv:math/0309136', 2],
    ['astro-ph/0603274', 'arxiv:astro-ph/0603274', null],
    ['https://arxiv.org/abs/2402.13449', 'arxiv:2402.13449', null],
    ['http://arxiv.org/abs/2402.13449v3', 'arxiv:2402.13449', 3],
    ['https://www.arxiv.org/abs/hep-th/9901001', 'arxiv:hep-th/9901001', null],
    ['https://export.arxiv.org/abs/math.GT/0309136', 'arxiv:math/0309136', null],
    ['https://arxiv.org/pdf/2402.13449', 'arxiv:2402.13449', null],
    ['https://arxiv.org/pdf/2402.13449v1.pdf', 'arxiv:2402.13449', 1],
    ['https://arxiv.org/pdf/physics/9403001v1', 'arxiv:physics/9403001', 1],
    ['https://arxiv.org/html/2402.13449v1', 'arxiv:2402.13449', 1],
    ['https://arxiv.org/format/2402.13449', 'arxiv:2402.13449', null],
    ['https://arxiv.org/abs/2402.13449?context=cs#S1', 'arxiv:2402.13449', null],
    ['https://ar5iv.labs.arxiv.org/html/2402.13449', 'arxiv:2402.13449', null],
    ['https://www.alphaxiv.org/abs/2402.13449', 'arxiv:2402.13449', null],
    ['https://huggingface.co/papers/2402.13449', 'arxiv:2402.13449', null],
    ['https://huggingface.co/papers/2402.13449#community', 'arxiv:2402.13449', null],
    ['https://papers.cool/arxiv/2402.13449', 'arxiv:2402.13449', null],
    ['10.48550/arXiv.2402.13449', 'arxiv:2402.13449', null],
    ['https://doi.org/10.48550/arXiv.2402.13449', 'arxiv:2402.13449', null],
    ['10.1145/3292500.3330701', 'doi:10.1145/3292500.3330701', null],
    ['doi:10.1145/3292500.3330701', 'doi:10.1145/3292500.3330701', null],
    ['https://dx.doi.org/10.1109/TPAMI.2020.1', 'doi:10.1109/tpami.2020.1', null],
    ['https://doi.org/10.1002/(SICI)1097-0258(19980815)17', 'doi:10.1002/(sici)1097-0258(19980815)17', null],
    ['10.18653/v1/2022.in2writing-1.1', 'acl:2022.in2writing-1.1', null],
    ['https://doi.org/10.18653/v1/W19-4201', 'acl:W19-4201', null],
    ['https://aclanthology.org/2022.in2writing-1.1/', 'acl:2022.in2writing-1.1', null],
    ['https://aclanthology.org/2022.in2writing-1.1.pdf', 'acl:2022.in2writing-1.1', null],
    ['https://aclanthology.org/anthology/w19-4201/', 'acl:W19-4201', null],
    ['https://openreview.net/forum?id=aBcD_123-4', 'openreview:aBcD_123-4', null],
    ['https://openreview.net/pdf?id=aBcD_123-4', 'openreview:aBcD_123-4', null],
    ['https://openreview.net/forum?id=aBcD_123-4&noteId=zzz', 'openreview:aBcD_123-4', null],
    ['https://proceedings.mlr.press/v119/abbas20a.html', 'pmlr:v119/abbas20a', null],
    ['http://proceedings.mlr.press/v119/abbas20a/abbas20a.pdf', 'pmlr:v119/abbas20a', null],
    [
      'https://proceedings.neurips.cc/paper_files/paper/2023/hash/0123456789abcdef0123456789abcdef-Abstract-Conference.html',
      'neurips:2023/0123456789abcdef0123456789abcdef',
      null,
    ],
    [
      'https://openaccess.thecvf.com/content/CVPR2024/html/Author_Some_Title_CVPR_2024_paper.html',
      'cvf:CVPR2024/Author_Some_Title_CVPR_2024',
      null,
    ],
    [
      'https://www.semanticscholar.org/paper/Some-Title/0123456789abcdef0123456789abcdef01234567',
      's2:0123456789abcdef0123456789abcdef01234567',
      null,
    ],
    ['https://pubmed.ncbi.nlm.nih.gov/12345678/', 'pmid:12345678', null],
    ['PMID: 12345678', 'pmid:12345678', null],
    ['https://pmc.ncbi.nlm.nih.gov/articles/PMC1234567/', 'pmcid:PMC1234567', null],
    ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1234567/', 'pmcid:PMC1234567', null],
    ['arXiv:2402.13449v1 [cs.CL]', 'arxiv:2402.13449', 1],
    ['https://xxx.lanl.gov/abs/hep-th/9901001v2', 'arxiv:hep-th/9901001', 2],
    ['https://ar5iv.org/abs/2402.13449', 'arxiv:2402.13449', null],
    ['https://www.emergentmind.com/papers/2402.13449', 'arxiv:2402.13449', null],
    ['https://papers.cool/venue/aBcD_123-4@OpenReview', 'openreview:aBcD_123-4', null],
    ['https://papers.cool/venue/2024.acl-long.1@ACL', 'acl:2024.acl-long.1', null],
    ['https://openreview.net/forum?id=-BcD_123-4', 'openreview:-BcD_123-4', null],
    ['https://openreview.net/attachment?id=aBcD_123-4&name=pdf', 'openreview:aBcD_123-4', null],
    [
      'https://papers.nips.cc/paper/2019/file/0123456789abcdef0123456789abcdef-Paper.pdf',
      'neurips:2019/0123456789abcdef0123456789abcdef',
      null,
    ],
    [
      'https://proceedings.iclr.cc/paper_files/paper/2025/hash/0123456789abcdef0123456789abcdef-Abstract-Conference.html',
      'iclr:2025/0123456789abcdef0123456789abcdef',
      null,
    ],
    [
      'https://openaccess.thecvf.com/content_CVPR_2018/papers/Author_Title_CVPR_2018_paper.pdf',
      'cvf:CVPR_2018/Author_Title_CVPR_2018',
      null,
    ],
    [
      'https://openaccess.thecvf.com/content/CVPR2024W/SomeW/html/Author_Title_CVPRW_2024_paper.html',
      'cvf:CVPR2024W/SomeW/Author_Title_CVPRW_2024',
      null,
    ],
    ['https://www.ecva.net/papers/eccv_2024/papers_ECCV/html/4_ECCV_2024_paper.php', 'ecva:2024/4', null],
    ['https://www.biorxiv.org/content/10.1101/2024.01.05.574328v2.full', 'doi:10.1101/2024.01.05.574328', 2],
    ['https://www.medrxiv.org/content/10.1101/2024.01.05.24300001v1.full.pdf', 'doi:10.1101/2024.01.05.24300001', 1],
    [
      'https://www.biorxiv.org/content/biorxiv/early/2024/01/05/2024.01.05.574328',
      'doi:10.1101/2024.01.05.574328',
      null,
    ],
    ['https://link.springer.com/article/10.1007/s00521-022-07366-3', 'doi:10.1007/s00521-022-07366-3', null],
    ['https://dl.acm.org/doi/abs/10.1145/3292500.3330701', 'doi:10.1145/3292500.3330701', null],
    ['https://dl.acm.org/doi/pdf/10.1145/3292500.3330701', 'doi:10.1145/3292500.3330701', null],
    ['https://www.nature.com/articles/s41598-020-67529-x', 'doi:10.1038/s41598-020-67529-x', null],
    ['https://www.jmlr.org/papers/volume25/23-0001/23-0001.pdf', 'jmlr:v25/23-0001', null],
    ['https://jmlr.org/papers/v25/23-0001.html', 'jmlr:v25/23-0001', null],
    ['https://ojs.aaai.org/index.php/AAAI/article/view/27745/27500', 'aaai:aaai/27745', null],
    ['https://dblp.org/rec/conf/nips/Author23.html', 'dblp:conf/nips/Author23', null],
    ['https://api.semanticscholar.org/CorpusID:12345', 'corpusid:12345', null],
  ])('%s is %s', (text, id, version) => {
    expect(parseIdentity(text)).toEqual({ id, version })
  })

  it.each([
    '',
    'not an id',
    '2413.13449', // there is no 13th month
    '2400.13449',
    '2402.1344', // four digits ended in 2014
    '1412.69801', // five began in 2015
    '0703.1234', // the scheme began in April 2007
    '3.14159',
    'v2402.13449',
    'abc/1234567', // no such archive
    'math/0213159',
    'https://arxiv.org/list/cs.CL/new',
    'https://arxiv.org/abs/',
    'https://arxiv.org/search/?query=2402.13449',
    'https://example.org/abs/2402.13449',
    'https://notarxiv.org/abs/2402.13449',
    'https://huggingface.co/papers/trending',
    'https://huggingface.co/datasets/2402.13449',
    'https://openreview.net/group?id=Some.cc/2026',
    'https://openreview.net/forum?id=<script>',
    'https://aclanthology.org/people/some-name/',
    '10.48550/arXiv.9999.99999',
    '10.12/short-prefix',
    'javascript:alert(1)',
    'https://openreview.net/forum/author|a_title', // a hash of names, no id
    'https://openreview.net/profile?id=~A_Author1',
    'https://papers.cool/venue/ICLR.2026',
    'https://papers.cool/arxiv/cs.CL',
    'https://pubmed.ncbi.nlm.nih.gov/012345/',
    'https://pubmed.ncbi.nlm.nih.gov/123456789/', // PMIDs have at most eight digits
    'https://pubmed.ncbi.nlm.nih.gov/?term=12345678',
    'https://www.semanticscholar.org/author/A.-Author/1234567',
    'https://www.semanticscholar.org/paper/Some-Title/0123456789abcdef',
    'https://proceedings.mlr.press/v119/',
    'https://proceedings.neurips.cc/paper_files/paper/2023',
    'https://openaccess.thecvf.com/CVPR2024?day=all',
    'https://www.biorxiv.org/content/early/recent',
    'https://www.biorxiv.org/collection/neuroscience',
    'https://link.springer.com/journal/521',
    'https://www.nature.com/articles',
    'https://jmlr.org/papers/v25/',
    'https://jmlr.org/papers/v25/23-0001.bib',
    'https://ojs.aaai.org/index.php/AAAI/issue/view/576',
    'https://dblp.org/pid/12/3456.html',
    'https://aclanthology.org/volumes/2024.acl-long/',
    'https://aclanthology.org/events/acl-2024/',
    'https://scholar.google.com/scholar?cluster=5750819312257210840',
    'pmid:0',
    '/papers/2402.13449', // relative to nothing
  ])('%s is none', (text) => {
    expect(parseIdentity(text)).toBeNull()
  })

  it('resolves relative addresses against the page', () => {
    expect(parseIdentity('/papers/2402.13449', 'https://huggingface.co')?.id).toBe('arxiv:2402.13449')
    expect(parseIdentity('/abs/math/0211159', 'https://arxiv.org')?.id).toBe('arxiv:math/0211159')
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), (text) => {
        const found = parseIdentity(text)
        expect(found === null || /^[a-z0-9]+:./.test(found.id)).toBe(true)
      }),
    )
  })

  it('takes every valid number of every month back out of an address', () => {
    fc.assert(
      fc.property(fc.integer({ min: 15, max: 49 }), fc.integer({ min: 1, max: 12 }), fc.nat(99_999), (yy, mm, n) => {
        const id = `${yy}${String(mm).padStart(2, '0')}.${String(n).padStart(5, '0')}`
        expect(parseIdentity(`https://arxiv.org/abs/${id}v12`)).toEqual({ id: `arxiv:${id}`, version: 12 })
        expect(parseArxivId(id)?.id).toBe(`arxiv:${id}`)
      }),
    )
  })

  it('strips what a sentence puts after a DOI', () => {
    expect(parseDoi('10.1145/3292500.3330701).')?.id).toBe('doi:10.1145/3292500.3330701')
  })
})

describe('of several ids of one paper', () => {
  const ids = (...texts: string[]) => byPreference(texts.map((text) => parseIdentity(text)))
  it('arXiv comes before DOI, DOI before a venue’s own, each once', () => {
    const found = ids(
      'https://openreview.net/forum?id=aBcD_123-4',
      'https://doi.org/10.1145/3292500.3330701',
      'https://arxiv.org/pdf/2402.13449',
      'https://doi.org/10.1145/3292500.3330701',
      'no id',
    )
    expect(found.map(({ id }) => id)).toEqual([
      'arxiv:2402.13449',
      'doi:10.1145/3292500.3330701',
      'openreview:aBcD_123-4',
    ])
  })
  it('a version that one of them names is kept', () => {
    expect(ids('2402.13449', 'https://arxiv.org/html/2402.13449v3')).toEqual([{ id: 'arxiv:2402.13449', version: 3 }])
  })
  it('none of none', () => {
    expect(byPreference([null, undefined])).toEqual([])
  })
})

describe('the title as the last resort', () => {
  it.each([
    ['The  Llama\n 3 Herd!', 'title:the-llama-3-herd'],
    ['Über naïve Bäume', 'title:uber-naive-baume'],
    ['$\\tau$-bench: A Benchmark', 'title:bench-a-benchmark'],
    ['深層学習', 'title:深層学習'],
  ])('%s', (title, id) => {
    expect(titleIdentity(title)?.id).toBe(id)
  })
  it('is none for a title without letters', () => {
    expect(titleIdentity(' … ')).toBeNull()
  })
})

it.each([
  ['arxiv:2402.13449', '2024-02'],
  ['arxiv:math/0211159', '2002-11'],
  ['arxiv:hep-th/9901001', '1999-01'],
  ['doi:10.1145/1', null],
])('%s was first submitted in %s', (id, month) => {
  expect(arxivMonth(id)).toBe(month)
})

it.each([
  'arxiv:2402.13449',
  'arxiv:math/0211159',
  'doi:10.1145/3292500.3330701',
  'acl:2022.in2writing-1.1',
  'openreview:aBcD_123-4',
  'pmlr:v119/abbas20a',
  'pmid:12345678',
  's2:0123456789abcdef0123456789abcdef01234567',
  'jmlr:v25/23-0001',
  'pmcid:PMC1234567',
  'dblp:conf/nips/Author23',
])('the address of %s leads back to it', (id) => {
  expect(parseIdentity(identityUrl(id) ?? '')?.id).toBe(id)
})
