export interface Choice {
  value: string
  label: string
}

interface Props {
  label: string
  value: string
  choices: Choice[]
  onChange(value: string): void
  /** The label is read out only. */
  quiet?: boolean
}

/** The platform's own select: it is known to hands, keyboards and screen readers. */
export function Select({ label, value, choices, onChange, quiet = false }: Props) {
  return (
    <label class="select">
      <span class={quiet ? 'unseen' : ''}>{label}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  )
}
