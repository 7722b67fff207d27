import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readClaims } from '../../lib/claims'
import { wordClaims } from '../../lib/wording/worded'
import { READER_CASES } from './cases'
import { mutate, NASTY, type Random, rounds } from './random'

const OWN = readFileSync('tests/fixtures/gold/own.jsonl', 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => String(JSON.parse(line).abstract))
const WORDS = [...new Set(OWN.join(' ').split(/\s+/))]

/** Reads and words a text; every claim must stand where it says, and be said. */
function readAll(text: string): void {
  const started = performance.now()
  const { claims } = readClaims(text, text.slice(0, 60))
  const took = performance.now() - started
  // many times what is usual (half a millisecond a kilobyte): a blow-up, not a slow machine
  expect(took, `milliseconds for ${text.length} characters`).toBeLessThan(500 + text.length / 4)
  for (const { span, surface, sentence, confidence } of claims) {
    expect(text.slice(...span)).toBe(surface)
    expect(sentence[0]).toBeLessThanOrEqual(span[0])
    expect(sentence[1]).toBeGreaterThanOrEqual(span[1])
    expect(confidence).toBeGreaterThanOrEqual(0)
    expect(confidence).toBeLessThanOrEqual(1)
  }
  for (const { sentence } of wordClaims(claims, text)) expect(sentence.trim()).not.toBe('')
}

/** Words of abstracts in no order, with what stumbles between, and some of them again and again. */
function jumble(random: Random): string {
  const pieces = Array.from({ length: 3 + random.below(60) }, () => {
    const piece = random.below(6) ? random.pick(WORDS) : random.pick(NASTY)
    return random.below(25) ? piece : `${piece} `.repeat(1 + random.below(200))
  })
  return pieces.join(random.pick([' ', ' ', ' ', '', '-', ', ', '. ', ' and ']))
}

it.each(READER_CASES)('the reader goes on after what stopped it before: %s', (_name, text) => readAll(text))

it('the reader never throws, strays or hangs on changed abstracts', { timeout: 900_000 }, async () => {
  expect(await rounds('changed abstracts', (random) => readAll(mutate(random, random.pick(OWN))))).toBeGreaterThan(20)
})

it('nor on jumbles of words and signs', { timeout: 900_000 }, async () => {
  expect(await rounds('jumbles', (random) => readAll(jumble(random)))).toBeGreaterThan(20)
})
