import { useState } from 'preact/hooks'
import { fileName } from '../../lib/export/formats'
import { formatTime, t } from '../../lib/i18n'
import { backUp, backupState, listSnapshots, remindLater } from '../../lib/library/snapshots'
import { keptSettings } from '../../lib/settings/merge'
import { loadOwn } from '../../lib/settings/own'
import { loadSettings } from '../../lib/settings/store'
import { problem, useSurroundings } from '../popup/surroundings'
import { downloadBlob } from '../ui/download'
import { useLive } from '../ui/useLive'
import { Import } from './Import'
import { kept } from './kept'
import { Snapshots } from './Snapshots'
import { useWork } from './useWork'

/** Backup, restore, import and snapshots: all that keeps a library from being lost. */
export function Keep() {
  const { db, notify } = useSurroundings()
  const { value: state } = useLive(() => backupState(db, kept), [db])
  const { value: snapshots } = useLive(() => listSnapshots(kept), [])
  const { busy, share, work } = useWork()

  const write = () =>
    work(t('writingBackup'), async (tell) => {
      const now = new Date()
      // what cannot be loaded cannot be kept; all else is
      const beside = await Promise.all([loadSettings(), loadOwn()]).then(
        ([settings, own]) => ({ settings: keptSettings(settings), own }),
        () => undefined,
      )
      const blob = await backUp(db, kept, now, tell, beside)
      const name = fileName(now, 'json', 'claimdex-backup')
      downloadBlob(name, blob)
      notify({
        text: beside ? t('backupWritten', name) : `${t('backupWritten', name)} ${t('backupWithoutSettings')}`,
      })
    })

  return (
    <div class="scroll keep">
      <section aria-labelledby="keep-backup">
        <h3 id="keep-backup">{t('backUp')}</h3>
        <p>{t('backUpWhat')}</p>
        <div class="offer">
          <button type="button" class="primary" disabled={busy} onClick={write}>
            {t('writeBackup')}
          </button>
          <span class="aside">
            {state?.last ? t('lastBackup', formatTime(state.last)) : state ? t('noBackup') : ''}
          </span>
        </div>
      </section>
      <Import busy={busy} work={work} />
      <Snapshots list={snapshots ?? []} busy={busy} work={work} />
      {share && (
        <p class="working" role="status">
          {share.text}
          <progress aria-label={share.text} value={share.done} max={1} />
        </p>
      )}
    </div>
  )
}

/** Says, where it matters and rarely, that the library has no backup. */
export function Reminder({ onOpen }: { onOpen(): void }) {
  const { db, notify } = useSurroundings()
  const { value: state } = useLive(() => backupState(db, kept), [db])
  const [closed, setClosed] = useState(false)
  if (closed || !state?.due) return null
  return (
    <p class="reminder" role="status">
      <span>{state.last ? t('backupOld', formatTime(state.last)) : t('backupNone')}</span>
      <button type="button" class="text-button" onClick={onOpen}>
        {t('backUp')}
      </button>
      <button
        type="button"
        class="text-button"
        onClick={() => {
          // gone once it is written down: who sees it go may close the page
          remindLater(kept)
            .catch((failure) => notify(problem(failure)))
            .finally(() => setClosed(true))
        }}
      >
        {t('later')}
      </button>
    </p>
  )
}
