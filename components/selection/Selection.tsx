import { useEffect, useState } from 'preact/hooks'
import { orderClaims } from '../../lib/claims/order'
import type { Claim } from '../../lib/claims/types'
import { t } from '../../lib/i18n'
import { ask } from '../../lib/messaging'
import { LONGEST, type Selection as Selected, takeSelection } from '../../lib/permissions/selection'
import { ClaimLine } from '../popup/ClaimLine'
import { Mark } from '../ui/Icon'
import { problem } from '../ui/problem'

type State =
  | { phase: 'reading' }
  | { phase: 'gone' }
  | { phase: 'failed'; why: string }
  | { phase: 'read'; selection: Selected; claims: Claim[] }

async function read(key: string): Promise<State> {
  try {
    const selection = await takeSelection(key)
    if (!selection) return { phase: 'gone' }
    const { claims } = await ask('text:read', { text: selection.text })
    return { phase: 'read', selection, claims: orderClaims(claims) }
  } catch (error) {
    return { phase: 'failed', why: problem(error).text }
  }
}

/** The claims of a text that the reader selected on some page. @param id key of the text */
export function Selection({ id }: { id: string }) {
  const [state, setState] = useState<State>({ phase: 'reading' })
  useEffect(() => {
    read(id).then(setState)
  }, [id])
  return (
    <>
      <header>
        <h1>
          <Mark /> {t('selectionTitle')}
        </h1>
        <a href="/library.html">{t('library')}</a>
      </header>
      <main aria-busy={state.phase === 'reading'}>
        <Body state={state} />
      </main>
    </>
  )
}

function Body({ state }: { state: State }) {
  if (state.phase === 'reading') return <p class="lead">{t('reading')}</p>
  if (state.phase === 'gone') return <p class="lead">{t('selectionGone', t('readSelection'))}</p>
  if (state.phase === 'failed') return <p class="lead">{t('selectionFailed', state.why)}</p>
  const { selection, claims } = state
  return (
    <>
      {selection.title !== '' && <p class="lead">{t('selectionFrom', selection.title)}</p>}
      {selection.cut && <p class="lead">{t('selectionCut', LONGEST)}</p>}
      {claims.length === 0 ? (
        <p class="none">{t('selectionNone')}</p>
      ) : (
        <ul class="claims">
          {claims.map((claim) => (
            <ClaimLine key={`${claim.span[0]}-${claim.span[1]}`} claim={claim} abstract={() => selection.text} />
          ))}
        </ul>
      )}
      <details>
        <summary>{t('theText')}</summary>
        <p class="text">{selection.text}</p>
      </details>
      <p class="lead">{t('selectionFoot')}</p>
    </>
  )
}
