import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

interface Props {
  /** True if there is more to show. */
  more: boolean
  onMore(): void
  children: ComponentChildren
}

/**
 * A list that shows its next stretch when the end comes near. Unlike a list of recycled rows it stays searchable, its
 * rows may have any height, and a screen reader meets every one; what is out of sight costs no layout
 * (`content-visibility` in the style sheet).
 */
export function Growing({ more, onMore, children }: Props) {
  const end = useRef<HTMLDivElement>(null)
  const grow = useRef(onMore)
  grow.current = onMore

  useEffect(() => {
    const mark = end.current
    if (!more || !mark) return
    const watcher = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) grow.current()
      },
      { rootMargin: '600px' },
    )
    watcher.observe(mark)
    return () => watcher.disconnect()
  })

  return (
    <>
      {children}
      {more && <div ref={end} class="list-end" />}
    </>
  )
}
