/**
 * Random input that can be had again. `npm run fuzz` chooses a seed and says it; the check uses one that stays the same, for
 * a second or two a part. Every crash that was found is a case in `cases.ts`.
 */

/** Of this run; printed by every part. */
const SEED = Number(process.env.CLAIMDEX_FUZZ_SEED ?? 1)
/** Milliseconds for one part. */
const BUDGET = 1000 * Number(process.env.CLAIMDEX_FUZZ_SECONDS ?? 1.5)
/** Rounds of one part at most, however quick the machine is. */
const MOST_ROUNDS = Number(process.env.CLAIMDEX_FUZZ_ROUNDS ?? 2000)

export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** 0 up to, not including, 1. */
  next(): number {
    // mulberry32: small, quick, and the same everywhere
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let t = this.#state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit)
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T
  }
}

/** What parsers and readers stumble over, anywhere. */
export const NASTY = [
  '',
  '\u0000',
  '\ud83d',
  '\ufeff',
  '\u202e',
  '__proto__',
  'constructor',
  'toString',
  '"',
  "'",
  '<',
  '&',
  '&quot;',
  '&#0;',
  '</script>',
  '<!--',
  ']]>',
  '{',
  '}',
  '[[[[',
  '\\',
  '\\u',
  '$',
  '%',
  '@',
  '-',
  '−',
  '±',
  '1e999',
  '-0',
  'NaN',
  '9'.repeat(400),
  '1.1.1.1',
  'null',
  'true',
  '[]',
  '{}',
  'javascript:alert(1)',
  'https://',
  'arXiv:9999.99999v99',
  '10.1/',
  '\n',
  '\r\n',
  '\t',
  '\u2028',
  'a'.repeat(3000),
  '( '.repeat(500),
  '"],['.repeat(50),
]

/** One to four changes anywhere in a text: taken out, doubled, moved, put in, cut off. */
export function mutate(random: Random, text: string): string {
  let out = text
  for (let changes = 1 + random.below(4); changes > 0; changes--) {
    const at = random.below(out.length + 1)
    const to = Math.min(out.length, at + random.below(random.pick([3, 30, 300])))
    const piece = out.slice(at, to)
    switch (random.below(7)) {
      case 0:
        out = out.slice(0, at) + out.slice(to)
        break
      case 1:
        out = out.slice(0, to) + piece.repeat(1 + random.below(4)) + out.slice(to)
        break
      case 2: {
        const elsewhere = random.below(out.length + 1)
        out = out.slice(0, elsewhere) + piece + out.slice(elsewhere)
        break
      }
      case 3:
        out = out.slice(0, at)
        break
      default:
        out = out.slice(0, at) + random.pick(NASTY) + out.slice(random.below(2) ? at : to)
    }
  }
  return out
}

/**
 * Runs work with a random source of its own each round, until time or rounds are used up.
 * @throws Error that names seed and round, so that the same input can be had again
 */
export async function rounds(part: string, work: (random: Random, round: number) => unknown): Promise<number> {
  const until = performance.now() + BUDGET
  let round = 0
  for (; round < MOST_ROUNDS && performance.now() < until; round++) {
    try {
      await work(new Random(SEED * 1_000_003 + round), round)
    } catch (error) {
      throw new Error(
        `${part}: round ${round} of seed ${SEED} (CLAIMDEX_FUZZ_SEED=${SEED}): ${error instanceof Error ? (error.stack ?? error.message) : error}`,
        { cause: error },
      )
    }
  }
  console.log(`${part}: ${round} rounds of seed ${SEED}`)
  return round
}
