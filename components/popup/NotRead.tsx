import { useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import { t } from '../../lib/i18n'
import { readAnyPage, switchOn } from '../../lib/permissions/apply'
import type { Place } from '../../lib/permissions/plan'
import { SITE_TABLE } from '../../lib/sites/table'
import { hostList, hostNames } from '../ui/hosts'
import { Empty } from './Empty'
import { Places, SampleStrip } from './Places'
import { problem, useSurroundings } from './surroundings'
import type { Page } from './usePage'

type Unread = Extract<Page, { phase: 'none' }>
type Known = Extract<Place, { site: unknown }>

/** The tab is not read: what can be done about it. */
export function NotRead({ page }: { page: Unread }) {
  const { place } = page
  if (place.kind === 'offer' || place.kind === 'withheld') return <TurnOn page={page} place={place} />
  if (place.kind === 'any') return <ReadOnce page={page} url={place.url} />
  return (
    <Empty title={t('noListing')}>
      <Teaching />
    </Empty>
  )
}

function Teaching() {
  return (
    <>
      <p>{t('whatItDoes')}</p>
      <SampleStrip />
      <p>{t('openOneOfThese')}</p>
      <Places />
    </>
  )
}

/** Opens the options in a tab; the popup has nothing more to show then. */
function OptionsLink({ children }: { children: string }) {
  return (
    <button type="button" class="text-button" onClick={() => browser.runtime.openOptionsPage()}>
      {children}
    </button>
  )
}

function TurnOn({ page, place }: { page: Unread; place: Known }) {
  const { notify } = useSurroundings()
  const [busy, setBusy] = useState(false)
  const { site, optional, kind } = place
  const lost = kind === 'withheld'
  const mustAsk = optional || lost
  const hosts = hostNames(site)

  async function turnOn() {
    setBusy(true)
    try {
      if (await switchOn(site, optional, lost)) page.again()
      else notify({ text: t('siteRefused', site.name) })
    } catch (error) {
      notify(problem(error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <Empty title={lost ? t('sitePermissionLost', site.name) : t('siteCanBeRead')}>
      <p>{t(lost ? 'sitePermissionLostWhat' : 'siteCanBeReadWhat', site.name)}</p>
      <p class="offer">
        <button type="button" class="primary" disabled={busy} onClick={turnOn}>
          {lost ? t('permitAgain') : t('turnOn', site.name)}
        </button>
        <OptionsLink>{t('allSites')}</OptionsLink>
      </p>
      {mustAsk && <p class="small">{t('browserAsks', hostList(hosts, 2))}</p>}
    </Empty>
  )
}

function ReadOnce({ page, url }: { page: Unread; url: string }) {
  const { notify } = useSurroundings()
  const [busy, setBusy] = useState(false)

  async function read() {
    if (page.tabId === null) return
    setBusy(true)
    try {
      await readAnyPage(page.tabId, url, SITE_TABLE)
      page.again()
    } catch (error) {
      notify({ text: t('pageForbidden', problem(error).text), tone: 'problem' })
    } finally {
      setBusy(false)
    }
  }

  return (
    <Empty title={t('unknownListing')}>
      <p>{t('unknownListingWhat')}</p>
      <p class="offer">
        <button type="button" class="primary" disabled={busy} onClick={read}>
          {t('readThisPage')}
        </button>
        <OptionsLink>{t('allSites')}</OptionsLink>
      </p>
      <p class="small">{t('readThisPageWhat', t('readSelection'))}</p>
    </Empty>
  )
}
