import { plain } from '../../../lib/claims/plain'
import type { Claim } from '../../../lib/claims/types'
import type { Grid } from '../../../lib/export/grid'
import { formatDate, t } from '../../../lib/i18n'
import { history, type PaperHistory, type Step } from '../../../lib/library/history'
import type { ClaimChange } from '../../../lib/library/rows'
import { quote } from '../../../lib/wording/card'
import { numberText } from '../../../lib/wording/figures'
import { Empty } from '../../popup/Empty'
import { problem, useSurroundings } from '../../popup/surroundings'
import { useLive } from '../../ui/useLive'
import { ExportMenu } from '../ExportMenu'

const side = ({ version, seenAt }: Step['from']) => (version === null ? t('metOn', formatDate(seenAt)) : `v${version}`)
const number = (claim: Claim | null) => (claim ? numberText(claim) || `“${plain(claim.surface)}”` : '')
const about = ({ before, after }: ClaimChange) => {
  const claim = after ?? before
  return [...(claim?.benchmark.map(plain) ?? []), plain(claim?.metric ?? '')].filter(Boolean).join(' · ')
}

function versionsGrid(papers: readonly PaperHistory[]): Grid {
  return {
    title: t('versions'),
    columns: [
      { label: t('columnPaper') },
      { label: t('columnFrom') },
      { label: t('columnTo') },
      { label: t('benchmark') },
      { label: t('columnBefore'), numeric: true },
      { label: t('columnAfter'), numeric: true },
    ],
    rows: papers.flatMap(({ title, url, steps }) =>
      steps.flatMap((step) =>
        step.changes.map((change) => [
          { text: plain(title), url },
          side(step.from),
          side(step.to),
          about(change),
          number(change.before),
          number(change.after),
        ]),
      ),
    ),
  }
}

/** Versions of one paper whose numbers differ, with both sentences. */
export function Versions({ onOpen }: { onOpen(id: string): void }) {
  const { db } = useSurroundings()
  const { value: papers, error } = useLive(() => history(db), [db])
  if (error) {
    return (
      <Empty title={t('libraryFailed')}>
        <p>{problem(error).text}</p>
      </Empty>
    )
  }
  if (!papers) return <p class="waiting">{t('comparingVersions')}</p>
  return (
    <div class="sheet versions">
      <div class="sheet-head">
        <h2>{t('versions')}</h2>
        <p class="lead">{t('versionsLead')}</p>
        {papers.length > 0 && (
          <div class="sheet-tools">
            <span class="grow" />
            <ExportMenu about={t('versions')} grid={() => versionsGrid(papers)} />
          </div>
        )}
      </div>
      {papers.length === 0 && (
        <Empty title={t('noVersions')}>
          <p>{t('noVersionsWhy')}</p>
        </Empty>
      )}
      {papers.map((paper) => (
        <section key={paper.id} class="version-paper">
          <h3>
            <button type="button" class="link" onClick={() => onOpen(paper.id)}>
              {plain(paper.title)}
            </button>
          </h3>
          {paper.steps.map((step, index) => (
            <StepTable key={index} step={step} title={plain(paper.title)} />
          ))}
        </section>
      ))}
    </div>
  )
}

function StepTable({ step, title }: { step: Step; title: string }) {
  return (
    <table class="changes">
      <caption class="unseen">
        {title}: {side(step.from)} → {side(step.to)}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('benchmark')}</th>
          <th scope="col">{side(step.from)}</th>
          <th scope="col">{side(step.to)}</th>
        </tr>
      </thead>
      <tbody>
        {step.changes.map((change, index) => (
          <tr key={index} class={change.what}>
            <th scope="row">{about(change) || t('benchmarkNotNamed')}</th>
            <Side claim={change.before} text={step.from.text} />
            <Side claim={change.after} text={step.to.text} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Side({ claim, text }: { claim: Claim | null; text: string }) {
  if (!claim) {
    return (
      <td>
        <span class="gap" role="img" aria-label={t('noClaim')}>
          –
        </span>
      </td>
    )
  }
  const { before, marked, after } = quote(text, claim)
  return (
    <td>
      <b>{number(claim)}</b>
      <blockquote>
        “{before}
        <mark>{marked}</mark>
        {after}”
      </blockquote>
    </td>
  )
}
