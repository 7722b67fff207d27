import { useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import { readAnyPage, switchOn } from '../../lib/permissions/apply'
import { originsOf, type Place } from '../../lib/permissions/plan'
import { SITE_TABLE } from '../../lib/sites/table'
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
    <Empty title="No paper listing here">
      <Teaching />
    </Empty>
  )
}

function Teaching() {
  return (
    <>
      <p>
        Claimdex reads the abstracts of paper listings and shows the numbers that they claim, right under each title:
      </p>
      <SampleStrip />
      <p>Open one of these to see it work. A page that was open before Claimdex was installed wants a reload.</p>
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
  const hosts = originsOf(site).map((origin) => origin.replace(/^[a-z*]+:\/\/|\/\*$/g, ''))

  async function turnOn() {
    setBusy(true)
    try {
      if (await switchOn(site, optional, lost)) page.again()
      else notify({ text: `${site.name} stays off: the permission was refused.` })
    } catch (error) {
      notify(problem(error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <Empty title={lost ? `${site.name} is not permitted any more` : 'Claimdex can read this site'}>
      <p>
        {lost
          ? `${site.name} is switched on, and the browser no longer lets Claimdex read it.`
          : `Turn it on, and the papers of ${site.name} get badges with the numbers that they claim.`}
      </p>
      <p class="offer">
        <button type="button" class="primary" disabled={busy} onClick={turnOn}>
          {lost ? 'Permit again' : `Turn on ${site.name}`}
        </button>
        <OptionsLink>All sites</OptionsLink>
      </p>
      {mustAsk && (
        <p class="small">
          The browser asks you to let Claimdex read {hosts.slice(0, 2).join(' and ')}
          {hosts.length > 2 && ` and ${hosts.length - 2} more`}. It stays in this browser, and you can take it back at
          any time.
        </p>
      )}
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
      notify({ text: `The browser does not let Claimdex read this page (${problem(error).text})`, tone: 'problem' })
    } finally {
      setBusy(false)
    }
  }

  return (
    <Empty title="No listing that Claimdex knows">
      <p>It can look for papers here all the same: entries that repeat, with a title and an abstract.</p>
      <p class="offer">
        <button type="button" class="primary" disabled={busy} onClick={read}>
          Read claims on this page
        </button>
        <OptionsLink>All sites</OptionsLink>
      </p>
      <p class="small">
        Only this page, only this once. Or select a text and choose “Read claims in the selected text”.
      </p>
    </Empty>
  )
}
