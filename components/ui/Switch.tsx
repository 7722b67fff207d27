interface Props {
  /** What is switched: the switch's accessible name. */
  label: string
  on: boolean
  /** Waiting for an answer; it keeps the focus and takes no clicks. */
  busy?: boolean
  /** Id of the text that explains it. */
  describedBy?: string
  onToggle(): void
}

/** A switch: what it controls happens at once. */
export function Switch({ label, on, busy = false, describedBy, onToggle }: Props) {
  return (
    <button
      type="button"
      role="switch"
      class="switch"
      aria-checked={on}
      aria-label={label}
      aria-busy={busy}
      aria-describedby={describedBy}
      onClick={() => !busy && onToggle()}
    >
      <span class="knob" />
    </button>
  )
}
