import { useState } from 'preact/hooks'
import { formatTime, type MessageKey, t, tn } from '../../lib/i18n'
import type { Snapshot } from '../../lib/library/apart'
import { goBack } from '../../lib/library/snapshots'
import { reread } from '../popup/actions'
import { useSurroundings } from '../popup/surroundings'
import { useLive } from '../ui/useLive'
import { kept } from './kept'
import type { useWork } from './useWork'

const WHY: Record<Snapshot['why'], MessageKey | null> = {
  change: null,
  'before restore': 'snapshotBeforeBack',
  'before import': 'snapshotBeforeImport',
}

function aboutSnapshot({ papers, why }: Omit<Snapshot, 'file'>): string {
  const reason = WHY[why]
  return [tn('papers', papers), reason && t(reason)].filter(Boolean).join(' · ')
}

interface Props extends Pick<ReturnType<typeof useWork>, 'busy' | 'work'> {
  list: Omit<Snapshot, 'file'>[]
}

/** The last states of the library that are kept in this browser, and the way back to them. */
export function Snapshots({ list, busy, work }: Props) {
  const { db, notify } = useSurroundings()
  const [asked, setAsked] = useState<number | null>(null)
  const { value: mended } = useLive(async () => kept.marks.get('mended'), [])

  const back = ({ id, at }: Omit<Snapshot, 'file'>) =>
    work(t('goingBack'), async () => {
      const { papers } = await goBack(db, kept, id)
      setAsked(null)
      await reread()
      notify({ text: t('wentBack', formatTime(at), tn('papers', papers)) })
    })

  return (
    <section aria-labelledby="keep-snapshots">
      <h3 id="keep-snapshots">{t('snapshots')}</h3>
      <p>{t('snapshotsWhat')}</p>
      {mended && <p class="mended">{t('libraryMended', formatTime(mended.at), tn('papers', mended.n))}</p>}
      {list.length === 0 && <p class="none">{t('noSnapshots')}</p>}
      <ul class="snapshots">
        {list.map((each) => (
          <li key={each.id}>
            <span>
              {formatTime(each.at)} <small>{aboutSnapshot(each)}</small>
            </span>
            {asked === each.id ? (
              <span class="offer">
                <button type="button" class="plain-button" disabled={busy} onClick={() => back(each)}>
                  {t('setBack')}
                </button>
                <button type="button" class="text-button" onClick={() => setAsked(null)}>
                  {t('cancel')}
                </button>
              </span>
            ) : (
              <button
                type="button"
                class="text-button"
                aria-label={t('goBackTo', formatTime(each.at))}
                disabled={busy}
                onClick={() => setAsked(each.id)}
              >
                {t('goBack')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
