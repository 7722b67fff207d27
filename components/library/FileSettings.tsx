import { useEffect, useState } from 'preact/hooks'
import { type Difference, differences, type KeptSettings, taken } from '../../lib/settings/merge'
import { changeSettings } from '../../lib/settings/store'
import { STATIC_SITES } from '../../lib/sites/static'
import { problem, useSurroundings } from '../popup/surroundings'
import { useSettings } from '../ui/useSettings'

const FIXED = STATIC_SITES.map(({ id }) => id)

const NAMES: Record<string, string> = {
  badges: 'Badges under a title',
  kinds: 'Kinds of claims with a badge',
  least: 'Least confidence of a badge',
  fetchMissing: 'Fetch missing abstracts',
}

const named = ({ key }: Difference) => NAMES[key] ?? `Read ${key.replace('site:', '')}`

/** Settings that a restored file holds and that differ from those here: taken on a click, never by themselves. */
export function FileSettings({ settings }: { settings: KeptSettings }) {
  const { notify } = useSurroundings()
  const here = useSettings()
  const [kept, setKept] = useState(false)
  useEffect(() => setKept(false), [settings])
  if (!here || kept) return null
  const found = differences(here, settings, FIXED)
  if (found.length === 0) return null

  async function take() {
    try {
      await changeSettings((now) => taken(now, settings, differences(now, settings, FIXED)))
      notify({ text: 'The settings are those of the file.' })
    } catch (failure) {
      notify(problem(failure))
    }
  }

  return (
    <div class="file-settings">
      <p>The file also holds settings. Yours stay as they are unless you take those of the file:</p>
      <ul>
        {found.map((each) => (
          <li key={each.key}>
            {named(each)}: {each.here} here, {each.there} in the file
          </li>
        ))}
      </ul>
      <div class="offer">
        <button type="button" class="plain-button" onClick={take}>
          Take the settings of the file
        </button>
        <button type="button" class="text-button" onClick={() => setKept(true)}>
          Keep mine
        </button>
      </div>
    </div>
  )
}
