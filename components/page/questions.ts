/** Asks the background for the claims of cards that have come near the window, and fills their strips with the answers. */

import { word } from '../../lib/i18n'
import type { Answer, Ask, MessageName, WordedReading } from '../../lib/messages'
import { type Card, isLive, type LiveCard } from './card'
import { fitAll } from './strip'

/** Most papers in one question, so that the first badges do not wait for the last. */
const BATCH = 40

export type AskBackground = <N extends MessageName>(name: N, question: Ask<N>) => Promise<Answer<N>>

export interface QuestionEvents {
  /** A batch was answered, or could not be. */
  answered(): void
  /** True if the failure means that the extension is gone, and that has been seen to. @param at a card that asked */
  isEnd(error: unknown, at: LiveCard | undefined): boolean
}

export class Questions {
  #asking = false

  readonly #cards: ReadonlySet<Card>
  readonly #background: AskBackground
  readonly #signal: AbortSignal
  readonly #events: QuestionEvents

  constructor(cards: ReadonlySet<Card>, background: AskBackground, signal: AbortSignal, events: QuestionEvents) {
    this.#cards = cards
    this.#background = background
    this.#signal = signal
    this.#events = events
  }

  /** Asks for the cards that are near, those in the window first, one question after the other. */
  async ask(): Promise<void> {
    if (this.#asking) return
    this.#asking = true
    try {
      while (!this.#signal.aborted) {
        const waiting = [...this.#cards].filter((card) => card.phase === 'near').filter(isLive)
        const inView = waiting.filter((card) => card.inView)
        const batch = (inView.length > 0 ? inView : waiting).slice(0, BATCH)
        if (batch.length === 0) return
        for (const card of batch) card.phase = 'asked'
        await this.#askFor(batch)
      }
    } finally {
      this.#asking = false
    }
  }

  /** A paper was answered anew, out of turn. */
  refill(reading: WordedReading): void {
    const cards = [...this.#cards].filter(isLive).filter(({ id }) => id === reading.id)
    for (const card of cards) fill(card, reading)
    fitAll(cards.map(({ live }) => live.strip))
  }

  async #askFor(batch: LiveCard[]): Promise<void> {
    const standing = batch.every(({ reading }) => reading !== null)
    const papers = new Map(batch.map(({ live }) => [live.paper.id, live.paper]))
    try {
      const readings = await this.#background('page:read', { papers: [...papers.values()], standing })
      const byId = new Map(readings.map((reading) => [reading.id, reading]))
      for (const card of batch) {
        if (card.phase !== 'asked') continue // changed while the answer was on its way
        const reading = byId.get(card.id)
        if (reading) fill(card, reading)
        else card.live.strip.showProblem(word('stripUnread'))
      }
    } catch (error) {
      if (this.#events.isEnd(error, batch[0])) return
      // badges that only asked for news stay as they are
      for (const card of batch)
        if (!card.reading?.abstract) card.live.strip.showProblem(word('stripUnreadWhy', words(error)))
    }
    for (const card of batch) if (card.phase === 'asked') card.phase = 'done'
    fitAll(batch.map(({ live }) => live.strip))
    this.#events.answered()
  }
}

/** What is drawn of a reading, to tell whether it is another. */
const drawn = ({ claims, ...reading }: WordedReading) =>
  [reading.abstract, reading.extractorVersion, reading.corrected, ...claims.map(({ sentence }) => sentence)].join('\n')

function fill(card: LiveCard, reading: WordedReading): void {
  const before = card.reading
  // Having been shown makes a paper seen; on the page that showed it first it stays new.
  const state = before?.state === 'new' && reading.state === 'seen' ? 'new' : reading.state
  card.reading = { ...reading, state }
  card.live.strip.save.setState(state)
  card.live.strip.setWatched(reading.watched)
  // the same claims of the same text: badges in use, perhaps focused, are not made anew
  if (before?.abstract && drawn(before) === drawn(reading)) card.live.strip.renewClaims(reading.claims)
  else {
    const { abstract, partial = false } = card.live.paper
    // nor may the page find what the reader wrote
    card.live.strip.showClaims(reading, abstract === null || partial || reading.corrected === true)
  }
}

/** Anything thrown, in words. */
export function words(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
