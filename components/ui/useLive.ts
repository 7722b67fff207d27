import { liveQuery } from 'dexie'
import { useLayoutEffect, useState } from 'preact/hooks'

export interface Live<T> {
  /** The latest answer, also while a newer one is on its way; undefined before the first. */
  value: T | undefined
  error: unknown
}

/** Asks the library and asks again whenever what was asked for changes, in whichever page or worker. */
export function useLive<T>(ask: () => Promise<T>, inputs: readonly unknown[]): Live<T> {
  const [live, setLive] = useState<Live<T>>({ value: undefined, error: null })
  // the asker is a closure over exactly these inputs; asked at once, since an effect would wait for the next frame
  useLayoutEffect(() => {
    // an async function, or Dexie loses track of what is asked for after something else was awaited
    const subscription = liveQuery(async () => ask()).subscribe({
      next: (value) => setLive({ value, error: null }),
      error: (error) => setLive((before) => ({ ...before, error })),
    })
    return () => subscription.unsubscribe()
  }, inputs)
  return live
}
