import { useState } from 'preact/hooks'
import { FEWEST, MOST } from '../../../lib/comparison/side-by-side'
import { EXPORT_FORMATS, formatById } from '../../../lib/export/formats'
import { t, tn } from '../../../lib/i18n'
import { cleanTag } from '../../../lib/library/user'
import { formatName } from '../../popup/FormatSelect'
import { problem, undoable, useSurroundings } from '../../popup/surroundings'
import { copySaved, writeSaved } from '../../popup/write-saved'
import { Menu } from '../../ui/Menu'
import { removeAll, saveAll, tagAll } from './bulk'

interface Props {
  /** Ids of the selected papers: those that are saved, and those that are not. */
  saved: readonly string[]
  unsaved: readonly string[]
  onCompare(ids: string[]): void
  onClear(): void
}

/**
 * Writes papers and their claims in a format of the reader's choice.
 * @param ids gives those of the saved papers to write; empty where `some` is not set
 */
export function PapersExport({ ids, some, label }: { ids(): readonly string[]; some: boolean; label: string }) {
  const { db, notify } = useSurroundings()
  async function write(id: string) {
    try {
      const { name, papers: count, claims, without } = await writeSaved(db, ids(), id)
      const perPaper = formatById(id).per === 'paper'
      const what = perPaper
        ? t('papersWritten', tn('papers', count), name)
        : t('claimsWritten', tn('claims', claims), name)
      const left = !perPaper && without > 0 ? ` · ${tn('withoutClaim', without)}` : ''
      notify({ text: what + left })
    } catch (failure) {
      notify(problem(failure))
    }
  }
  async function copy() {
    try {
      await copySaved(db, ids())
      notify({ text: t('copied') })
    } catch (failure) {
      notify(problem(failure))
    }
  }
  const files = EXPORT_FORMATS.map(({ id, label: name, per }) => ({
    id,
    label: formatName({ label: name, per }),
    apart: id === 'bibtex',
    run: () => write(id),
  }))
  return (
    <Menu
      label={label}
      disabled={!some}
      items={[...files, { id: 'copy', label: t('copyText'), apart: true, run: copy }]}
    />
  )
}

/** What can be done with the selected papers, all at once, and undone. */
export function BulkBar({ saved, unsaved, onCompare, onClear }: Props) {
  const { db, notify } = useSurroundings()
  const [busy, setBusy] = useState(false)
  const [tagging, setTagging] = useState(false)
  const ids = [...saved, ...unsaved]
  if (ids.length === 0) return null

  async function run(done: string, what: () => Promise<() => Promise<void>>) {
    setBusy(true)
    try {
      notify(undoable(done, await what(), notify))
    } catch (failure) {
      notify(problem(failure))
    } finally {
      setBusy(false)
    }
  }
  const few = ids.length >= FEWEST && ids.length <= MOST
  return (
    <div class="bulk" role="toolbar" aria-label={t('bulk')}>
      <b>{tn('selected', ids.length)}</b>
      <button
        type="button"
        class="plain-button"
        disabled={!few}
        title={few ? undefined : t('pickTwoHow')}
        onClick={() => onCompare(ids)}
      >
        {t('sideBySide')}
      </button>
      {tagging ? (
        <input
          class="bulk-tag"
          aria-label={t('newTag')}
          placeholder={t('newTag')}
          ref={(field) => field?.focus()}
          onBlur={() => setTagging(false)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setTagging(false)
            if (event.key !== 'Enter') return
            const tag = cleanTag(event.currentTarget.value)
            setTagging(false)
            if (tag !== '') run(t('tagged', tag, tn('papers', ids.length)), () => tagAll(db, ids, tag))
          }}
        />
      ) : (
        <button type="button" class="plain-button" disabled={busy} onClick={() => setTagging(true)}>
          {t('addTag')}
        </button>
      )}
      <PapersExport ids={() => saved} some={saved.length > 0} label={t('export')} />
      {unsaved.length > 0 && (
        <button
          type="button"
          class="plain-button"
          disabled={busy}
          onClick={() => run(t('savedMany', tn('papers', unsaved.length)), () => saveAll(db, unsaved))}
        >
          {t('save')}
        </button>
      )}
      {saved.length > 0 && (
        <button
          type="button"
          class="plain-button"
          disabled={busy}
          onClick={() => run(t('removedMany', tn('papers', saved.length)), () => removeAll(db, saved))}
        >
          {t('remove')}
        </button>
      )}
      <button type="button" class="text-button" onClick={onClear}>
        {t('clearSelection')}
      </button>
    </div>
  )
}
