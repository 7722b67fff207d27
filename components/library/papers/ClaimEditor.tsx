import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { type MessageKey, t } from '../../../lib/i18n'
import { type ClaimForm, wordsFrom } from './claim-form'

interface Props {
  initial: ClaimForm
  /** A claim that was not read: its sentence is asked for too. */
  adding?: boolean
  onSave(form: ClaimForm, quote: string): Promise<void>
  onCancel(): void
}

const KINDS: [string, MessageKey][] = [
  ['score', 'kindScore'],
  ['change', 'kindChange'],
  ['factor', 'kindFactor'],
  ['scale', 'kindScale'],
  ['count', 'kindCount'],
  ['rank', 'kindRank'],
]
const QUALIFIERS: [string, MessageKey][] = [
  ['', 'exactly'],
  ['up to', 'qualifierUpTo'],
  ['over', 'qualifierOver'],
  ['under', 'qualifierUnder'],
  ['about', 'qualifierAbout'],
  ['average', 'qualifierAverage'],
  ['at least', 'qualifierAtLeast'],
]
const DIRECTIONS: [string, MessageKey][] = [
  ['', 'directionNone'],
  ['increase', 'directionUp'],
  ['decrease', 'directionDown'],
]
const ROLES: [string, MessageKey][] = [
  ['own', 'roleOwn'],
  ['other', 'roleOther'],
]

/** "This is F1, not accuracy": the words of a claim, to be put right. */
export function ClaimEditor({ initial, adding = false, onSave, onCancel }: Props) {
  const [form, setForm] = useState(initial)
  const [quote, setQuote] = useState('')
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  const id = useId()
  useLayoutEffect(() => first.current?.focus(), [])
  const set = (field: keyof ClaimForm) => (value: string) => setForm({ ...form, [field]: value })

  async function submit(event: Event) {
    event.preventDefault()
    const bad = wordsFrom(form) === null
    setWrong(bad)
    if (bad) return
    setBusy(true)
    await onSave(form, quote).finally(() => setBusy(false))
  }

  const text = (field: keyof ClaimForm, label: MessageKey, place = '') => (
    <label class={`field ${field}`}>
      <span>{t(label)}</span>
      <input
        ref={field === 'metric' ? first : undefined}
        value={form[field]}
        placeholder={place}
        spellcheck={false}
        aria-invalid={field === 'value' && wrong}
        aria-describedby={field === 'value' && wrong ? `${id}-wrong` : undefined}
        onInput={(event) => set(field)(event.currentTarget.value)}
      />
    </label>
  )
  const choice = (field: keyof ClaimForm, label: MessageKey, choices: [string, MessageKey][]) => (
    <label class={`field ${field}`}>
      <span>{t(label)}</span>
      <select value={form[field]} onChange={(event) => set(field)(event.currentTarget.value)}>
        {choices.map(([value, words]) => (
          <option key={value} value={value}>
            {t(words)}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <form
      class="claim-editor"
      aria-label={adding ? t('addClaim') : t('correctClaim')}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onCancel()
      }}
    >
      {text('metric', 'metric')}
      {text('benchmark', 'benchmark')}
      {text('value', 'columnClaimed')}
      {text('unit', 'columnUnit')}
      {choice('kind', 'groupKind', KINDS)}
      {choice('qualifier', 'qualifier', QUALIFIERS)}
      {choice('direction', 'direction', DIRECTIONS)}
      {choice('role', 'whose', ROLES)}
      {text('baseline', 'against')}
      {text('setting', 'setting')}
      {adding && (
        <label class="field quote-field">
          <span>{t('itsSentence')}</span>
          <input value={quote} onInput={(event) => setQuote(event.currentTarget.value)} />
        </label>
      )}
      {wrong && (
        <p class="wrong" id={`${id}-wrong`} role="alert">
          {t('wrongNumber')}
        </p>
      )}
      <p class="offer">
        <button type="submit" class="primary" disabled={busy}>
          {adding ? t('addClaim') : t('saveCorrection')}
        </button>
        <button type="button" class="text-button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </p>
    </form>
  )
}
