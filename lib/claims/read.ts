/**
 * Reads an abstract: normalise → sentences → quantities → mentions → kinds and links → claims. Pure and deterministic;
 * see the modules of each step for their rules.
 */

import { nameKey } from '../lexicon'
import { type Carried, carryOver, experimentsBefore } from './carry'
import { namedBenchmarks, rankClaim, toClaim } from './claims'
import { linkSentence } from './link'
import { type ExtraNames, findMentions } from './mentions'
import { ownNames } from './mentions/own-names'
import { normalise } from './normalise'
import { scanQuantities } from './quantities'
import { readRanks } from './rank'
import { makeSentence, type Sentence } from './sentence'
import { splitSentences } from './sentences'
import { loadSpelled, needsSpelled, spellOut } from './spelled'
import { type Token, tokenise } from './tokens'
import type { Claim, Reading, Span } from './types'

/** Changes whenever the same text may give other claims. */
export const EXTRACTOR_VERSION = 3

/** Names that the user added; looked up before the built-in lexicon. */
export interface ReadOptions {
  /** Benchmark names as the user writes them. */
  extraBenchmarks?: string[]
}

const OWN_WORK =
  /\b(?:we|our|ours|this (?:paper|work|study|article|survey|report|thesis|volume|research|review|tutorial)|in this|here,|the (?:present|proposed|paper|results?)|experiments?|experimental|is (?:introduced|proposed|presented)|results)\b/i

/**
 * Abstracts end. A whole book given by mistake should not take a worker down: its sentences are cut at the first of these
 * lengths, and it is read in parts of the second, each as if it were an abstract, so that what is kept at a time and with it
 * the cost of a sentence never grows. The longest abstract that we met has 2,307. In UTF-16 units.
 */
const LONGEST_SENTENCE = 20_000
const LONGEST_PART = 40_000

/**
 * Loads what reading this text needs beyond the reader itself: compromise, for compound number words only. Call it before
 * {@link readClaims} wherever texts come from outside; without it such words are read by their first number.
 */
export async function prepare(abstract: string): Promise<void> {
  // Normalised as the reading does it: a line break between two number words is a blank to it.
  if (needsSpelled(normalise(abstract))) await loadSpelled()
}

/**
 * Reads the claims of one abstract.
 * @param abstract the text exactly as the page gave it; all spans are UTF-16 offsets into it
 * @param title optional; helps to tell the paper's own name from a benchmark's
 * @returns claims in order of appearance and the benchmarks named; never throws
 */
export function readClaims(abstract: string, title = '', options: ReadOptions = {}): Reading {
  const text = spellOut(normalise(abstract))
  const extra = options.extraBenchmarks?.length
    ? { benchmarks: new Map(options.extraBenchmarks.map((n) => [nameKey(n), nameKey(n)])) }
    : undefined
  const parts = inParts(text).map((spans) => readPart(abstract, text, spans, title, extra))
  if (parts.length === 1) return parts[0] as Reading
  return {
    claims: parts.flatMap((part) => part.claims),
    benchmarks: [...new Map(parts.flatMap((part) => part.benchmarks).map((name) => [nameKey(name), name])).values()],
  }
}

/** The sentences of a text, no longer than {@link LONGEST_SENTENCE}, in parts no longer than {@link LONGEST_PART}. */
function inParts(text: string): Span[][] {
  const parts: Span[][] = [[]]
  let begin = 0
  for (const [a, b] of splitSentences(text)) {
    for (let k = a; k < b; k += LONGEST_SENTENCE) {
      const end = Math.min(b, k + LONGEST_SENTENCE)
      if (end - begin > LONGEST_PART) {
        parts.push([])
        begin = k
      }
      parts.at(-1)?.push([k, end])
    }
  }
  return parts
}

/** Reads the sentences at `spans`, which are a whole abstract in all but absurd cases. */
function readPart(abstract: string, text: string, spans: Span[], title: string, extra?: ExtraNames): Reading {
  const tokens = spans.map((span) => wordy(tokenise(text, span)))
  const own = ownNames(tokens, title)
  const sentences = spans.map((span, n) => {
    const t = tokens[n] ?? []
    return makeSentence(span, text, t, scanQuantities(t), findMentions(t, own, extra), n, own)
  })

  // Sentences before the abstract first speaks of its own work tell of others; an abstract that never says "we" and
  // gives no name has no such part.
  const firstOwn = sentences.findIndex((s) => speaksOfOwn(s, own))
  const from = spans[0]?.[0] ?? 0
  const early = from + 0.4 * ((spans.at(-1)?.[1] ?? from) - from)
  const carried: Carried = { metric: null, place: null, sentence: -9, placed: -9 }
  const claims: Claim[] = []
  for (const s of sentences) {
    const alone = s.index < firstOwn && s.span[0] < early
    const drafts = s.quantities.length ? linkSentence(s, alone) : []
    carryOver(carried, s, drafts)
    const results = drafts.filter((d) => d.kind !== 'scale' && d.kind !== 'count').length
    for (const d of drafts) claims.push(toClaim(abstract, s, d, results))
    const tried = s.index > 0 ? experimentsBefore(sentences[s.index - 1] as Sentence, s) : null
    for (const r of readRanks(s, drafts, alone))
      claims.push(rankClaim(abstract, s, r.place || !tried ? r : { ...r, place: tried }))
  }
  claims.sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1])
  return { claims, benchmarks: namedBenchmarks(sentences) }
}

/** A sentence of nothing but signs has nothing to read: a megabyte of brackets need not be kept to the end. */
const wordy = (tokens: Token[]): Token[] => (tokens.some((t) => t.kind !== 'mark') ? tokens : [])

/** Does the sentence say "we", "this paper" and the like, or begin with the name of the paper's own method? */
function speaksOfOwn(s: Sentence, own: Set<string>): boolean {
  if (OWN_WORK.test(s.text.slice(s.span[0], s.span[1]))) return true
  return s.tokens.slice(0, 12).some((t) => own.has(t.lower))
}
