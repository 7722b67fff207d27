import { useEffect, useState } from 'preact/hooks'
import { type MessageKey, t } from '../../lib/i18n'
import { changeSettings } from '../../lib/settings/change'
import { type Difference, differences, type KeptSettings, taken } from '../../lib/settings/merge'
import { loadOwn, NOTHING_OWN, type OwnThings, ownDifferences, takeOwn } from '../../lib/settings/own'
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
  showBar: 'barOnListings',
  keys: 'keysOnListings',
  names: 'ownNames',
  watched: 'barWatched',
  keymap: 'keysOnListings',
}

function named({ key }: Difference): string {
  const name = NAMES[key]
  if (name) return t(name)
  const id = key.replace('site:', '')
  return t('readSite', SITE_TABLE.find((site) => site.id === id)?.name ?? id)
}

interface Props {
  /** Null where the file holds none. */
  settings: KeptSettings | null
  own: OwnThings | null
}

/** What a restored file holds beside papers and is not so here: taken on a click, never by itself. */
export function FileSettings({ settings, own }: Props) {
  const { notify } = useSurroundings()
  const { settings: here } = useSettings()
  const [ownHere, setOwnHere] = useState<OwnThings | null>(null)
  const [kept, setKept] = useState(false)
  const load = () => loadOwn().then(setOwnHere, (failure) => notify(problem(failure)))
  useEffect(() => {
    setKept(false)
    void load()
  }, [settings, own])
  if (!here || !ownHere || kept) return null
  const found = [
    ...(settings ? differences(here, settings, FIXED) : []),
    ...ownDifferences(ownHere, own ?? NOTHING_OWN),
  ]
  if (found.length === 0) return null

  async function take() {
    try {
      if (settings) await changeSettings((now) => taken(now, settings, differences(now, settings, FIXED)))
      if (own) await takeOwn(own)
      await load()
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
