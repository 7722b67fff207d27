import type { ComponentChildren } from 'preact'

/** A window with nothing in it says what would be there and how to get it. */
export function Empty({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class="empty">
      <h2>{title}</h2>
      {children}
    </div>
  )
}
