/** "This is F1, not accuracy": the words of a claim that are put right in its card. */

import { t } from '../../lib/i18n'
import type { CorrectionStep } from '../../lib/messages'
import type { WordedClaim } from '../../lib/wording/worded'
import { valueFrom } from '../library/papers/claim-form'
import { h } from './dom'

export type Words = Extract<CorrectionStep, { do: 'edit' }>['words']

export interface FormEvents {
  /** The words that changed. */
  save(words: Words): void
  /** It is no claim. */
  hide(): void
  cancel(): void
}

/** A number as it was read, for a field: "92.3", "4–5". */
const shown = (value: string) => value.replace('..', '–')

/** The words of a claim as they are sent. */
export function wordsOf({ metric, benchmark, value, unit }: WordedClaim): Required<Words> {
  return { metric, benchmark, value: valueFrom(shown(value)) ?? null, unit }
}

/** Only those words that a reader changed, so that a later reading may still correct the rest. */
export function changed(before: Required<Words>, after: Required<Words>): Words {
  const names = Object.keys(before) as (keyof Words)[]
  const other = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
  return Object.fromEntries(other.map((name) => [name, after[name]]))
}

/** @returns the form; give the focus to its first field once it is shown */
export function correctionForm(claim: WordedClaim, events: FormEvents): HTMLFormElement {
  const input = (name: string, label: string, value: string) => {
    const field = h('input', { name, value, autocomplete: 'off', spellcheck: 'false' })
    return { field, row: h('label', { class: name }, h('span', {}, label), field) }
  }
  const metric = input('metric', t('metric'), claim.metric ?? '')
  const benchmark = input('benchmark', t('benchmark'), claim.benchmark.join(', '))
  const value = input('value', t('columnClaimed'), shown(claim.value))
  const unit = input('unit', t('columnUnit'), claim.unit)
  const isRank = claim.kind === 'rank'
  const wrong = h('p', { class: 'wrong', role: 'alert' })
  const button = (type: string, className: string, label: string) => h('button', { type, class: className }, label)
  const hide = button('button', 'quiet', t('notAClaim'))
  const cancel = button('button', 'quiet', t('cancel'))
  const form = h(
    'form',
    { class: 'form', 'aria-label': t('correctClaim') },
    metric.row,
    benchmark.row,
    ...(isRank ? [] : [value.row, unit.row]),
    wrong,
    h('div', { class: 'acts' }, button('submit', 'main', t('saveCorrection')), cancel, hide),
  )
  hide.addEventListener('click', () => events.hide())
  cancel.addEventListener('click', () => events.cancel())
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const number = valueFrom(value.field.value)
    if (number === undefined || (number === null && !isRank)) {
      wrong.textContent = t('wrongNumber')
      value.field.setAttribute('aria-invalid', 'true')
      value.field.focus()
      return
    }
    const names = benchmark.field.value.split(',').map((name) => name.trim())
    const after = {
      metric: metric.field.value.trim() || null,
      benchmark: names.filter(Boolean),
      value: number,
      unit: unit.field.value.trim(),
    }
    events.save(changed(wordsOf(claim), after))
  })
  return form
}
