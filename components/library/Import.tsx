import { useRef, useState } from 'preact/hooks'
import { t, tn } from '../../lib/i18n'
import { ImportError } from '../../lib/import/errors'
import type { Imported, Problem } from '../../lib/import/paper'
import { kindName, kindOf, kindOfFile, LARGEST, readPapers } from '../../lib/import/read'
import { importPapers } from '../../lib/library/import'
import { type RestoreReport, restore } from '../../lib/library/restore'
import { snapshot } from '../../lib/library/snapshots'
import type { KeptSettings } from '../../lib/settings/merge'
import type { OwnThings } from '../../lib/settings/own'
import { reread } from '../popup/actions'
import { useSurroundings } from '../popup/surroundings'
import { Rich } from '../ui/Rich'
import { FileSettings } from './FileSettings'
import { kept } from './kept'
import type { useWork } from './useWork'

/** What an import came to. */
interface Outcome {
  title: string
  text: string
  failed: boolean
  problems: Problem[]
  /** Of a backup that holds some. */
  settings?: KeptSettings | null
  own?: OwnThings | null
}

/** Problems that are listed; the rest is counted. */
const LISTED = 8

function restored(report: RestoreReport): string {
  return [
    tn('papersAdded', report.added),
    report.changed > 0 && tn('papersUpdated', report.changed),
    report.unchanged > 0 && tn('papersSame', report.unchanged),
    report.olderNotes > 0 && tn('notesKept', report.olderNotes),
  ]
    .filter(Boolean)
    .join(' ')
}

/** Takes in backups and files or lists of other programs. Nothing that is here is overwritten or removed. */
export function Import({ busy, work }: Pick<ReturnType<typeof useWork>, 'busy' | 'work'>) {
  const { db } = useSurroundings()
  const [list, setList] = useState('')
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const input = useRef<HTMLInputElement>(null)

  async function papers(imported: Imported, tell: (done: number, total: number) => void): Promise<Outcome> {
    const { added, known } = await importPapers(db, imported, new Date(), tell)
    await reread() // claims of what is new
    const text = [tn('papersAdded', added), known > 0 && tn('papersKnown', known)].filter(Boolean).join(' ')
    return { title: t('imported'), text, failed: false, problems: imported.problems }
  }

  /** Says what came of it, also where the file was refused. */
  function take(from: string, what: (tell: (done: number, total: number) => void) => Promise<Outcome>) {
    setOutcome(null)
    return work(t('readingFile', from), async (tell) => {
      await snapshot(db, kept, 'before import')
      try {
        setOutcome(await what(tell))
      } catch (failure) {
        if (!(failure instanceof ImportError)) throw failure
        const text = t('nothingChanged', failure.message)
        setOutcome({ title: t('notImported'), text, failed: true, problems: [] })
      }
    })
  }

  async function file(chosen: File) {
    const kind = kindOfFile(chosen.name, await chosen.slice(0, 4096).text())
    await take(t('fileOfKind', chosen.name, kindName(kind)), async (tell) => {
      if (kind === 'backup') {
        const report = await restore(db, chosen, { tell: (_, done, total) => tell(done, total) })
        await reread()
        return restoredOutcome(report)
      }
      if (chosen.size > LARGEST) throw new ImportError(t('importTooLarge', LARGEST / 1e6))
      return papers(await readPapers(await chosen.text(), kind), tell)
    })
    if (input.current) input.current.value = '' // the same file may be chosen again
  }

  async function pasted() {
    const kind = kindOf(list)
    await take(t('theList'), async (tell) => {
      if (kind === 'backup') return restoredOutcome(await restore(db, new Blob([list])))
      return papers(await readPapers(list, kind), tell)
    })
  }

  return (
    <section class="taking-in" aria-labelledby="keep-import">
      <h3 id="keep-import">{t('restoreOrImport')}</h3>
      <p>{t('restoreOrImportWhat')}</p>
      <label class="file">
        <span>{t('fromFile')}</span>
        <input
          ref={input}
          type="file"
          accept=".json,.csv,.bib,.bibtex,.ris,.txt"
          disabled={busy}
          onChange={(event) => {
            const [chosen] = event.currentTarget.files ?? []
            if (chosen) file(chosen)
          }}
        />
      </label>
      <label class="paste">
        <span>{t('orPaste')}</span>
        <textarea
          rows={3}
          spellcheck={false}
          placeholder={'2402.13449\n10.1234/example\nhttps://arxiv.org/abs/2401.00001'}
          value={list}
          onInput={(event) => setList(event.currentTarget.value)}
        />
      </label>
      <div class="offer">
        <button type="button" class="plain-button" disabled={busy || list.trim() === ''} onClick={pasted}>
          {t('addThesePapers')}
        </button>
      </div>
      {outcome && (
        <div class={outcome.failed ? 'outcome failed' : 'outcome'} role={outcome.failed ? 'alert' : 'status'}>
          <p>
            <Rich text={t('outcome', outcome.title, outcome.text)} />
          </p>
          {outcome.problems.length > 0 && (
            <>
              <p>{t('leftOut')}</p>
              <ul>
                {outcome.problems.slice(0, LISTED).map(({ line, reason }) => (
                  <li key={`${line} ${reason}`}>{line === null ? reason : t('atLine', line, reason)}</li>
                ))}
                {outcome.problems.length > LISTED && <li>{tn('andMoreProblems', outcome.problems.length - LISTED)}</li>}
              </ul>
            </>
          )}
          {(outcome.settings || outcome.own) && (
            <FileSettings settings={outcome.settings ?? null} own={outcome.own ?? null} />
          )}
        </div>
      )}
    </section>
  )
}

function restoredOutcome(report: RestoreReport): Outcome {
  const { settings, own } = report
  return { title: t('restored'), text: restored(report), failed: false, problems: [], settings, own }
}
