import { useEffect, useMemo, useState } from 'preact/hooks'
import { plain } from '../../../lib/claims/plain'
import { type LedgerLine, ledger, type Verdict } from '../../../lib/comparison/ledger'
import type { Row } from '../../../lib/comparison/table'
import { t, tn } from '../../../lib/i18n'
import type { ShownClaim } from '../../../lib/library/corrections'
import { textsFor } from '../../../lib/library/overview'
import { quote } from '../../../lib/wording/card'
import { Empty } from '../../popup/Empty'
import { problem, useSurroundings } from '../../popup/surroundings'
import { figureOf } from '../../ui/figure'
import { SearchBox } from '../../ui/SearchBox'
import { ExportMenu } from '../ExportMenu'
import type { Known } from '../useLibrary'
import { ledgerGrid, VERDICTS } from './grids'
import { remarksOf } from './remarks'

type Texts = ReadonlyMap<string, string>

const textKey = (id: string, claim: ShownClaim) => `${id} ${claim.hash}`

/** The lines of the ledger: names of systems stand in the sentences, so the texts are asked for first. */
function useLedger(known: Known): { lines: LedgerLine[] | null; texts: Texts } {
  const { db, notify } = useSurroundings()
  const [texts, setTexts] = useState<Texts | null>(null)
  useEffect(() => {
    let stopped = false
    const wanted = new Map<string, readonly [string, string]>()
    for (const { paper, claim } of known.entries) {
      const { hash } = claim as ShownClaim
      if (hash !== '') wanted.set(`${paper.id} ${hash}`, [paper.id, hash])
    }
    textsFor(db, [...wanted.values()])
      .then((found) => !stopped && setTexts(found))
      .catch((failure) => notify(problem(failure)))
    return () => {
      stopped = true
    }
  }, [db, known, notify])
  const lines = useMemo(() => {
    if (!texts) return null
    return ledger(
      known.entries.map((entry) => ({
        ...entry,
        abstract: (entry.claim as ShownClaim).quote ?? texts.get(textKey(entry.paper.id, entry.claim as ShownClaim)),
      })),
    )
  }, [texts, known])
  return { lines, texts: texts ?? new Map() }
}

const ALL: readonly Verdict[] = ['differ', 'agree', 'alone']

/** What papers say that a system scores, against what its own paper says. */
export function Ledger({ known, onOpen }: { known: Known; onOpen(id: string): void }) {
  const { lines, texts } = useLedger(known)
  const [search, setSearch] = useState('')
  const [off, setOff] = useState<ReadonlySet<Verdict>>(new Set())
  const [shown, setShown] = useState(40)
  if (!lines) return <p class="waiting">{t('readingSentences')}</p>
  const wanted = search.toLowerCase().trim()
  const found = lines.filter(
    ({ system, benchmark, metric, verdict }) =>
      !off.has(verdict) && `${system} ${benchmark} ${metric}`.toLowerCase().includes(wanted),
  )
  const count = (verdict: Verdict) => lines.filter((line) => line.verdict === verdict).length
  return (
    <div class="sheet ledger">
      <div class="sheet-head">
        <h2>{t('ledger')}</h2>
        <p class="lead">{t('ledgerLead')}</p>
        {lines.length > 0 && (
          <div class="sheet-tools">
            <SearchBox label={t('findSystem')} value={search} onInput={setSearch} />
            <fieldset class="chips">
              <legend class="unseen">{t('show')}</legend>
              {ALL.filter((verdict) => count(verdict) > 0).map((verdict) => (
                <button
                  key={verdict}
                  type="button"
                  class="chip"
                  aria-pressed={!off.has(verdict)}
                  onClick={() =>
                    setOff(new Set(off.has(verdict) ? [...off].filter((v) => v !== verdict) : [...off, verdict]))
                  }
                >
                  {t(VERDICTS[verdict])} <span class="count">{count(verdict)}</span>
                </button>
              ))}
            </fieldset>
            <span class="grow" />
            <ExportMenu about={t('ledger')} disabled={found.length === 0} grid={() => ledgerGrid(t('ledger'), found)} />
          </div>
        )}
      </div>
      {lines.length === 0 ? (
        <Empty title={t('noLedger')}>
          <p>{t('noLedgerWhy')}</p>
        </Empty>
      ) : (
        <>
          <ul class="ledger-lines">
            {found.slice(0, shown).map((line) => (
              <LedgerItem key={line.key} line={line} texts={texts} onOpen={onOpen} />
            ))}
          </ul>
          {found.length === 0 && <p class="fine">{t('nothingFound')}</p>}
          {found.length > shown && (
            <button type="button" class="more wide" onClick={() => setShown(shown * 4)}>
              {tn('more', found.length - shown)}
            </button>
          )}
        </>
      )}
    </div>
  )
}

interface ItemProps {
  line: LedgerLine
  texts: Texts
  onOpen(id: string): void
}

function LedgerItem({ line, texts, onOpen }: ItemProps) {
  const { system, benchmark, metric, verdict, own, said, unit } = line
  return (
    <li class={`ledger-line ${verdict}`}>
      <h3>
        {plain(system)} <span class="where">{[benchmark, metric].filter(Boolean).join(' · ')}</span>
        <span class={`verdict ${verdict}`}>{t(VERDICTS[verdict])}</span>
      </h3>
      {own.map((row, index) => (
        <Said key={`o${index}`} row={row} own unit={unit} texts={texts} onOpen={onOpen} />
      ))}
      {own.length === 0 && <p class="fine">{t('noOwnPaper', plain(system))}</p>}
      {said.map((row, index) => (
        <Said key={index} row={row} own={false} unit={unit} texts={texts} onOpen={onOpen} />
      ))}
      {verdict === 'differ' && line.settingsDiffer && <p class="fine">{t('settingsDiffer')}</p>}
    </li>
  )
}

interface SaidProps {
  row: Row
  own: boolean
  unit: string
  texts: Texts
  onOpen(id: string): void
}

function Said({ row, own, unit, texts, onOpen }: SaidProps) {
  const { paper, claim } = row.entry
  const text = (claim as ShownClaim).quote ?? texts.get(textKey(paper.id, claim as ShownClaim))
  const parts = text ? quote(text, claim) : null
  const remarks = remarksOf({ ...row, entry: { ...row.entry, claim: { ...claim, role: 'own' } } }, null)
  return (
    <div class={own ? 'voice own' : 'voice'}>
      <b>{figureOf(row, unit)}</b>
      <div>
        <span class="who">{own ? t('ownPaper') : t('otherPaper')}</span>{' '}
        <button type="button" class="link" onClick={() => onOpen(paper.id)}>
          {plain(paper.title)}
        </button>
        {remarks.length > 0 && <small> · {remarks.join(' · ')}</small>}
        {parts && (
          <blockquote>
            “{parts.before}
            <mark>{parts.marked}</mark>
            {parts.after}”
          </blockquote>
        )}
      </div>
    </div>
  )
}
