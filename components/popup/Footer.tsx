import type { ComponentChildren } from 'preact'

/** The line at the foot of a panel: what the numbers are, and what can be done with them. */
export function Footer({ text, children }: { text: ComponentChildren; children?: ComponentChildren }) {
  return (
    <footer>
      <span>{text}</span>
      <span class="actions">{children}</span>
    </footer>
  )
}
