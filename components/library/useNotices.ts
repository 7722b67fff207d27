import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { Notice } from '../popup/surroundings'

/** How long a notice without anything to do about it stays. */
const BRIEFLY = 6000

/** Notices, and the way back from what they tell of: Ctrl+Z goes it too, step by step. */
export function useNotices() {
  const [notice, setNotice] = useState<Notice | null>(null)
  const timer = useRef(0)
  const undos = useRef<Notice[]>([])
  const notify = useCallback((next: Notice) => {
    clearTimeout(timer.current)
    setNotice(next)
    if (next.action) undos.current = [...undos.current.slice(-49), next]
    // whatever can be undone stays until the next notice: hands may be slow, and nothing is in its way
    else if (next.tone !== 'problem') timer.current = window.setTimeout(() => setNotice(null), BRIEFLY)
  }, [])
  const done = useCallback((which: Notice) => {
    undos.current = undos.current.filter((each) => each !== which)
    setNotice((now) => (now === which ? null : now))
  }, [])
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return
      const last = undos.current.at(-1)
      if (!last) return
      event.preventDefault()
      last.action?.run()
      done(last)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [done])
  return { notice, notify, done }
}
