import { expect, it } from 'vitest'
import { remembered } from '../../lib/lexicon'

it('asks once, forgets after a thousand, and keeps nothing long', () => {
  const asked: string[] = []
  const length = remembered((text) => {
    asked.push(text)
    return text.length > 3 ? text.length : null
  })
  expect([length('abc'), length('abcd'), length('abc'), length('abcd')]).toEqual([null, 4, null, 4])
  expect(asked).toEqual(['abc', 'abcd'])
  const long = 'x'.repeat(81)
  expect([length(long), length(long)]).toEqual([81, 81])
  expect(asked.slice(2)).toEqual([long, long])
  for (let n = 0; n < 1000; n++) length(`word ${n}`)
  length('abc')
  expect(asked.filter((text) => text === 'abc')).toHaveLength(2)
})
