import { useEffect, useRef, useState } from 'preact/hooks'
import { orderClaims } from '../../../lib/claims/order'
import { plain } from '../../../lib/claims/plain'
import { formatDate, t, tn } from '../../../lib/i18n'
import { addClaim, type Done, editClaim, hideClaim, removeCorrection } from '../../../lib/library/claim-words'
import type { ShownClaim } from '../../../lib/library/corrections'
import { type KnownPaper, textsFor } from '../../../lib/library/overview'
import { badgeText } from '../../../lib/wording/badge'
import { claimSentence } from '../../../lib/wording/sentence'
import { Quote } from '../../popup/Quote'
import { problem, undoable, useSurroundings } from '../../popup/surroundings'
import { Icon } from '../../ui/Icon'
import { OwnWords } from '../OwnWords'
import { ClaimEditor } from './ClaimEditor'
import { BLANK, type ClaimForm, changedWords, formOf, wordsFrom } from './claim-form'
import { HiddenClaims } from './HiddenClaims'
import { News } from './News'
import { SplitPaper } from './SplitPaper'
import { told } from './told'

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

/** The abstracts that the claims of a paper point into. */
function useTexts({ row, claims }: KnownPaper): ReadonlyMap<string, string> | null {
  const { db, notify } = useSurroundings()
  const [texts, setTexts] = useState<ReadonlyMap<string, string> | null>(null)
  const hashes = [...new Set(claims.map((claim) => claim.hash))].filter(Boolean).join(' ')
  useEffect(() => {
    let stopped = false
    textsFor(
      db,
      hashes.split(' ').map((hash) => [row.id, hash] as const),
    )
      .then((found) => {
        if (!stopped) setTexts(new Map([...found].map(([key, text]) => [key.slice(row.id.length + 1), text])))
      })
      .catch((failure) => notify(problem(failure)))
    return () => {
      stopped = true
    }
  }, [db, row.id, hashes, notify])
  return texts
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
      <div class="head">
        <h3>
          <a href={row.url} target="_blank" rel="noreferrer">
            {title}
          </a>
        </h3>
        <button
          type="button"
          class={saved ? 'save quiet' : 'save'}
          aria-pressed={saved}
          aria-label={saved ? t('removePaper', title) : t('savePaper', title)}
          title={saved ? t('removeFromSaved') : t('saveWithClaims')}
          onClick={saved ? onRemove : onSave}
        >
          <Icon name="star" filled={saved} />
          {!saved && t('save')}
        </button>
      </div>
      <p class="by">
        {row.authors.slice(0, 6).join(', ')}
        {row.authors.length > 6 && ` ${tn('andMore', row.authors.length - 6)}`}
      </p>
      <p class="by">
        {formatDate(row.date)}
        {row.links.map(({ site, url }) => (
          <span key={site}>
            {' · '}
            <a href={url} target="_blank" rel="noreferrer">
              {site}
            </a>
          </span>
        ))}
        {row.version !== null && ` · v${row.version}`}
      </p>
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

interface ClaimProps {
  paper: KnownPaper
  claim: ShownClaim
  text: string | null | undefined
}

/** One claim in full, with what may be done about it. */
function DetailClaim({ paper: { row }, claim, text }: ClaimProps) {
  const { db, notify } = useSurroundings()
  const [editing, setEditing] = useState(false)
  const edit = useRef<HTMLButtonElement>(null)
  const badge = badgeText(claim)

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
          <span class="figure">
            {badge.qualifier && <small>{badge.qualifier}</small>}
            <b>
              {badge.arrow && <span class="arrow">{badge.arrow}</span>}
              {badge.number}
            </b>
          </span>{' '}
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
