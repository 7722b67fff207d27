import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { t } from '../../lib/i18n'
import type { SavedPaper } from '../../lib/library/queries'
import { LONGEST_NOTE, LONGEST_TAG } from '../../lib/library/user'
import { addTags, removeTag, setNote } from '../../lib/library/words'
import { problem, useSurroundings } from '../popup/surroundings'
import { Icon } from '../ui/Icon'

/** The reader's tags and note of a paper: shown where there are any, and written here. */
export function OwnWords({ paper }: { paper: Pick<SavedPaper, 'id' | 'tags' | 'note'> }) {
  const { db, notify } = useSurroundings()
  const { id, tags, note } = paper
  const [open, setOpen] = useState(false)
  const first = useRef<HTMLInputElement>(null)

  // at once: whoever opens it by keyboard types on
  useLayoutEffect(() => {
    if (open) first.current?.focus()
  }, [open])

  const write = (what: Promise<unknown>) => what.catch((failure) => notify(problem(failure)))
  // what stands in the field counts, not what was last drawn: hands are faster
  function writeNote(field: HTMLInputElement) {
    if (field.value === field.defaultValue) return // not touched: another window's words stay
    field.defaultValue = field.value
    write(setNote(db, id, field.value))
  }

  function addTag(field: HTMLInputElement) {
    const tag = field.value
    field.value = ''
    if (tag.trim() !== '') write(addTags(db, id, [tag]))
  }

  return (
    <div class="own-words">
      {tags.map((name) => (
        <span class="tag" key={name}>
          {name}
          {open && (
            <button type="button" aria-label={t('removeTag', name)} onClick={() => write(removeTag(db, id, name))}>
              <Icon name="cross" />
            </button>
          )}
        </span>
      ))}
      {open ? (
        <>
          <input
            ref={first}
            class="new-tag"
            aria-label={t('newTag')}
            placeholder={t('tagExample')}
            maxLength={LONGEST_TAG}
            onKeyDown={(event) => event.key === 'Enter' && addTag(event.currentTarget)}
            onBlur={(event) => addTag(event.currentTarget)}
          />
          <input
            class="note"
            aria-label={t('columnNote')}
            placeholder={t('noteExample')}
            maxLength={LONGEST_NOTE}
            defaultValue={note}
            onKeyDown={(event) => event.key === 'Enter' && writeNote(event.currentTarget)}
            onBlur={(event) => writeNote(event.currentTarget)}
          />
        </>
      ) : (
        note && <span class="note">{note}</span>
      )}
      <button type="button" class="text-button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(open ? 'tourDone' : tags.length > 0 || note ? 'edit' : 'addTagOrNote')}
      </button>
    </div>
  )
}
