import { useId, useState } from 'preact/hooks'
import { plain } from '../../lib/claims/plain'
import type { Claim } from '../../lib/claims/types'
import { t } from '../../lib/i18n'
import { badgeText } from '../../lib/wording/badge'
import { claimSentence } from '../../lib/wording/sentence'
import { kindNote } from '../../lib/wording/worded'
import { Figure } from './Figure'
import { Quote } from './Quote'

/** Gives the abstract that the claim stands in: at once, or after asking the library. */
export type AbstractSource = (claim: Claim) => string | null | Promise<string | null>

interface Props {
  claim: Claim
  abstract: AbstractSource
  /** The abstract, where it is at hand. */
  beside?: string | null | undefined
}

/** One claim on one line; it opens to the sentence that it was read from. */
export function ClaimLine({ claim, abstract, beside }: Props) {
  const [open, setOpen] = useState(false)
  const [text, setText] = useState<string | null | undefined>(undefined)
  const id = useId()
  const badge = badgeText(claim, beside ?? '')

  async function toggle() {
    setOpen(!open)
    if (!open && text === undefined) setText(await abstract(claim))
  }

  return (
    <li class={`claim tone-${badge.tone}${badge.doubtful ? ' doubtful' : ''}${open ? ' open' : ''}`}>
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        aria-description={claimSentence(claim)}
        onClick={toggle}
      >
        <Figure badge={badge} />
        <span class="said">
          {badge.what && <span class="what">{badge.what}</span>}
          {badge.where && <span class="where">{badge.where}</span>}
          {claim.kind === 'rank' && !badge.what && !badge.where && (
            <span class="where">{t('quoted', plain(claim.surface))}</span>
          )}
        </span>
        <span class="aside">{badge.word || aside(claim)}</span>
      </button>
      <div id={id} hidden={!open}>
        {open && <Quote claim={claim} abstract={text} />}
      </div>
    </li>
  )
}

/** What helps to judge the number and is not on the line yet. */
function aside(claim: Claim): string {
  if (claim.baseline !== null) return t('versus', plain(claim.baseline))
  if (claim.setting !== null) return plain(claim.setting)
  return claim.kind === 'scale' || claim.kind === 'count' ? kindNote(claim.kind) : ''
}
