import { expect, it } from 'vitest'
import { readClaims } from '../../lib/claims'

// Names that every object has are words like any other on a page.
it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'])('reads past "%s"', (word) => {
  const text = `The ${word} tokens reach \\${word} here. We gain 3.1% over ${word} on GSM8K with ${word}-one ${word}fold ${word}.`
  const { claims } = readClaims(text, word)
  expect(claims.map((c) => [c.surface, c.value])).toEqual([['3.1%', 3.1]])
})
