import { useRef, useState } from 'preact/hooks'
import { t } from '../../../lib/i18n'
import { type Done, editClaim, hideClaim, removeCorrection } from '../../../lib/library/claim-words'
import type { ShownClaim } from '../../../lib/library/corrections'
import type { KnownPaper } from '../../../lib/library/overview'
import { badgeText } from '../../../lib/wording/badge'
import { claimSentence } from '../../../lib/wording/sentence'
import { Figure } from '../../popup/Figure'
import { Quote } from '../../popup/Quote'
import { problem, undoable, useSurroundings } from '../../popup/surroundings'
import { Icon } from '../../ui/Icon'
import { ClaimEditor } from './ClaimEditor'
import { type ClaimForm, changedWords, formOf } from './claim-form'
import { told } from './told'

interface Props {
  paper: KnownPaper
  claim: ShownClaim
  text: string | null | undefined
}

/** One claim in full, with what may be done about it. */
export function DetailClaim({ paper: { row }, claim, text }: Props) {
  const { db, notify } = useSurroundings()
  const [editing, setEditing] = useState(false)
  const edit = useRef<HTMLButtonElement>(null)
  const badge = badgeText(claim, text ?? '')

  function leave() {
    setEditing(false)
    requestAnimationFrame(() => edit.current?.focus())
  }

  async function tell(words: string, done: Promise<Done>) {
    try {
      const { undo } = await told(row.id, done)
      notify(undoable(words, undo, notify))
    } catch (failure) {
      notify(problem(failure))
    }
  }

  async function save(form: ClaimForm) {
    const words = changedWords(formOf(claim), form)
    if (words && Object.keys(words).length > 0) await tell(t('claimCorrected'), editClaim(db, row.id, claim, words))
    leave()
  }

  const hide = () => tell(t('claimHidden'), hideClaim(db, row.id, claim))
  const takeBack = () =>
    claim.correctionId !== undefined && tell(t('correctionTakenBack'), removeCorrection(db, row.id, claim.correctionId))

  return (
    <li class={`detail-claim claim tone-${badge.tone}${badge.doubtful ? ' doubtful' : ''}`}>
      <div class="claim-head">
        <p class="claim-line" title={claimSentence(claim)}>
          <Figure badge={badge} />{' '}
          <span class="said">
            {badge.what && <span class="what">{badge.what}</span>}
            {badge.where && <span class="where">{badge.where}</span>}
            {badge.word && <span class="where">{badge.word}</span>}
          </span>
        </p>
        {claim.corrected && (
          <span class="corrected">
            {claim.corrected === 'added' ? t('addedByYou') : t('correctedByYou')}
            {claim.corrected === 'edited' && (
              <button
                type="button"
                class="icon-button"
                aria-label={t('takeBack')}
                title={t('takeBack')}
                onClick={takeBack}
              >
                <Icon name="undo" />
              </button>
            )}
          </span>
        )}
        <span class="claim-tools">
          <button
            ref={edit}
            type="button"
            class="icon-button"
            aria-label={`${t('correctClaim')}: ${claimSentence(claim)}`}
            title={t('correctClaim')}
            aria-expanded={editing}
            onClick={() => setEditing(!editing)}
          >
            <Icon name="pen" />
          </button>
          <button
            type="button"
            class="icon-button"
            aria-label={`${t('hideClaim')}: ${claimSentence(claim)}`}
            title={t('hideClaim')}
            onClick={hide}
          >
            <Icon name="hide" />
          </button>
        </span>
      </div>
      {editing ? (
        <ClaimEditor initial={formOf(claim)} onSave={save} onCancel={leave} />
      ) : (
        <Quote claim={claim} abstract={text} brief />
      )}
    </li>
  )
}
