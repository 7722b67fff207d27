import { useEffect, useState } from 'preact/hooks'
import { plain } from '../../../lib/claims/plain'
import { type LedgerLine, ledger, type Verdict } from '../../../lib/comparison/ledger'
import type { Row } from '../../../lib/comparison/table'
import { t, tn } from '../../../lib/i18n'
import type { ShownClaim } from '../../../lib/library/corrections'
import { ledgerEntries, textsOfEntries } from '../../../lib/library/ledger-entries'
import { quote } from '../../../lib/wording/card'
import { Empty } from '../../popup/Empty'
import { problem, useSurroundings } from '../../popup/surroundings'
import { figureOf } from '../../ui/figure'
import { SearchBox } from '../../ui/SearchBox'
import { useLive } from '../../ui/useLive'
import { ExportMenu } from '../ExportMenu'
import { ledgerGrid, VERDICTS } from './grids'
import { remarksOf } from './remarks'

type Texts = ReadonlyMap<string, string>

const textKey = (id: string, claim: ShownClaim) => `${id} ${claim.hash}`

/** The lines of the ledger, following the library; null until they are there. */
function useLedger(seen: boolean): LedgerLine[] | null {
  const { db, notify } = useSurroundings()
  const [lines, setLines] = useState<LedgerLine[] | null>(null)
  const { value: stamp } = useLive(async () => (await db.touched.orderBy('n').last())?.n ?? 0, [db])
  useEffect(() => {
    if (stamp === undefined) return undefined
    let stopped = false
    ledgerEntries(db, seen, () => stopped)
      .then((entries) => !stopped && setLines(ledger(entries)))
      .catch((failure) => notify(problem(failure)))
    return () => {
      stopped = true
    }
  }, [db, stamp, seen, notify])
  return lines
}

/** The abstracts that lines quote. */
function useQuoted(lines: readonly LedgerLine[]): Texts {
  const { db, notify } = useSurroundings()
  const [texts, setTexts] = useState<Texts>(new Map())
  const key = lines.map((line) => line.key).join('\n')
  useEffect(() => {
    let stopped = false
    textsOfEntries(
      db,
      lines.flatMap(({ own, said }) => [...own, ...said].map((row) => row.entry)),
    )
      .then((found) => !stopped && setTexts(found))
      .catch((failure) => notify(problem(failure)))
    return () => {
      stopped = true
    }
  }, [db, key, notify])
  return texts
}

const ALL: readonly Verdict[] = ['differ', 'agree', 'alone']

/** What papers say that a system scores, against what its own paper says. */
/** @param seen also of papers that were met and not saved */
export function Ledger({ seen, onOpen }: { seen: boolean; onOpen(id: string): void }) {
  const lines = useLedger(seen)
  const [search, setSearch] = useState('')
  const [off, setOff] = useState<ReadonlySet<Verdict>>(new Set())
  const [shown, setShown] = useState(40)
  const wanted = search.toLowerCase().trim()
  const found = (lines ?? []).filter(
    ({ system, benchmark, metric, verdict }) =>
      !off.has(verdict) && `${system} ${benchmark} ${metric}`.toLowerCase().includes(wanted),
  )
  const texts = useQuoted(found.slice(0, shown))
  if (!lines) return <p class="waiting">{t('readingSentences')}</p>
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
