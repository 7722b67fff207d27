import { useState } from 'preact/hooks'
import { fileName } from '../../lib/export/formats'
import { backUp, backupState, listSnapshots, remindLater } from '../../lib/library/snapshots'
import { keptSettings } from '../../lib/settings/merge'
import { loadSettings } from '../../lib/settings/store'
import { problem, useSurroundings } from '../popup/surroundings'
import { downloadBlob } from '../ui/download'
import { useLive } from '../ui/useLive'
import { Import } from './Import'
import { kept } from './kept'
import { Snapshots } from './Snapshots'
import { useWork } from './useWork'
import { when } from './words'

/** Backup, restore, import and snapshots: all that keeps a library from being lost. */
export function Keep() {
  const { db, notify } = useSurroundings()
  const { value: state } = useLive(() => backupState(db, kept), [db])
  const { value: snapshots } = useLive(() => listSnapshots(kept), [])
  const { busy, share, work } = useWork()

  const write = () =>
    work('Writing the backup', async (tell) => {
      const now = new Date()
      const blob = await backUp(db, kept, now, tell, keptSettings(await loadSettings()))
      const name = fileName(now, 'json', 'claimdex-backup')
      downloadBlob(name, blob)
      notify({ text: `Everything saved is in ${name}. Keep it outside this browser.` })
    })

  return (
    <div class="scroll keep">
      <section aria-labelledby="keep-backup">
        <h3 id="keep-backup">Back up</h3>
        <p>
          One file with every saved paper, its abstracts and claims, your tags, notes and corrections. The library lives
          in this browser alone; if its profile is lost, only a backup brings it back.
        </p>
        <div class="offer">
          <button type="button" class="primary" disabled={busy} onClick={write}>
            Write a backup
          </button>
          <span class="aside">{state?.last ? `Last one: ${when(state.last)}` : state ? 'None written yet' : ''}</span>
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
      <span>
        {state.last
          ? `Much has changed since your last backup (${when(state.last)}).`
          : 'These papers are in this browser only, and in no backup yet.'}
      </span>
      <button type="button" class="text-button" onClick={onOpen}>
        Back up
      </button>
      <button
        type="button"
        class="text-button"
        onClick={() => {
          setClosed(true)
          remindLater(kept).catch((failure) => notify(problem(failure)))
        }}
      >
        Later
      </button>
    </p>
  )
}
