import { useState } from 'preact/hooks'
import { plain } from '../../../lib/claims/plain'
import { MOST } from '../../../lib/comparison/side-by-side'
import { t, tn } from '../../../lib/i18n'
import type { Known } from '../useLibrary'

interface Props {
  known: Known
  picked: readonly string[]
  onPick(id: string, on: boolean): void
}

/** Adds a paper by its title. */
export function PaperPicker({ known, picked, onPick }: Props) {
  const [text, setText] = useState('')
  const wanted = text.toLowerCase().trim()
  const found =
    wanted.length < 2
      ? []
      : known.papers
          .filter(
            ({ paper, words }) => !picked.includes(paper.row.id) && wanted.split(/\s+/).every((w) => words.includes(w)),
          )
          .slice(0, 8)
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
          if (event.key === 'Enter' && first) add(first.paper.row.id)
          else if (event.key === 'Escape' && text) setText('')
          else return
          event.preventDefault()
        }}
      />
      {found.length > 0 && (
        <ul class="menu-list">
          {found.map(({ paper: { row } }) => (
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
