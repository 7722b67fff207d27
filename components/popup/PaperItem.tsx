import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { orderClaims } from '../../lib/claims/order'
import { plain } from '../../lib/claims/plain'
import type { Claim } from '../../lib/claims/types'
import { formatDate, t, tn } from '../../lib/i18n'
import { Icon } from '../ui/Icon'
import { type AbstractSource, ClaimLine } from './ClaimLine'

interface Props {
  paper: { id: string; title: string; authors: string[]; date: string | null; url: string }
  claims: Claim[]
  abstract: AbstractSource
  /** The abstract, where it is at hand: bare numbers are shown with the words that they stand beside. */
  beside?: string | null
  saved: boolean
  /** Why it cannot be saved, if so. */
  locked?: string
  /** The claims were read from an excerpt of the abstract. */
  excerpt?: boolean
  /** In a list of saved papers the button need not say so each time. */
  quiet?: boolean
  /** Saves it, or takes it out. */
  onToggle(): Promise<void>
  /** What stands under the claims. */
  children?: ComponentChildren
}

/** Claims shown before "more". */
const FEW = 3

/** "A. Author, B. Writer and 3 more · Jan 2026". */
function byline(authors: string[], date: string | null): string {
  const names = authors.slice(0, 2).join(', ')
  const more = authors.length > 2 ? ` ${tn('andMore', authors.length - 2)}` : ''
  return [names + more, formatDate(date)].filter(Boolean).join(' · ')
}

/** A paper with its claims, the most telling first. */
export function PaperItem({
  paper,
  claims,
  abstract,
  beside,
  saved,
  locked,
  quiet = false,
  excerpt = false,
  onToggle,
  children,
}: Props) {
  const [all, setAll] = useState(false)
  const [busy, setBusy] = useState(false)
  const ordered = orderClaims(claims)
  const shown = all ? ordered : ordered.slice(0, FEW)
  const hidden = ordered.length - FEW
  const title = plain(paper.title)

  async function toggle() {
    setBusy(true)
    await onToggle().finally(() => setBusy(false))
  }

  return (
    <li class="paper">
      <div class="head">
        <div class="title">
          <h3>
            <a href={paper.url} target="_blank" rel="noreferrer">
              {title}
            </a>
          </h3>
          <p class="by">{byline(paper.authors, paper.date)}</p>
        </div>
        <button
          type="button"
          class={quiet ? 'save quiet' : 'save'}
          aria-pressed={saved}
          aria-label={t(saved ? (quiet ? 'removePaper' : 'savedRemovePaper') : 'savePaper', title)}
          title={locked ?? (saved ? t('removeFromSaved') : t('saveWithClaims'))}
          disabled={busy || locked !== undefined}
          onClick={toggle}
        >
          <Icon name="star" filled={saved} />
          {!quiet && (saved ? t('stateSaved') : t('save'))}
        </button>
      </div>
      {claims.length === 0 ? (
        <p class="none">{t(excerpt ? 'noClaimsExcerpt' : 'noClaims')}</p>
      ) : (
        <ul class="claims">
          {shown.map((claim) => (
            <ClaimLine
              key={`${claim.span[0]}-${claim.span[1]}-${'index' in claim ? claim.index : ''}`}
              claim={claim}
              abstract={abstract}
              beside={beside}
            />
          ))}
        </ul>
      )}
      {excerpt && <p class="excerpt">{t('readFromExcerpt')}</p>}
      {hidden > 0 && (
        <button type="button" class="more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('fewer') : tn('more', hidden)}
        </button>
      )}
      {children}
    </li>
  )
}
