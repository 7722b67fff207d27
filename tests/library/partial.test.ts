import 'fake-indexeddb/auto' // before Dexie, which looks for IndexedDB when it is loaded

import { describe, expect, it } from 'vitest'
import { checkedPaper } from '../../lib/library/incoming'
import { allSavedClaims } from '../../lib/library/queries'
import { freshLibrary, paper } from './helpers'

const whole = paper({ abstract: 'We reach 81.5 accuracy on LongQA, and 70.2 on a harder one.' })
const excerpt = paper({ abstract: '… 81.5 accuracy on LongQA …', partial: true, site: 'scholar' })

describe('an excerpt of an abstract', () => {
  it('passes the check of messages with its mark', () => {
    expect(checkedPaper(excerpt)?.partial).toBe(true)
    expect(checkedPaper(whole) && 'partial' in (checkedPaper(whole) ?? {})).toBe(false)
    expect(checkedPaper({ ...whole, partial: 'yes' })).toBeNull()
  })

  it.each([
    ['after', [whole, excerpt]],
    ['before', [excerpt, whole]],
  ])('never takes the place of the whole, met %s it', async (_when, papers) => {
    const { library, db } = freshLibrary()
    for (const each of papers) await library.save(each)
    const claims = await allSavedClaims(db)
    expect(claims.map(({ claim }) => claim.value).sort()).toEqual([70.2, 81.5])
  })
})
