import { useEffect, useRef, useState } from 'preact/hooks'
import { orderClaims } from '../../../lib/claims/order'
import { plain } from '../../../lib/claims/plain'
import { t } from '../../../lib/i18n'
import { addClaim } from '../../../lib/library/claim-words'
import type { ShownClaim } from '../../../lib/library/corrections'
import type { KnownPaper } from '../../../lib/library/overview'
import { problem, undoable, useSurroundings } from '../../popup/surroundings'
import { Icon } from '../../ui/Icon'
import { OwnWords } from '../OwnWords'
import { ClaimEditor } from './ClaimEditor'
import { BLANK, type ClaimForm, wordsFrom } from './claim-form'
import { DetailClaim } from './DetailClaim'
import { DetailHead } from './DetailHead'
import { HiddenClaims } from './HiddenClaims'
import { News } from './News'
import { SplitPaper } from './SplitPaper'
import { told } from './told'
import { useTexts } from './useTexts'

interface Props {
  paper: KnownPaper
  /** Shown instead of the table, with a way back. */
  alone: boolean
  picked: boolean
  onBack(): void
  onPick(on: boolean): void
  onRemove(): void
  onSave(): void
}

/** A paper with all its claims and their sentences, and everything that can be put right about it. */
export function Detail({ paper, alone, picked, onBack, onPick, onRemove, onSave }: Props) {
  const { db, notify } = useSurroundings()
  const texts = useTexts(paper)
  const [adding, setAdding] = useState(false)
  const back = useRef<HTMLButtonElement>(null)
  const { row, claims, saved, tags, note } = paper
  const title = plain(row.title)
  useEffect(() => {
    if (alone) back.current?.focus()
  }, [alone])

  async function add(form: ClaimForm, quote: string) {
    const words = wordsFrom(form)
    if (!words) return
    try {
      const { undo } = await told(row.id, addClaim(db, row.id, words, quote))
      setAdding(false)
      notify(undoable(t('claimAdded'), undo, notify))
    } catch (failure) {
      notify(problem(failure))
    }
  }

  return (
    <article class="paper detail-pane" aria-label={title}>
      {alone && (
        <button type="button" class="text-button back" ref={back} onClick={onBack}>
          <Icon name="back" /> {t('backToList')}
        </button>
      )}
      <DetailHead paper={paper} onRemove={onRemove} onSave={onSave} />
      {saved && <OwnWords paper={{ id: row.id, tags, note }} />}
      <p class="detail-actions">
        <button type="button" class="plain-button" aria-pressed={picked} onClick={() => onPick(!picked)}>
          {picked ? t('pickedForSide') : t('pickForSide')}
        </button>
        <button type="button" class="plain-button" onClick={() => setAdding(true)}>
          <Icon name="plus" /> {t('addClaim')}
        </button>
      </p>
      <News paper={paper} />
      {adding && <ClaimEditor adding initial={BLANK} onSave={add} onCancel={() => setAdding(false)} />}
      {claims.length === 0 && !adding && <p class="none">{t('noClaims')}</p>}
      <ul class="detail-claims">
        {(orderClaims(claims) as ShownClaim[]).map((claim) => (
          <DetailClaim
            key={`${claim.index}`}
            paper={paper}
            claim={claim}
            text={claim.quote ?? (texts ? (texts.get(claim.hash) ?? null) : undefined)}
          />
        ))}
      </ul>
      <HiddenClaims paper={paper} />
      <SplitPaper paper={paper} />
    </article>
  )
}
