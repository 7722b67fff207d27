import { useState } from 'preact/hooks'
import { plain } from '../../../lib/claims/plain'
import { t } from '../../../lib/i18n'
import type { KnownPaper } from '../../../lib/library/overview'
import { partsOf, splitPaper } from '../../../lib/library/split'
import { reread } from '../../popup/actions'
import { problem, undoable, useSurroundings } from '../../popup/surroundings'
import { useLive } from '../../ui/useLive'

/** For what was taken for one paper and is two: its parts, each of which can be taken out. */
export function SplitPaper({ paper: { row } }: { paper: KnownPaper }) {
  const { db, notify } = useSurroundings()
  const { value: parts = [] } = useLive(() => partsOf(db, row.id), [db, row.id, row.aliases.length])
  const [busy, setBusy] = useState(false)
  if (parts.length < 2) return null

  async function split(key: string) {
    setBusy(true)
    try {
      const { undo } = await splitPaper(db, row.id, [key])
      await reread()
      notify(undoable(t('splitDone'), undo, notify))
    } catch (failure) {
      notify(problem(failure))
    } finally {
      setBusy(false)
    }
  }

  return (
    <details class="split-paper">
      <summary>{t('madeOf', parts.length)}</summary>
      <p class="fine">{t('splitWhy')}</p>
      <ul>
        {parts.map((part) => (
          <li key={part.key}>
            <span>
              {plain(part.title)}
              <small>{part.ids.join(', ')}</small>
            </span>
            <button type="button" class="text-button" disabled={busy} onClick={() => split(part.key)}>
              {t('splitOff')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
