import { useState } from 'preact/hooks'
import { switchOff, switchOn } from '../../lib/permissions/apply'
import { originsOf } from '../../lib/permissions/plan'
import { isChosen, type Settings } from '../../lib/settings/settings'
import type { SiteEntry } from '../../lib/sites/table'
import { Switch } from '../ui/Switch'

interface Props {
  site: SiteEntry
  optional: boolean
  settings: Settings
  /** Tells the reader what came of it. */
  say(text: string): void
}

/** Hosts in words: mirrors and country domains beyond the second are only counted. */
export function hostsOf(site: Pick<SiteEntry, 'matches'>): string {
  const hosts = originsOf(site).map((origin) => origin.replace(/^[a-z*]+:\/\/|\/\*$/g, ''))
  const shown = hosts.slice(0, 3).join(', ')
  return hosts.length > 3 ? `${shown} and ${hosts.length - 3} more` : shown
}

/** One site with its switch. */
export function SiteRow({ site, optional, settings, say }: Props) {
  const [busy, setBusy] = useState(false)
  const chosen = isChosen(settings, site.id, !optional)
  // while the browser asks, the permission is missing for a good reason
  const withheld = chosen && !busy && settings.withheld.includes(site.id)
  const about = `about-${site.id}`

  async function run(work: () => Promise<string>) {
    setBusy(true)
    try {
      say(await work())
    } catch (error) {
      say(error instanceof Error ? error.message : String(error))
    } finally {
      setBusy(false)
    }
  }

  const turnOn = () =>
    run(async () =>
      (await switchOn(site, optional, withheld))
        ? `${site.name} is on.`
        : `${site.name} stays off: the browser was not allowed to let Claimdex read it.`,
    )
  const turnOff = () =>
    run(async () =>
      (await switchOff(site, optional))
        ? `${site.name} is off.`
        : `${site.name} is off. The browser keeps the permission; Claimdex does not use it.`,
    )

  return (
    <li class="setting">
      <div id={about}>
        <h3>{site.name}</h3>
        <p class="hosts">
          {hostsOf(site)}
          {!site.verified && <span> · not verified on a live page</span>}
        </p>
        {withheld && (
          <p class="lost">
            The browser does not permit Claimdex to read it any more.{' '}
            <button type="button" class="link" onClick={turnOn}>
              Permit again
            </button>
          </p>
        )}
      </div>
      <Switch
        label={`Read ${site.name}`}
        describedBy={about}
        on={chosen}
        busy={busy}
        onToggle={chosen ? turnOff : turnOn}
      />
    </li>
  )
}
