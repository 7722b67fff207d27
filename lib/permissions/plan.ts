/** Which sites may be read, and what is to be told to the browser so that it is so. Pure; the browser is in `apply.ts`. */
import { isChosen, type Settings } from '../settings/settings'

/** What permissions need to know of a site; `Site` of `lib/sites` fits. */
export interface PermittedSite {
  id: string
  name: string
  /** Match patterns of its pages. */
  matches: readonly string[]
  /** Hosts that are read on the reader's click. */
  onClick?: RegExp
}

/** The site whose pages at this address are read on a click: its own, or those that look the same. */
export function siteOnClick<S extends PermittedSite>(sites: readonly S[], url: string): S | null {
  const host = URL.canParse(url) ? new URL(url).hostname : ''
  return sites.find((site) => hasHost(site, host) || site.onClick?.test(host)) ?? null
}

/** A content script as `scripting.registerContentScripts` takes it. */
export interface Registration {
  id: string
  matches: string[]
  js: string[]
  css: string[]
  runAt: 'document_start' | 'document_idle'
  persistAcrossSessions: true
}

/** What the browser must permit for missing abstracts (`lib/library/missing.ts`). */
export const API_ORIGINS = ['https://export.arxiv.org/*']

/** Site id of papers that were read off a page that no site describes (`lib/sites/generic.ts`). */
export const ANY_SITE = 'any'

/** Files of the built extension that read a page: of a site by its id (`scripts/site-scripts.ts`), or of any page. */
export function scriptsOf(id: string): { js: string[]; css: string[] } {
  return { js: [`content-scripts/${id}.js`, 'content-scripts/later.js'], css: [`content-scripts/${id}.css`] }
}

/** See `entrypoints/any-page.content`. */
export const ANY_PAGE = 'any-page'

const PREFIX = 'site:'
/** Registrations of the style sheets that keep the strips' room, where these do not come with the scripts. */
const ROOM = 'room:'

/** Id of the site whose scripts a registration is for; null if it is for none. */
export function siteOf(registration: string): string | null {
  return registration.startsWith(PREFIX) ? registration.slice(PREFIX.length) : null
}

/**
 * Hosts that must be permitted before the site can be read, as match patterns of whole hosts: browsers grant no less.
 * @example ['https://a.org/list/*', 'https://a.org/search*'] → ['https://a.org/*']
 */
export function originsOf(site: Pick<PermittedSite, 'matches'>): string[] {
  return [...new Set(site.matches.map((pattern) => pattern.replace(/^([a-z*]+:\/\/[^/]+)\/.*$/, '$1/*')))]
}

/**
 * What to ask the browser about a site of the manifest: its very patterns, and no more than those. Patterns on the host
 * of arXiv's API are left out: Chrome takes a question about them for one about the optional permission of that host.
 */
export function patternsOf(site: Pick<PermittedSite, 'matches'>): string[] {
  const api = API_ORIGINS.map((origin) => origin.slice(0, -1))
  return site.matches.filter((pattern) => !api.some((root) => pattern.startsWith(root)))
}

/** True if a page at this host belongs to the site, whatever its path: soft navigation leaves paths behind. */
export function hasHost(site: Pick<PermittedSite, 'matches'>, host: string): boolean {
  return site.matches.some((pattern) => {
    const [, wanted = ''] = /^[a-z*]+:\/\/([^/]+)\//.exec(pattern) ?? []
    return wanted.startsWith('*.') ? host === wanted.slice(2) || host.endsWith(wanted.slice(1)) : wanted === host
  })
}

/** Sites that hosts which the browser has just permitted belong to. */
export function sitesWith<S extends PermittedSite>(sites: readonly S[], added: readonly string[]): S[] {
  return sites.filter((site) => originsOf(site).some((origin) => added.includes(origin)))
}

/**
 * @param apart the browser puts a style sheet into the page no sooner than the script that it is registered with (Firefox; Chromium
 * does before the page is shown, whatever the script): it gets a registration of its own
 */
export function registrationsOf(site: PermittedSite, apart: boolean): Registration[] {
  const { js, css } = scriptsOf(site.id)
  const at = { matches: [...site.matches], persistAcrossSessions: true as const }
  const id = PREFIX + site.id
  if (!apart) return [{ id, ...at, js, css, runAt: 'document_idle' }]
  return [
    { id: ROOM + site.id, ...at, js: [], css, runAt: 'document_start' },
    { id, ...at, js, css: [], runAt: 'document_idle' },
  ]
}

export interface Plan {
  register: Registration[]
  /** Registered already, perhaps with the addresses of an older version. */
  update: Registration[]
  /** Ids of registrations. */
  unregister: string[]
  /** Ids of sites that the reader chose and the browser does not permit. */
  withheld: string[]
}

/**
 * What is to be done so that exactly the chosen and permitted sites are read.
 * @param optional sites that need a permission and a registration
 * @param granted ids of all sites whose hosts are permitted
 * @param registered ids of the content scripts that the browser holds for us
 * @param fixed sites of the manifest: they need no registration, but the browser may withhold them all the same
 * @param apart style sheets are registered on their own
 */
export function planFor(
  optional: readonly PermittedSite[],
  settings: Settings,
  granted: ReadonlySet<string>,
  registered: readonly string[],
  fixed: readonly PermittedSite[] = [],
  apart = false,
): Plan {
  const chosen = optional.filter((site) => isChosen(settings, site.id, false))
  const wanted = chosen.filter((site) => granted.has(site.id)).flatMap((site) => registrationsOf(site, apart))
  const has = new Set(registered)
  const keep = new Set(wanted.map(({ id }) => id))
  return {
    register: wanted.filter(({ id }) => !has.has(id)),
    update: wanted.filter(({ id }) => has.has(id)),
    unregister: registered.filter((id) => (id.startsWith(PREFIX) || id.startsWith(ROOM)) && !keep.has(id)),
    withheld: [...chosen, ...fixed.filter((site) => isChosen(settings, site.id, true))]
      .filter((site) => !granted.has(site.id))
      .map(({ id }) => id),
  }
}

/** What can be said and done about a tab that no content script answers from. */
export type Place =
  /** A site that Claimdex can read and that is not switched on. */
  | { kind: 'offer'; site: PermittedSite; optional: boolean }
  /** A site that is switched on and that the browser does not permit. */
  | { kind: 'withheld'; site: PermittedSite; optional: boolean }
  /** A site that is on: this page of it is no listing, or was open before. */
  | { kind: 'known'; site: PermittedSite; optional: boolean }
  /** Any other page that can be read on a click. */
  | { kind: 'any'; url: string }
  /** Pages of the browser itself, extensions, files; or an address that the browser does not tell. */
  | { kind: 'none' }

/** @param url address of the tab; undefined where the browser does not tell it */
export function placeAt(
  url: string | undefined,
  settings: Settings,
  optional: readonly PermittedSite[],
  fixed: readonly PermittedSite[],
): Place {
  if (url === undefined || !URL.canParse(url)) return { kind: 'none' }
  const { protocol, host } = new URL(url)
  if (protocol !== 'https:' && protocol !== 'http:') return { kind: 'none' }
  for (const [sites, isOptional] of [
    [fixed, false],
    [optional, true],
  ] as const) {
    const site = sites.find((each) => hasHost(each, host))
    if (!site) continue
    const about = { site, optional: isOptional }
    if (!isChosen(settings, site.id, !isOptional)) return { kind: 'offer', ...about }
    return { kind: settings.withheld.includes(site.id) ? 'withheld' : 'known', ...about }
  }
  return { kind: 'any', url }
}
