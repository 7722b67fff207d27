import { useState } from 'preact/hooks'
import { t } from '../../lib/i18n'
import { switchOff, switchOn } from '../../lib/permissions/apply'
import { isChosen, type Settings } from '../../lib/settings/settings'
import type { SiteEntry } from '../../lib/sites/table'
import { hostList, hostNames } from '../ui/hosts'
import { problem } from '../ui/problem'
import { Switch } from '../ui/Switch'
import { Lost } from './Lost'

interface Props {
  site: SiteEntry
  optional: boolean
  settings: Settings
  /** Tells the reader what came of it. */
  say(text: string): void
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
      say(problem(error).text)
    } finally {
      setBusy(false)
    }
  }

  const turnOn = () =>
    run(async () =>
      (await switchOn(site, optional, withheld)) ? t('siteOn', site.name) : t('siteStaysOff', site.name),
    )
  const turnOff = () =>
    run(async () => ((await switchOff(site, optional)) ? t('siteOff', site.name) : t('siteOffKept', site.name)))

  return (
    <li class="setting">
      <div id={about}>
        <h3>{site.name}</h3>
        <p class="hosts">
          {hostList(hostNames(site), 3)}
          {!site.verified && <span> · {t('notVerified')}</span>}
        </p>
        {withheld && <Lost text={t('siteLost')} onPermit={turnOn} />}
      </div>
      <Switch
        label={t('readSite', site.name)}
        describedBy={about}
        on={chosen}
        busy={busy}
        onToggle={chosen ? turnOff : turnOn}
      />
    </li>
  )
}
