import { useEffect, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import { t } from '../../lib/i18n'
import { giveBack, isGranted } from '../../lib/permissions/apply'
import { API_ORIGINS } from '../../lib/permissions/plan'
import { changeSettings } from '../../lib/settings/change'
import type { Settings } from '../../lib/settings/settings'
import { problem } from '../ui/problem'
import { Switch } from '../ui/Switch'
import { Lost } from './Lost'

/** The one request that Claimdex can make: what it is, and its switch. */
export function MissingAbstracts({ settings, say }: { settings: Settings; say(text: string): void }) {
  const [busy, setBusy] = useState(false)
  const [permitted, setPermitted] = useState(true)

  useEffect(() => {
    const look = () => void isGranted(API_ORIGINS).then(setPermitted)
    look()
    browser.permissions.onAdded.addListener(look)
    browser.permissions.onRemoved.addListener(look)
    return () => {
      browser.permissions.onAdded.removeListener(look)
      browser.permissions.onRemoved.removeListener(look)
    }
  }, [])

  async function turnOn() {
    setBusy(true)
    try {
      // before anything is awaited: browsers ask only straight from a click
      const granted = await browser.permissions.request({ origins: API_ORIGINS })
      if (granted) await changeSettings(() => ({ fetchMissing: true }))
      say(t(granted ? 'missingFetched' : 'missingRefused'))
    } catch (error) {
      say(problem(error).text)
    } finally {
      setBusy(false)
    }
  }

  async function turnOff() {
    try {
      await changeSettings(() => ({ fetchMissing: false }))
      await giveBack(API_ORIGINS)
      say(t('missingOff'))
    } catch (error) {
      say(error instanceof Error ? error.message : String(error))
    }
  }

  return (
    <div class="setting">
      <div id="about-missing">
        <h3>{t('fetchMissing')}</h3>
        <p>{t('fetchMissingWhat')}</p>
        <p class="caveat">{t('fetchMissingSent')}</p>
        {settings.fetchMissing && !permitted && !busy && <Lost text={t('fetchMissingLost')} onPermit={turnOn} />}
      </div>
      <Switch
        label={t('fetchMissing')}
        describedBy="about-missing"
        on={settings.fetchMissing}
        busy={busy}
        onToggle={settings.fetchMissing ? turnOff : turnOn}
      />
    </div>
  )
}
