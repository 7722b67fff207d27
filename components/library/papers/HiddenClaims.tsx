import { t, tn } from '../../../lib/i18n'
import { listCorrections, removeCorrection } from '../../../lib/library/claim-words'
import type { KnownPaper } from '../../../lib/library/overview'
import { claimSentence } from '../../../lib/wording/sentence'
import { problem, undoable, useSurroundings } from '../../popup/surroundings'
import { useLive } from '../../ui/useLive'
import { told } from './told'

/** Claims that the reader hid, and corrections whose claim is gone: each with the way back. */
export function HiddenClaims({ paper: { row, corrections } }: { paper: KnownPaper }) {
  const { db, notify } = useSurroundings()
  const { value: all = [] } = useLive(() => listCorrections(db, row.id), [db, row.id, corrections])
  const away = all.filter(({ state }) => state !== 'holds')
  if (away.length === 0) return null

  async function back(id: string) {
    try {
      const { undo } = await told(row.id, removeCorrection(db, row.id, id))
      notify(undoable(t('claimShown'), undo, notify))
    } catch (failure) {
      notify(problem(failure))
    }
  }

  return (
    <details class="hidden-claims">
      <summary>{tn('hiddenClaims', away.length)}</summary>
      <ul>
        {away.map(({ correction, state, claim }) => (
          <li key={correction.id}>
            <span>{claim ? claimSentence(claim) : `“${correction.anchor?.sentence ?? correction.quote}”`}</span>
            {state === 'lost' && <small>{t('correctionLost')}</small>}
            <button type="button" class="text-button" onClick={() => back(correction.id)}>
              {state === 'lost' ? t('forgetCorrection') : t('showAgain')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
