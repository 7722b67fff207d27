import 'fake-indexeddb/auto' // before Dexie, which looks for IndexedDB when it is loaded

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { libraryAnswers } from '../../lib/library/answers'
import { readFeed } from '../../lib/library/atom'
import { asPaper, BATCH, EVERY, MissingAbstracts, type Pace, queryFor } from '../../lib/library/missing'
import { freshLibrary, paper } from './helpers'

const entry = (id: string, abstract = 'We reach 92.3% on GSM8K.') => `<entry>
    <id>http://arxiv.org/abs/${id}</id>
    <updated>2026-01-09T17:58:01Z</updated>
    <published>2026-01-05T17:58:01Z</published>
    <title>Parts &amp; Sums:
  A Study</title>
    <summary>  ${abstract}
</summary>
    <author><name>Ann Author</name><arxiv:affiliation>Somewhere</arxiv:affiliation></author>
    <author><name>B. Writer</name></author>
    <link href="http://arxiv.org/abs/${id}" rel="alternate" type="text/html"/>
  </entry>`
const feed = (...entries: string[]) => `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">
  <title type="html">ArXiv Query</title><id>http://arxiv.org/api/x</id><opensearch:totalResults>1</opensearch:totalResults>
  ${entries.join('\n')}
</feed>`

describe('the feed', () => {
  it('is read entry by entry', () => {
    expect(readFeed(feed(entry('2601.00101v2'), entry('math/0309136v1')))).toEqual([
      {
        id: 'arxiv:2601.00101',
        version: 2,
        title: 'Parts & Sums: A Study',
        authors: ['Ann Author', 'B. Writer'],
        abstract: 'We reach 92.3% on GSM8K.',
        date: '2026-01-05',
      },
      expect.objectContaining({ id: 'arxiv:math/0309136', version: 1 }),
    ])
  })

  it.each([
    ['signs that XML writes otherwise', 'p &lt; 0.05 &amp; $x &gt; 3$ &#945;', 'p < 0.05 & $x > 3$ α'],
    ['lines broken anywhere', 'We reach\n92.3% on\nGSM8K.', 'We reach 92.3% on GSM8K.'],
    ['paragraphs', 'First.\n  Second\nline.', 'First.\nSecond line.'],
    ['character data', '<![CDATA[a < b]]>', 'a < b'],
    ['tags that only look like some', '&lt;script&gt;x()&lt;/script&gt;', '<script>x()</script>'],
  ])('keeps %s', (_, given, read) => {
    expect(readFeed(feed(entry('2601.00101', given)))[0]?.abstract).toBe(read)
  })

  it('leaves out errors, entries without a text, and what is not in the feed’s own language', () => {
    const error = `<entry><id>http://arxiv.org/api/errors#incorrect_id_format</id><title>Error</title><summary>incorrect id</summary></entry>`
    const foreign = `<entry xmlns="http://elsewhere.example/"><id>http://arxiv.org/abs/2601.00101</id><summary>x</summary></entry>`
    expect(readFeed(feed(error, entry('2601.00102', ' '), foreign))).toEqual([])
    expect(readFeed(feed())).toEqual([])
  })

  it.each([
    ['a page', '<!doctype html><html><body>Rate exceeded.</body></html>'],
    ['a text', 'Rate exceeded.'],
    ['nothing', ''],
    ['half a feed', feed(entry('2601.00101')).slice(0, 400)],
    ['an entity that grows', `<!DOCTYPE x [<!ENTITY a "aaaa">]>${feed(entry('2601.00101', '&a;')).slice(38)}`],
  ])('is refused if it is %s', (_, text) => {
    expect(() => readFeed(text)).toThrow()
  })
})

/** Time that passes when somebody waits, and a server that notes when it was asked. */
function world(part: { allowed?: () => boolean; get?: (url: string) => string } = {}) {
  const state = { now: 1_000_000, pace: { notBefore: 0, failures: 0 } as Pace }
  const asked: { at: number; url: string }[] = []
  const found: string[] = []
  const make = () =>
    new MissingAbstracts({
      allowed: async () => part.allowed?.() ?? true,
      found: async (entries) => void found.push(...entries.map(({ id }) => id)),
      loadPace: async () => ({ ...state.pace }),
      savePace: async (pace) => {
        state.pace = { ...pace }
      },
      now: () => state.now,
      wait: async (time) => {
        state.now += time
      },
      get: async (url) => {
        asked.push({ at: state.now, url })
        state.now += 200
        return part.get?.(url) ?? feed(...idsIn(url).map((id) => entry(id)))
      },
    })
  return { state, asked, found, make }
}

const idsIn = (url: string) => (new URL(url).searchParams.get('id_list') ?? '').split(',')
const many = (count: number) => Array.from({ length: count }, (_, n) => `arxiv:2601.${String(n + 1).padStart(5, '0')}`)

describe('missing abstracts', () => {
  beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined))
  afterEach(() => void vi.restoreAllMocks())

  it('are asked for from one address, without versions', () => {
    expect(queryFor(['arxiv:2601.00101', 'arxiv:math/0309136'])).toBe(
      'https://export.arxiv.org/api/query?id_list=2601.00101,math/0309136&max_results=2',
    )
  })

  it('are asked for at most fifty at a time and once in three seconds', async () => {
    const { asked, found, make } = world()
    await make().want(many(120))
    expect(asked.map(({ url }) => idsIn(url).length)).toEqual([BATCH, BATCH, 20])
    const gaps = asked.slice(1).map(({ at }, index) => at - (asked[index]?.at ?? 0))
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(EVERY)
    expect(new Set(found).size).toBe(120)
  })

  it('keep the pace when the worker was stopped and started again', async () => {
    const { asked, make } = world()
    await make().want(many(1))
    await make().want(['arxiv:2601.00777'])
    expect((asked[1]?.at ?? 0) - (asked[0]?.at ?? 0)).toBeGreaterThanOrEqual(EVERY)
  })

  it('gather what is wanted meanwhile', async () => {
    const { asked, make } = world()
    const missing = make()
    await Promise.all(many(30).map((id) => missing.want([id])))
    expect(asked.length).toBeLessThanOrEqual(2)
  })

  it('are not asked for without leave', async () => {
    const { asked, make } = world({ allowed: () => false })
    await make().want(many(3))
    expect(asked).toEqual([])
  })

  it('stop when leave is taken back between two requests', async () => {
    let looks = 0
    const { asked, make } = world({ allowed: () => ++looks < 2 })
    await make().want(many(120))
    expect(asked).toHaveLength(1)
  })

  it('are only arXiv’s, and nothing else gets into the address', async () => {
    const { asked, make } = world()
    await make().want(['doi:10.1/x', 'arxiv:2601.00101&x=1', 'arxiv:../../evil', 'title:abc', 'arxiv:2613.00001'])
    expect(asked).toEqual([])
  })

  it('wait longer after each failure, then leave it to the next visit', async () => {
    const { asked, state, make } = world({
      get: () => {
        throw new Error('arXiv answered 503')
      },
    })
    const missing = make()
    await missing.want(many(3))
    const gaps = asked.slice(1).map(({ at }, index) => at - (asked[index]?.at ?? 0))
    expect(gaps).toEqual([6200, 12_200])
    expect(asked).toHaveLength(3)
    expect(state.pace.notBefore - state.now).toBe(24_000)
    await missing.want(many(3)) // too soon
    expect(asked).toHaveLength(3)
    state.now += 24_000
    await missing.want(many(3))
    expect(asked).toHaveLength(4)
    expect(state.pace.notBefore - state.now).toBe(48_000)
  })

  it('forget failures once there is an answer', async () => {
    let fails = 2
    const { state, found, make } = world({
      get: (url) => {
        if (fails-- > 0) throw new Error('arXiv answered 429')
        return feed(...idsIn(url).map((id) => entry(id)))
      },
    })
    await make().want(many(2))
    expect(found).toHaveLength(2)
    expect(state.pace.failures).toBe(0)
  })

  it('are not asked for twice if arXiv has none, and not believed if nobody asked', async () => {
    const { asked, found, make } = world({ get: () => feed(entry('2601.09999')) })
    const missing = make()
    await missing.want(many(2))
    await missing.want(many(2))
    expect(asked).toHaveLength(1)
    expect(found).toEqual([])
  })
})

describe('a paper without an abstract', () => {
  const page = { url: 'https://arxiv.org/list/cs.CL/recent', tab: {} }
  function served() {
    const wanted: string[] = []
    const { library, db } = freshLibrary()
    const answers = libraryAnswers(library, {
      ownRoot: 'chrome-extension://abc/',
      readText: async () => ({ claims: [], benchmarks: [] }),
      siteAt: () => 'arxiv',
      tell: () => undefined,
      missing: (ids) => wanted.push(...ids),
    })
    return { answers, library, db, wanted }
  }

  it('is read from the one that was met before for its id, and not asked for', async () => {
    const { answers, wanted } = served()
    await answers['papers:read']({ papers: [paper()] }, page)
    const [reading] = await answers['papers:read']({ papers: [paper({ abstract: null })] }, page)
    expect(reading?.abstract).toBe(paper().abstract)
    expect(reading?.claims).toHaveLength(1)
    expect(wanted).toEqual([])
  })

  it('is asked for if nobody has met it, but not from a private window', async () => {
    const { answers, wanted } = served()
    const bare = paper({ abstract: null })
    await answers['papers:read']({ papers: [bare] }, { ...page, tab: { incognito: true } })
    await answers['papers:read']({ papers: [bare], note: false }, { url: 'chrome-extension://abc/popup.html' })
    expect(wanted).toEqual([])
    await answers['papers:read']({ papers: [bare] }, page)
    expect(wanted).toEqual([bare.id])
  })

  it('has its claims once it was fetched', async () => {
    const { answers, library } = served()
    const bare = paper({ abstract: null })
    await answers['papers:read']({ papers: [bare] }, page)
    await library.read(readFeed(feed(entry(bare.id.slice('arxiv:'.length)))).map(asPaper))
    const [reading] = await answers['papers:read']({ papers: [bare] }, page)
    expect(reading?.abstract).toBe('We reach 92.3% on GSM8K.')
    expect(reading?.claims[0]?.value).toBe(92.3)
  })
})

describe('papers of a page that no site describes', () => {
  const evil = { url: 'https://papers.example/list', tab: {} }
  it('are read, saved and taken out; papers of sites are not', async () => {
    const { library, db } = freshLibrary()
    const answers = libraryAnswers(library, {
      ownRoot: 'chrome-extension://abc/',
      readText: async () => ({ claims: [], benchmarks: [] }),
      siteAt: () => null,
      tell: () => undefined,
    })
    const found = paper({ site: 'any', id: 'title:a study' })
    expect(await answers['papers:read']({ papers: [found] }, evil)).toHaveLength(1)
    await answers['paper:save']({ paper: found }, evil)
    await library.save(paper({ title: 'Another study altogether' }))
    await expect(answers['paper:unsave']({ id: paper().id }, evil)).rejects.toThrow(/another/)
    await expect(answers['paper:save']({ paper: paper() }, evil)).rejects.toThrow(/another/)
    expect(await db.papers.orderBy('savedAt').count()).toBe(2)
    await answers['paper:unsave']({ id: found.id }, evil)
    expect(await db.papers.orderBy('savedAt').count()).toBe(1)
  })
})
