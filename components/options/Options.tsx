import { useCallback, useRef, useState } from 'preact/hooks'
import { t } from '../../lib/i18n'
import type { SiteEntry } from '../../lib/sites/table'
import { Mark } from '../ui/Icon'
import { useSettings } from '../ui/useSettings'
import { Badges } from './Badges'
import { Keys } from './Keys'
import { MissingAbstracts } from './MissingAbstracts'
import { OwnNames } from './OwnNames'
import { SiteRow } from './SiteRow'
import { NotLoaded, Unread } from './Trouble'
import { WatchList } from './WatchList'

interface Props {
  /** Sites of the manifest. */
  fixed: readonly SiteEntry[]
  /** Sites that are asked for on a click. */
  optional: readonly SiteEntry[]
}

/** How long what was said stays in sight; screen readers have read it by then. */
const BRIEFLY = 6000

/** Everything that can be chosen. Each change holds at once, also in open tabs. */
export function Options({ fixed, optional }: Props) {
  const { settings, failed, again } = useSettings()
  const [said, setSaid] = useState('')
  const timer = useRef(0)

  const say = useCallback((text: string) => {
    clearTimeout(timer.current)
    setSaid(text)
    timer.current = window.setTimeout(() => setSaid(''), BRIEFLY)
  }, [])

  return (
    <>
      <header>
        <h1>
          <Mark /> {t('appName')}
        </h1>
        <a href="/library.html">{t('library')}</a>
      </header>
      {failed && !settings && <NotLoaded failed={failed} again={again} />}
      {settings && (
        <main>
          <Unread settings={settings} say={say} />
          <section aria-labelledby="sites">
            <h2 id="sites">{t('columnSites')}</h2>
            <p class="lead">{t('sitesLead')}</p>
            <ul>
              {fixed.map((site) => (
                <SiteRow key={site.id} site={site} optional={false} settings={settings} say={say} />
              ))}
            </ul>
          </section>
          {optional.length > 0 && (
            <section aria-labelledby="more-sites">
              <h2 id="more-sites">{t('moreSites')}</h2>
              <p class="lead">{t('moreSitesLead')}</p>
              <ul>
                {optional.map((site) => (
                  <SiteRow key={site.id} site={site} optional settings={settings} say={say} />
                ))}
              </ul>
            </section>
          )}
          <section aria-labelledby="badges">
            <h2 id="badges">{t('badges')}</h2>
            <Badges settings={settings} say={say} />
          </section>
          <Keys settings={settings} say={say} />
          <WatchList say={say} />
          <OwnNames say={say} />
          <section aria-labelledby="abstracts">
            <h2 id="abstracts">{t('missingAbstracts')}</h2>
            <MissingAbstracts settings={settings} say={say} />
          </section>
          <p class="foot">{t('staysHere')}</p>
        </main>
      )}
      <p class="said" role="status">
        {said}
      </p>
    </>
  )
}
