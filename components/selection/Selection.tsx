import { useEffect, useState } from 'preact/hooks'
import { orderClaims } from '../../lib/claims/order'
import type { Claim } from '../../lib/claims/types'
import { ask } from '../../lib/messaging'
import { LONGEST, type Selection as Selected, takeSelection } from '../../lib/permissions/selection'
import { ClaimLine } from '../popup/ClaimLine'
import { Mark } from '../ui/Icon'

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
    return { phase: 'failed', why: error instanceof Error ? error.message : String(error) }
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
          <Mark /> Claims in the selected text
        </h1>
        <a href="/library.html">Library</a>
      </header>
      <main aria-busy={state.phase === 'reading'}>
        <Body state={state} />
      </main>
    </>
  )
}

function Body({ state }: { state: State }) {
  if (state.phase === 'reading') return <p class="lead">Reading…</p>
  if (state.phase === 'gone')
    return (
      <p class="lead">This text is no longer kept. Select it again and choose “Read claims in the selected text”.</p>
    )
  if (state.phase === 'failed') return <p class="lead">The text could not be read: {state.why}</p>
  const { selection, claims } = state
  return (
    <>
      {selection.title !== '' && <p class="lead">From “{selection.title}”</p>}
      {selection.cut && <p class="lead">Only its first {LONGEST.toLocaleString('en')} characters were read.</p>}
      {claims.length === 0 ? (
        <p class="none">No number is claimed in this text.</p>
      ) : (
        <ul class="claims">
          {claims.map((claim) => (
            <ClaimLine key={`${claim.span[0]}-${claim.span[1]}`} claim={claim} abstract={() => selection.text} />
          ))}
        </ul>
      )}
      <details>
        <summary>The text</summary>
        <p class="text">{selection.text}</p>
      </details>
      <p class="lead">Claimed by whoever wrote it. Nothing of it is kept.</p>
    </>
  )
}
