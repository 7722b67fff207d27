import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Settings } from '../../lib/settings/settings'
import { loadSettings, watchSettings } from '../../lib/settings/store'

/** The settings as they are now, whoever changes them. */
export interface Loaded {
  /** Null until they are loaded. */
  settings: Settings | null
  /** Why they are not, if so. */
  failed: Error | null
  /** Tries to load them once more. */
  again(): void
}

export function useSettings(): Loaded {
  const [settings, setSettings] = useState<Settings | null>(null)
  const [failed, setFailed] = useState<Error | null>(null)
  const load = useCallback(() => {
    setFailed(null)
    loadSettings().then((loaded) => setSettings((newer) => newer ?? loaded), setFailed)
  }, [])
  useEffect(() => {
    const unwatch = watchSettings((changed) => {
      setFailed(null)
      setSettings(changed)
    })
    load()
    return unwatch
  }, [load])
  return { settings, failed, again: load }
}
