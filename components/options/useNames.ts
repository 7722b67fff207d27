import { useEffect, useState } from 'preact/hooks'
import type { OwnName } from '../../lib/lexicon/own-name'
import { loadNames, watchNames } from '../../lib/settings/names'

/** The names as they are now, whoever changes them; null until they are loaded. */
export function useNames(): OwnName[] | null {
  const [names, setNames] = useState<OwnName[] | null>(null)
  useEffect(() => {
    const stop = watchNames(setNames)
    loadNames().then((loaded) => setNames((newer) => newer ?? loaded))
    return stop
  }, [])
  return names
}
