import { useEffect, useState } from 'preact/hooks'
import { type MessageKey, t } from '../../lib/i18n'
import { changeSettings } from '../../lib/settings/change'
import { type Difference, differences, type KeptSettings, taken } from '../../lib/settings/merge'
import { STATIC_SITES } from '../../lib/sites/static'
import { SITE_TABLE } from '../../lib/sites/table'
import { problem, useSurroundings } from '../popup/surroundings'
import { useSettings } from '../ui/useSettings'

const FIXED = STATIC_SITES.map(({ id }) => id)

const NAMES: Record<string, MessageKey> = {
  badges: 'badgesUnderTitle',
  kinds: 'kindsOfClaims',
  least: 'howSure',
  fetchMissing: 'fetchMissing',
}

function named({ key }: Difference): string {
  const name = NAMES[key]
  if (name) return t(name)
  const id = key.replace('site:', '')
  return t('readSite', SITE_TABLE.find((site) => site.id === id)?.name ?? id)
}

/** Settings that a restored file holds and that differ from those here: taken on a click, never by themselves. */
export function FileSettings({ settings }: { settings: KeptSettings }) {
  const { notify } = useSurroundings()
  const { settings: here } = useSettings()
  const [kept, setKept] = useState(false)
  useEffect(() => setKept(false), [settings])
  if (!here || kept) return null
  const found = differences(here, settings, FIXED)
  if (found.length === 0) return null

  async function take() {
    try {
      await changeSettings((now) => taken(now, settings, differences(now, settings, FIXED)))
      notify({ text: t('settingsTaken') })
    } catch (failure) {
      notify(problem(failure))
    }
  }

  return (
    <div class="file-settings">
      <p>{t('fileSettings')}</p>
      <ul>
        {found.map((each) => (
          <li key={each.key}>{t('settingDiffers', named(each), each.here, each.there)}</li>
        ))}
      </ul>
      <div class="offer">
        <button type="button" class="plain-button" onClick={take}>
          {t('takeSettings')}
        </button>
        <button type="button" class="text-button" onClick={() => setKept(true)}>
          {t('keepMine')}
        </button>
      </div>
    </div>
  )
}
