import type { Claim } from '../../lib/claims/types'
import { t } from '../../lib/i18n'
import { claimRemarks, claimRows, quote } from '../../lib/wording/card'
import { betterHint } from '../../lib/wording/sentence'

interface Props {
  claim: Claim
  /** The text that it stands in; null if it is no longer kept, undefined while it is asked for. */
  abstract: string | null | undefined
  /** Without what the line above says already. */
  brief?: boolean
}

/** A claim in full: what it says, what to know before believing it, and the sentence with the very words marked. */
export function Quote({ claim, abstract, brief = false }: Props) {
  const rows = claimRows(claim).filter(({ id }) => !brief || id !== 'where')
  const hint = brief ? null : betterHint(claim)
  const remarks = claimRemarks(claim)
  return (
    <div class="quote">
      {(rows.length > 0 || hint) && (
        <dl>
          {rows.map((row) => (
            <div key={row.id}>
              <dt>{row.label}</dt>
              <dd>{row.value}</dd>
            </div>
          ))}
          {hint && (
            <div>
              <dt>{t('rowMetric')}</dt>
              <dd>{hint}</dd>
            </div>
          )}
        </dl>
      )}
      {abstract && <Sentence abstract={abstract} claim={claim} />}
      {abstract === null && <p class="remark">{t('abstractGone')}</p>}
      {remarks.map((remark) => (
        <p class="remark" key={remark}>
          {remark}
        </p>
      ))}
    </div>
  )
}

function Sentence({ abstract, claim }: { abstract: string; claim: Claim }) {
  const { before, marked, after } = quote(abstract, claim)
  return (
    <blockquote lang="en">
      “{before}
      <mark>{marked}</mark>
      {after}”
    </blockquote>
  )
}
