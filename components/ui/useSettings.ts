import { useEffect, useState } from 'preact/hooks'
import type { Settings } from '../../lib/settings/settings'
import { loadSettings, watchSettings } from '../../lib/settings/store'

/** The settings as they are now, whoever changes them; null until they are loaded. */
export function useSettings(): Settings | null {
  const [settings, setSettings] = useState<Settings | null>(null)
  useEffect(() => {
    let stopped = false
    const unwatch = watchSettings(setSettings)
    loadSettings().then((loaded) => {
      if (!stopped) setSettings((newer) => newer ?? loaded)
    })
    return () => {
      stopped = true
      unwatch()
    }
  }, [])
  return settings
}
