import { useState } from 'preact/hooks'
import { FEWEST, MOST } from '../../../lib/comparison/side-by-side'
import { EXPORT_FORMATS, formatById } from '../../../lib/export/formats'
import { t, tn } from '../../../lib/i18n'
import type { KnownPaper } from '../../../lib/library/overview'
import { cleanTag } from '../../../lib/library/user'
import { formatName } from '../../popup/FormatSelect'
import { problem, undoable, useSurroundings } from '../../popup/surroundings'
import { writeSaved } from '../../popup/write-saved'
import { Menu } from '../../ui/Menu'
import { removeAll, saveAll, tagAll } from './bulk'

interface Props {
  /** What is selected, or all that is shown where nothing is. */
  papers: KnownPaper[]
  selected: number
  onCompare(ids: string[]): void
  onClear(): void
}

/** Writes papers and their claims in a format of the reader's choice. */
export function PapersExport({ papers, label }: { papers: KnownPaper[]; label: string }) {
  const { db, notify } = useSurroundings()
  async function write(id: string) {
    try {
      const ids = papers.filter(({ saved }) => saved).map(({ row }) => row.id)
      const { name, papers: count, claims, without } = await writeSaved(db, ids, id)
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
  return (
    <Menu
      label={label}
      disabled={!papers.some(({ saved }) => saved)}
      items={EXPORT_FORMATS.map(({ id, label: name, per }) => ({
        id,
        label: formatName({ label: name, per }),
        apart: id === 'bibtex',
        run: () => write(id),
      }))}
    />
  )
}

/** What can be done with the selected papers, all at once, and undone. */
export function BulkBar({ papers, selected, onCompare, onClear }: Props) {
  const { db, notify } = useSurroundings()
  const [busy, setBusy] = useState(false)
  const [tagging, setTagging] = useState(false)
  if (selected === 0) return null

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
  const saved = papers.filter((paper) => paper.saved)
  const unsaved = papers.length - saved.length
  const few = papers.length >= FEWEST && papers.length <= MOST
  return (
    <div class="bulk" role="toolbar" aria-label={t('bulk')}>
      <b>{tn('selected', selected)}</b>
      <button
        type="button"
        class="plain-button"
        disabled={!few}
        title={few ? undefined : t('pickTwoHow')}
        onClick={() => onCompare(papers.map(({ row }) => row.id))}
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
            if (tag !== '') run(t('tagged', tag, tn('papers', papers.length)), () => tagAll(db, papers, tag))
          }}
        />
      ) : (
        <button type="button" class="plain-button" disabled={busy} onClick={() => setTagging(true)}>
          {t('addTag')}
        </button>
      )}
      <PapersExport papers={papers} label={t('export')} />
      {unsaved > 0 && (
        <button
          type="button"
          class="plain-button"
          disabled={busy}
          onClick={() => run(t('savedMany', tn('papers', unsaved)), () => saveAll(papers))}
        >
          {t('save')}
        </button>
      )}
      {saved.length > 0 && (
        <button
          type="button"
          class="plain-button"
          disabled={busy}
          onClick={() => run(t('removedMany', tn('papers', saved.length)), () => removeAll(papers))}
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
