import { useState } from 'preact/hooks'
import { goBack, type Snapshot } from '../../lib/library/snapshots'
import { reread } from '../popup/actions'
import { useSurroundings } from '../popup/surroundings'
import { kept } from './kept'
import type { useWork } from './useWork'
import { counted, when } from './words'

const WHY: Record<Snapshot['why'], string> = {
  change: '',
  'before restore': 'before going back',
  'before import': 'before an import',
}

interface Props extends Pick<ReturnType<typeof useWork>, 'busy' | 'work'> {
  list: Omit<Snapshot, 'file'>[]
}

/** The last states of the library that are kept in this browser, and the way back to them. */
export function Snapshots({ list, busy, work }: Props) {
  const { db, notify } = useSurroundings()
  const [asked, setAsked] = useState<number | null>(null)

  const back = ({ id, at }: Omit<Snapshot, 'file'>) =>
    work('Going back', async () => {
      const { papers } = await goBack(db, kept, id)
      setAsked(null)
      await reread()
      notify({
        text: `The library is as it was on ${when(at)}: ${counted(papers, 'paper')}. The latest snapshot undoes this.`,
      })
    })

  return (
    <section aria-labelledby="keep-snapshots">
      <h3 id="keep-snapshots">Snapshots</h3>
      <p>
        Taken by itself when something changed, the last five, in this browser. Going back sets saved papers, tags and
        notes to what they were; a snapshot of now is taken first.
      </p>
      {list.length === 0 && <p class="none">None yet.</p>}
      <ul class="snapshots">
        {list.map((each) => (
          <li key={each.id}>
            <span>
              {when(each.at)}{' '}
              <small>{[counted(each.papers, 'paper'), WHY[each.why]].filter(Boolean).join(' · ')}</small>
            </span>
            {asked === each.id ? (
              <span class="offer">
                <button type="button" class="plain-button" disabled={busy} onClick={() => back(each)}>
                  Set the library back
                </button>
                <button type="button" class="text-button" onClick={() => setAsked(null)}>
                  Cancel
                </button>
              </span>
            ) : (
              <button
                type="button"
                class="text-button"
                aria-label={`Go back to ${when(each.at)}`}
                disabled={busy}
                onClick={() => setAsked(each.id)}
              >
                Go back
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
