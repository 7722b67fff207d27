import { useEffect, useRef } from 'preact/hooks'
import { A_WHILE, useRemembered } from './remember'

/**
 * A scroll area that stands where it stood when the popup opens again soon.
 * @param name one for each area
 * @param place what is shown in it, such as an address; another place begins at the top
 * @param ready true once the rows are there
 */
export function useScroll(name: string, place: string, ready: boolean) {
  const [kept, setKept] = useRemembered(`${name}-scroll`, '', A_WHILE)
  const area = useRef<HTMLDivElement>(null)
  const restored = useRef(false)
  const [top = '', of = ''] = kept.split(' ')
  const before = of === encodeURIComponent(place) ? Number(top) || 0 : 0

  useEffect(() => {
    if (restored.current || !ready || !area.current) return
    restored.current = true
    area.current.scrollTop = before
  })

  return {
    area,
    /** Pixels from the top, as they were. */
    before,
    onScrollEnd: () => setKept(`${Math.round(area.current?.scrollTop ?? 0)} ${encodeURIComponent(place)}`),
  }
}
