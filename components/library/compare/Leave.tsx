import type { Mark } from '../../../lib/comparison/marks'
import { t } from '../../../lib/i18n'
import { MARK_WORDS } from './remarks'

interface Props {
  marks: { mark: Mark; claims: number }[]
  wordings: { key: string; label: string; claims: number }[]
  all: number
  leftMarks: ReadonlySet<Mark>
  leftWordings: ReadonlySet<string>
  onMark(mark: Mark): void
  onWording(key: string): void
}

/** What may be left out: a switch for each thing that makes numbers hard to compare. */
export function Leave({ marks, wordings, all, leftMarks, leftWordings, onMark, onWording }: Props) {
  const chips = marks.filter(({ claims }) => claims < all || all === 1)
  if (chips.length === 0 && wordings.length < 2) return null
  return (
    <fieldset class="chips">
      <legend>{t('show')}</legend>
      {chips.map(({ mark, claims }) => (
        <button key={mark} type="button" class="chip" aria-pressed={!leftMarks.has(mark)} onClick={() => onMark(mark)}>
          {t(MARK_WORDS[mark])} <span class="count">{claims}</span>
        </button>
      ))}
      {wordings.length > 1 &&
        wordings.slice(0, 6).map(({ key, label, claims }) => (
          <button
            key={`w ${key}`}
            type="button"
            class="chip"
            aria-pressed={!leftWordings.has(key)}
            onClick={() => onWording(key)}
          >
            “{label || t('notNamed')}” <span class="count">{claims}</span>
          </button>
        ))}
    </fieldset>
  )
}
