import { useState } from 'preact/hooks'
import { plain } from '../../../lib/claims/plain'
import { MOST } from '../../../lib/comparison/side-by-side'
import { t, tn } from '../../../lib/i18n'
import { useSurroundings } from '../../popup/surroundings'
import { useKnown } from '../useKnown'
import { useListing } from '../useListing'

interface Props {
  /** Also papers that were met and not saved. */
  seen: boolean
  picked: readonly string[]
  onPick(id: string, on: boolean): void
}

/** Papers offered at once. */
const OFFERED = 8

/** Adds a paper by its title. */
export function PaperPicker({ seen, picked, onPick }: Props) {
  const [text, setText] = useState('')
  const wanted = text.trim()
  const { db } = useSurroundings()
  const query = { search: wanted.length < 2 ? '' : wanted, choice: {}, by: 'saved' as const, descending: true, seen }
  const { papers } = useListing(db, query, true)
  const free =
    wanted.length < 2 || !papers || papers.of === ''
      ? []
      : papers.listing
          .ids(0, OFFERED + MOST)
          .filter((id) => !picked.includes(id))
          .slice(0, OFFERED)
  const { known } = useKnown(db, free)
  const found = free.flatMap((id) => known.get(id) ?? [])
  const full = picked.length >= MOST
  function add(id: string) {
    onPick(id, true)
    setText('')
  }
  return (
    <div class="picker">
      <input
        type="search"
        aria-label={t('addPaper')}
        placeholder={full ? tn('mostPapers', MOST) : t('addPaper')}
        value={text}
        disabled={full}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          const [first] = found
          if (event.key === 'Enter' && first) add(first.row.id)
          else if (event.key === 'Escape' && text) setText('')
          else return
          event.preventDefault()
        }}
      />
      {found.length > 0 && (
        <ul class="menu-list">
          {found.map(({ row }) => (
            <li key={row.id}>
              <button type="button" onClick={() => add(row.id)}>
                {plain(row.title)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
