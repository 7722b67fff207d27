import { useCallback, useState } from 'preact/hooks'

/**
 * The popup is thrown away on every click outside it, so what the reader was doing is kept on each change. In
 * `localStorage`, which answers at once: with anything slower the popup would open on the wrong tab and then jump.
 */
const PREFIX = 'claimdex:view:'

interface Kept {
  value: unknown
  at: number
}

/** Typed words and scroll places matter while one is at it; after this long they would only surprise. */
export const A_WHILE = 10 * 60 * 1000

function load<T>(key: string, initial: T, lasts: number): T {
  try {
    const kept = JSON.parse(localStorage.getItem(PREFIX + key) ?? 'null') as Kept | null
    const fits = kept !== null && typeof kept.value === typeof initial && Date.now() - kept.at < lasts
    return fits ? (kept.value as T) : initial
  } catch {
    return initial // damaged, or storage is switched off: start as if for the first time
  }
}

/** Keeps what a view remembers, before it is there. */
export function remember(key: string, value: string | number): void {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify({ value, at: Date.now() }))
  } catch {
    // storage is full or switched off: only the view's state is not kept, and the view works without
  }
}

/** State that outlives the popup. @param lasts for how many milliseconds; for ever if left out */
export function useRemembered(key: string, initial: string, lasts?: number): [string, (value: string) => void]
export function useRemembered(key: string, initial: number, lasts?: number): [number, (value: number) => void]
export function useRemembered<T extends string | number>(
  key: string,
  initial: T,
  lasts = Number.POSITIVE_INFINITY,
): [T, (value: T) => void] {
  const [value, setValue] = useState(() => load(key, initial, lasts))
  const set = useCallback(
    (next: T) => {
      remember(key, next)
      setValue(next)
    },
    [key],
  )
  return [value, set]
}
