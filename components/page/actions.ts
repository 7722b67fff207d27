/** What follows a click: the claim card with the marks in the page's text, saving, and the popup's question about the page. */

import { t } from '../../lib/i18n'
import type { PageReport } from '../../lib/messages'
import { lacking, papersOn } from '../../lib/sites/page'
import type { WordedClaim } from '../../lib/wording/worded'
import type { LiveCard } from './card'
import { ClaimCard } from './claim-card'
import { h } from './dom'
import { mark, unmark } from './highlight'
import type { PageHandle } from './later-part'
import { words } from './questions'
import { act, buttonOf, setExpanded } from './strip-acts'

export class Actions {
  readonly #page: PageHandle
  readonly #card: ClaimCard

  constructor(page: PageHandle, own: CSSStyleSheet[]) {
    const [tokens, theme] = page.shared
    this.#page = page
    this.#card = new ClaimCard([tokens, ...own, theme], page.signal)
    page.signal.addEventListener('abort', unmark)
  }

  /** The reader did something in a strip. */
  acted(card: LiveCard, event: Event): void {
    act(card.live.strip, event, {
      open: (claim, badge, how) => this.#open(card, claim, badge, how),
      leave: (to) => this.#card.leave(to),
      save: () => this.save(card),
      retry: () => this.#page.retry(card),
    })
  }

  /** Shows the claim card at a badge. */
  #open(card: LiveCard, claim: WordedClaim, badge: HTMLElement, how: 'hover' | 'focus' | 'click'): void {
    const { reading, live, element } = card
    if (!reading || reading.abstract === null) return
    const { abstract, claims, partial = false } = reading
    const placed = claims.filter(({ corrected }) => corrected !== 'added') // added ones stand in no text
    let button = badge
    this.#card.open({ title: live.paper.title, claims, partial }, claim, badge, how, {
      shows: (current) => {
        setExpanded(live.strip, button)
        const site = this.#page.at()?.site
        return site ? mark(site.abstractElements(element), site.noise, abstract, placed, current) : null
      },
      buttonOf: (current) => {
        button = buttonOf(live.strip, current)
        return button
      },
      correct: async (step) => {
        const { correctionId, reading } = await this.#page.ask('claim:correct', { paper: live.paper, step })
        this.#page.refill(reading)
        return { correctionId, claims: reading.claims }
      },
      closed: () => {
        setExpanded(live.strip, null)
        unmark()
      },
    })
  }

  close(): void {
    this.#card.close(false)
  }

  save(card: LiveCard): void {
    void this.#save(card)
  }

  async #save(card: LiveCard): Promise<void> {
    const { strip, paper } = card.live
    const keep = card.reading?.state !== 'saved'
    const { button } = strip.save
    button.setAttribute('aria-busy', 'true')
    strip.save.alert?.remove()
    try {
      const { state } = keep
        ? await this.#page.ask('paper:save', { paper })
        : await this.#page.ask('paper:unsave', { id: paper.id })
      // the same paper may stand on the page twice
      this.#page.changed(paper.id, state)
    } catch (error) {
      if (this.#page.isEnd(error, card)) return
      // the button stays as it was, and says why
      button.removeAttribute('aria-busy')
      const why = t(keep ? 'notSaved' : 'notRemoved', words(error))
      strip.save.alert = h('span', { class: 'note error', role: 'alert', title: why }, why)
      button.before(strip.save.alert)
    }
  }

  /** @throws Error if the address is no page that lists papers */
  report(): PageReport {
    const at = this.#page.at()
    if (!at) throw new Error('This page lists no papers')
    const papers = papersOn(at.site, document)
    const lacks = papers.length > 0 ? [] : lacking(at, document)
    const layoutChanged = lacks.length > 0
    return { site: at.site.id, url: location.href, papers, layoutChanged, kind: at.name, lacks }
  }
}
