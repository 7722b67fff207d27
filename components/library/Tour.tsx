import { useEffect, useRef, useState } from 'preact/hooks'
import { type MessageKey, t } from '../../lib/i18n'
import { useRemembered } from '../ui/remember'

/** Five at most, and each can be the last. */
const STEPS: readonly { title: MessageKey; text: MessageKey }[] = [
  { title: 'tourBadges', text: 'tourBadgesText' },
  { title: 'tourSave', text: 'tourSaveText' },
  { title: 'tourCompare', text: 'tourCompareText' },
  { title: 'tourCorrect', text: 'tourCorrectText' },
  { title: 'tourTake', text: 'tourTakeText' },
]

/** What there is, in five steps, once; Escape or a click ends it for good. */
export function Tour() {
  const [seen, setSeen] = useRemembered('tour', '')
  const [step, setStep] = useState(0)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (seen === '') dialog.current?.show?.()
  }, [seen])
  const now = STEPS[step]
  if (seen !== '' || !now) return null
  const last = step === STEPS.length - 1
  return (
    <dialog
      class="tour"
      ref={dialog}
      aria-labelledby="tour-title"
      onCancel={() => setSeen('yes')}
      onKeyDown={(event) => event.key === 'Escape' && setSeen('yes')}
    >
      <p class="tour-count">{t('tourStep', step + 1, STEPS.length)}</p>
      <h2 id="tour-title">{t(now.title)}</h2>
      <p>{t(now.text)}</p>
      <div class="offer">
        <button type="button" class="primary" onClick={() => (last ? setSeen('yes') : setStep(step + 1))}>
          {last ? t('tourDone') : t('tourNext')}
        </button>
        {!last && (
          <button type="button" class="text-button" onClick={() => setSeen('yes')}>
            {t('tourSkip')}
          </button>
        )}
      </div>
    </dialog>
  )
}
