import { useEffect, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import { giveBack, isGranted } from '../../lib/permissions/apply'
import { API_ORIGINS } from '../../lib/permissions/plan'
import type { Settings } from '../../lib/settings/settings'
import { changeSettings } from '../../lib/settings/store'
import { Switch } from '../ui/Switch'

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
      say(granted ? 'Missing abstracts are fetched from arXiv.' : 'Nothing is fetched: the permission was refused.')
    } catch (error) {
      say(error instanceof Error ? error.message : String(error))
    } finally {
      setBusy(false)
    }
  }

  async function turnOff() {
    await changeSettings(() => ({ fetchMissing: false }))
    await giveBack(API_ORIGINS)
    say('Nothing is fetched.')
  }

  return (
    <div class="setting">
      <div id="about-missing">
        <h3>Fetch missing abstracts from arXiv</h3>
        <p>
          Some lists show no abstracts, such as arXiv’s “recent”. Claimdex then uses those that it has met before.
          Switched on, it asks arXiv’s public API for the others.
        </p>
        <p class="caveat">
          What is sent: the arXiv ids of papers on the page you look at, at most 50 in one request, one request in three
          seconds, without cookies. Never from private windows. It is the only request that Claimdex can ever make, and
          it is off until you switch it on.
        </p>
        {settings.fetchMissing && !permitted && !busy && (
          <p class="lost">
            The browser does not permit it any more, so nothing is fetched.{' '}
            <button type="button" class="link" onClick={turnOn}>
              Permit again
            </button>
          </p>
        )}
      </div>
      <Switch
        label="Fetch missing abstracts from arXiv"
        describedBy="about-missing"
        on={settings.fetchMissing}
        busy={busy}
        onToggle={settings.fetchMissing ? turnOff : turnOn}
      />
    </div>
  )
}
