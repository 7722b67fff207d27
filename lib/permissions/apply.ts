/** The thin adapter between `plan.ts` and the browser: what is permitted, what is registered, what is in which tab. */
import { browser } from 'wxt/browser'
import { changeSettings } from '../settings/change'
import { loadSettings } from '../settings/store'
import { whoIsHere } from './here'
import {
  ANY_PAGE,
  originsOf,
  type PermittedSite,
  patternsOf,
  planFor,
  scriptsOf,
  siteOf,
  siteOnClick,
  sitesWith,
} from './plan'

/** Whether the browser permits these hosts now. */
export function isGranted(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: [...origins] })
}

const asked = (site: PermittedSite, optional: boolean) => (optional ? originsOf(site) : patternsOf(site))

async function grantedOf(sites: readonly PermittedSite[], optional: boolean): Promise<string[]> {
  const each = await Promise.all(sites.map(async (site) => ((await isGranted(asked(site, optional))) ? [site.id] : [])))
  return each.flat()
}

/** Puts content scripts into a page that is open already. */
async function put(tabId: number, id: string): Promise<void> {
  const target = { tabId }
  const { js, css } = scriptsOf(id)
  await browser.scripting.insertCSS({ target, files: css })
  await browser.scripting.executeScript({ target, files: js.map((file) => `/${file}`) as never })
}

async function putIntoOpenTabs(id: string, matches: string[]): Promise<void> {
  for (const tab of await browser.tabs.query({ url: matches })) {
    // a discarded tab gets it when it loads
    if (tab.id === undefined || tab.discarded || (await whoIsHere(tab.id)) !== null) continue
    // a tab may close, or show an error page, while we look at it; the others still want theirs
    await put(tab.id, id).catch((error) => console.warn('Claimdex: an open tab could not be read', error))
  }
}

/**
 * Reads a page that no site describes, or a site's twin, on the reader's click (`activeTab`).
 * @param url address of the tab
 * @throws Error if the browser does not let extensions into this page
 */
export async function readAnyPage(tabId: number, url: string, sites: readonly PermittedSite[]): Promise<void> {
  if ((await whoIsHere(tabId)) !== null) return
  // the script of a site rests while its site is switched off, unless it was asked for: see `attach.ts`
  const func = () => {
    Object.assign(globalThis, { claimdexAsked: true }) // returned, it would have to be copied, and Firefox refuses
  }
  await browser.scripting.executeScript({ target: { tabId }, func })
  await put(tabId, siteOnClick(sites, url)?.id ?? ANY_PAGE)
}

async function apply(optional: readonly PermittedSite[], fixed: readonly PermittedSite[]): Promise<void> {
  const [settings, grantedOptional, grantedFixed, registered] = await Promise.all([
    loadSettings(),
    grantedOf(optional, true),
    grantedOf(fixed, false),
    browser.scripting.getRegisteredContentScripts(),
  ])
  const plan = planFor(
    optional,
    settings,
    new Set([...grantedOptional, ...grantedFixed]),
    registered.map(({ id }) => id),
    fixed,
    import.meta.env.FIREFOX,
  )
  if (plan.unregister.length > 0) await browser.scripting.unregisterContentScripts({ ids: plan.unregister })
  if (plan.update.length > 0) await browser.scripting.updateContentScripts(plan.update)
  if (plan.register.length > 0) await browser.scripting.registerContentScripts(plan.register)
  await changeSettings(() => ({ withheld: plan.withheld }))
  for (const { id, matches } of plan.register) {
    const site = siteOf(id)
    if (site !== null) await putIntoOpenTabs(site, matches)
  }
}

/**
 * Brings the browser in line with settings and permissions. Calls while one is at work wait for it: two at once would
 * register one script twice.
 * @returns a function to call whenever either may have changed
 */
export function permissionKeeper(optional: readonly PermittedSite[], fixed: readonly PermittedSite[]) {
  let last: Promise<void> = Promise.resolve()
  return (): Promise<void> => {
    const next = last.then(() => apply(optional, fixed))
    last = next.catch(() => undefined) // told to whoever called; the next call begins anew
    return next
  }
}

/**
 * Switches on what the browser was just permitted to read: its question closes the popup that asked, mostly before that
 * has noted anything, so the permission itself is the reader's word.
 * @param added hosts as the browser names them
 */
export async function choosePermitted(optional: readonly PermittedSite[], added: readonly string[]): Promise<void> {
  const given = await grantedOf(sitesWith(optional, added), true)
  const on = Object.fromEntries(given.map((id) => [id, true]))
  if (given.length > 0) await changeSettings(({ sites }) => ({ sites: { ...sites, ...on } }))
}

/**
 * Switches a site on from a click. The browser's question may close the popup that asked; then the background sees the
 * permission come and does the rest (`choosePermitted`).
 * @param optional false for a site of the manifest, which the browser has only to be asked for if it withholds it
 * @returns false if the reader refused
 */
export async function switchOn(site: PermittedSite, optional: boolean, withheld: boolean): Promise<boolean> {
  // first, and before anything is awaited: browsers ask only straight from a click
  const granted = !(optional || withheld) || (await browser.permissions.request({ origins: asked(site, optional) }))
  if (granted) await changeSettings(({ sites }) => ({ sites: { ...sites, [site.id]: true } }))
  return granted
}

/**
 * Switches a site off: its pages are left alone at once, and an optional one's permission is given back.
 * @returns false if the browser keeps the permission (an administrator may want it so); the site is off all the same
 */
export async function switchOff(site: PermittedSite, optional: boolean): Promise<boolean> {
  await changeSettings(({ sites }) => ({ sites: { ...sites, [site.id]: false } }))
  return optional ? giveBack(originsOf(site)) : true
}

/** @returns false if the browser keeps the permission */
export async function giveBack(origins: string[]): Promise<boolean> {
  try {
    return await browser.permissions.remove({ origins })
  } catch {
    return false // thrown for hosts that the manifest requires: kept is kept, and said to the reader
  }
}
