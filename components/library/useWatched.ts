import { useEffect, useState } from 'preact/hooks'
import { type Watched, watchList } from '../../lib/settings/watched'

const NOTHING: readonly Watched[] = []

/** What the reader watches for, whoever changes it; nothing until it is loaded, or where it cannot be. */
export function useWatched(): readonly Watched[] {
  const [watched, setWatched] = useState<readonly Watched[] | null>(null)
  useEffect(() => {
    const stop = watchList.follow(setWatched)
    watchList.load().then(
      (loaded) => setWatched((newer) => newer ?? loaded),
      () => undefined, // the options say that settings cannot be loaded
    )
    return stop
  }, [])
  return watched ?? NOTHING
}
