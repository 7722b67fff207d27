import { useRef, useState } from 'preact/hooks'
import { ImportError } from '../../lib/import/errors'
import type { Imported, Problem } from '../../lib/import/paper'
import { type ImportKind, KIND_NAMES, kindOf, LARGEST, readPapers } from '../../lib/import/read'
import { importPapers } from '../../lib/library/import'
import { type RestoreReport, restore } from '../../lib/library/restore'
import { snapshot } from '../../lib/library/snapshots'
import type { KeptSettings } from '../../lib/settings/merge'
import { reread } from '../popup/actions'
import { useSurroundings } from '../popup/surroundings'
import { FileSettings } from './FileSettings'
import { kept } from './kept'
import type { useWork } from './useWork'
import { counted, number } from './words'

/** What an import came to. */
interface Outcome {
  title: string
  text: string
  failed: boolean
  problems: Problem[]
  /** Of a backup that holds some. */
  settings?: KeptSettings | null
}

/** Problems that are listed; the rest is counted. */
const LISTED = 8

function restored(report: RestoreReport): string {
  const parts = [
    `${counted(report.added, 'paper')} added`,
    report.changed > 0 && `${number(report.changed)} brought up to date`,
    report.unchanged > 0 && `${number(report.unchanged)} already here and the same`,
    report.olderNotes > 0 && `${counted(report.olderNotes, 'note')} here newer than in the file and kept`,
  ]
  return `${parts.filter(Boolean).join(', ')}.`
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
    const text = `${counted(added, 'paper')} added${known > 0 ? `, ${number(known)} already here` : ''}.`
    return { title: 'Imported', text, failed: false, problems: imported.problems }
  }

  /** Says what came of it, also where the file was refused. */
  function take(from: string, what: (tell: (done: number, total: number) => void) => Promise<Outcome>) {
    setOutcome(null)
    return work(`Reading ${from}`, async (tell) => {
      await snapshot(db, kept, 'before import')
      try {
        setOutcome(await what(tell))
      } catch (failure) {
        if (!(failure instanceof ImportError)) throw failure
        const text = `${failure.message}. Nothing was changed.`
        setOutcome({ title: 'Not imported', text, failed: true, problems: [] })
      }
    })
  }

  async function file(chosen: File) {
    const kind: ImportKind = kindOf(await chosen.slice(0, 4096).text())
    await take(`${chosen.name} (${KIND_NAMES[kind]})`, async (tell) => {
      if (kind === 'backup') {
        const report = await restore(db, chosen, { tell: (_, done, total) => tell(done, total) })
        await reread()
        return restoredOutcome(report)
      }
      if (chosen.size > LARGEST) throw new ImportError(`larger than ${LARGEST / 1e6} MB`)
      return papers(await readPapers(await chosen.text(), kind), tell)
    })
    if (input.current) input.current.value = '' // the same file may be chosen again
  }

  async function pasted() {
    const kind = kindOf(list)
    await take('the list', async (tell) => {
      if (kind === 'backup') return restoredOutcome(await restore(db, new Blob([list])))
      return papers(await readPapers(list, kind), tell)
    })
  }

  return (
    <section class="side" aria-labelledby="keep-import">
      <h3 id="keep-import">Restore or import</h3>
      <p>
        A backup, a CSV of Claimdex, BibTeX, RIS or CSL-JSON (Zotero, Mendeley and others write these). Papers that are
        here already are met, not doubled; what you wrote here stays.
      </p>
      <label class="file">
        <span>From a file</span>
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
        <span>Or paste arXiv ids, DOIs or addresses</span>
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
          Add these papers
        </button>
      </div>
      {outcome && (
        <div class={outcome.failed ? 'outcome failed' : 'outcome'} role={outcome.failed ? 'alert' : 'status'}>
          <p>
            <b>{outcome.title}:</b> {outcome.text}
          </p>
          {outcome.problems.length > 0 && (
            <>
              <p>Left out:</p>
              <ul>
                {outcome.problems.slice(0, LISTED).map(({ line, reason }) => (
                  <li key={`${line} ${reason}`}>{line === null ? reason : `line ${line}: ${reason}`}</li>
                ))}
                {outcome.problems.length > LISTED && <li>and {outcome.problems.length - LISTED} more</li>}
              </ul>
            </>
          )}
          {outcome.settings && <FileSettings settings={outcome.settings} />}
        </div>
      )}
    </section>
  )
}

function restoredOutcome(report: RestoreReport): Outcome {
  return { title: 'Restored', text: restored(report), failed: false, problems: [], settings: report.settings }
}
