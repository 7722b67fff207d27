/** The last line of the claim card: what its words are, what may be done about the claim, what came of it, and the way back. */

import { t } from '../../lib/i18n'
import type { CorrectionStep } from '../../lib/messages'
import type { WordedClaim } from '../../lib/wording/worded'
import { changed, type Words, wordsOf } from './correction-form'
import { h, say } from './dom'
import { words } from './questions'

/** Puts a claim of the card's paper right. @returns its claims as they now are, and the correction that did it */
export type Correct = (step: CorrectionStep) => Promise<{ correctionId: string; claims: readonly WordedClaim[] }>

export interface Corrected {
  claims: readonly WordedClaim[]
  /** The one that was put right; undefined if it is not shown any more. */
  current: WordedClaim | undefined
}

export interface FootEvents {
  /** The reader wants to put the claim right. */
  begin(): void
  done(result: Corrected): void
  /** The line is of another height. */
  changed(): void
}

const link = (label: string) => h('button', {}, label)

export class CardFoot {
  readonly #said = h('span', { role: 'status' })
  readonly #undo = link(t('undo'))
  readonly #restore = link(t('takeBack'))
  readonly #edit = link(t('correct'))
  readonly element = h('div', { class: 'foot' }, this.#said, this.#undo, this.#restore, this.#edit)
  readonly #events: FootEvents
  #correct: Correct | null = null
  #claim: WordedClaim | null = null
  #back: (() => Promise<void>) | null = null
  #busy = false

  constructor(events: FootEvents) {
    this.#events = events
    this.#edit.addEventListener('click', () => events.begin())
    this.#undo.addEventListener('click', () => void this.#back?.())
    this.#restore.addEventListener('click', () => this.#claim && this.restore(this.#claim))
  }

  /** Begins with another paper. @param source what its words are */
  begin(source: string, correct: Correct): void {
    this.#correct = correct
    this.#say(source, null)
  }

  /** Another claim is shown. */
  about(claim: WordedClaim | null): void {
    this.#claim = claim
    this.#edit.hidden = claim === null
    this.#restore.hidden = claim?.corrected !== 'edited'
  }

  /** What Tab reaches, in order. */
  get stops(): HTMLElement[] {
    return [this.#undo, this.#restore, this.#edit].filter(({ hidden }) => !hidden)
  }

  focus(): void {
    this.#edit.focus({ preventScroll: true })
  }

  /** What changed of a claim, and its way back: to the words before where they were the reader's too. */
  edit(claim: WordedClaim, words: Words): void {
    const { span, correctionId } = claim
    const step: CorrectionStep = { do: 'edit', span, words, ...(correctionId && { correctionId }) }
    void this.#do(step, t('claimCorrected'), (id, now) =>
      correctionId && now
        ? { do: 'edit', span, correctionId, words: changed(wordsOf(now), wordsOf(claim)) }
        : { do: 'restore', correctionId: id },
    )
  }

  hide({ span, correctionId }: WordedClaim): void {
    const step: CorrectionStep = { do: 'hide', span, ...(correctionId && { correctionId }) }
    void this.#do(step, t('claimHidden'), (id) => ({ do: 'restore', correctionId: id }))
  }

  restore({ correctionId }: WordedClaim): void {
    if (correctionId === undefined) return
    void this.#do({ do: 'restore', correctionId }, t('correctionTakenBack'), () => ({ do: 'revive', correctionId }))
  }

  async #do(
    step: CorrectionStep,
    done: string,
    back: ((correctionId: string, now: WordedClaim | undefined) => CorrectionStep) | null,
  ): Promise<void> {
    const claim = this.#claim
    if (this.#busy || !this.#correct) return
    this.#busy = true
    try {
      const { correctionId, claims } = await this.#correct(step)
      const current =
        claims.find((each) => each.correctionId === correctionId) ??
        claims.find((each) => step.do !== 'hide' && claim && String(each.span) === String(claim.span))
      this.#events.done({ claims, current })
      this.#say(done, back && (() => this.#do(back(correctionId, current), t('undone'), null)))
    } catch (error) {
      this.#say(t('notCorrected', words(error)), null)
    } finally {
      this.#busy = false
    }
  }

  #say(text: string, back: (() => Promise<void>) | null): void {
    say(this.#said, text, back !== null) // what was done is the reader's business
    this.#back = back
    this.#undo.hidden = back === null
    this.#events.changed()
  }
}
