/**
 * What the reader has chosen. Kept per device, since what a browser was permitted is per device too. Small and without
 * packages: content scripts read it before they begin.
 */
import type { ClaimKind } from '../claims/types'

/** Which claims become badges of a strip; all others are behind its "+N". */
export interface BadgeChoice {
  /** Most badges that a strip shows, 1 to 3. */
  badges: number
  kinds: readonly ClaimKind[]
  /** Least confidence of a claim, 0 to 1. */
  least: number
}

/** What the reader chose for pages. */
export interface PageChoice extends BadgeChoice {
  /** The bar on listings is there. */
  showBar: boolean
  /** Keys work on listings: j and k move from claim to claim. Off until wanted. */
  keys: boolean
}

export interface Settings extends PageChoice {
  /** The reader's own choice by id of a site: on or off. A site that is not named has its default. */
  sites: Record<string, boolean>
  /** Ids of sites that are chosen and that the browser does not (or no longer) permit; written by the background. */
  withheld: string[]
  /** Fetch abstracts that a listing does not show from arXiv's API: the only request that Claimdex can make. */
  fetchMissing: boolean
}

export const KINDS: readonly ClaimKind[] = ['score', 'change', 'factor', 'rank', 'scale', 'count']

export const DEFAULTS: Settings = {
  sites: {},
  withheld: [],
  fetchMissing: false,
  badges: 3,
  kinds: KINDS,
  least: 0,
  showBar: true,
  keys: false,
}

const ID = /^[a-z][a-z0-9-]{0,40}$/

/** A record out of anything: empty for what is none. */
export function record(given: unknown): Record<string, unknown> {
  return typeof given === 'object' && given !== null && !Array.isArray(given) ? (given as Record<string, unknown>) : {}
}

/**
 * Settings out of whatever was stored: by this version, by an older or newer one, by somebody's hand.
 * @returns known fields only; each that is not what it should be has its default
 */
export function settingsFrom(given: unknown): Settings {
  const { sites, withheld, fetchMissing, badges, kinds, least, showBar, keys } = record(given)
  return {
    sites: Object.fromEntries(
      Object.entries(record(sites)).filter(
        (entry): entry is [string, boolean] => ID.test(entry[0]) && typeof entry[1] === 'boolean',
      ),
    ),
    withheld: Array.isArray(withheld)
      ? [...new Set(withheld.filter((id): id is string => typeof id === 'string' && ID.test(id)))]
      : [],
    fetchMissing: fetchMissing === true,
    badges: badges === 1 || badges === 2 ? badges : DEFAULTS.badges,
    kinds: Array.isArray(kinds) ? KINDS.filter((kind) => kinds.includes(kind)) : KINDS,
    showBar: showBar !== false,
    keys: keys === true,
    least: typeof least === 'number' && least >= 0 && least <= 1 ? least : DEFAULTS.least,
  }
}

/**
 * @param site a site's id
 * @param byDefault what holds where the reader has chosen nothing: true for sites of the manifest, false for optional ones
 * @returns whether the reader wants it; the browser may still withhold it
 */
export function isChosen(settings: Settings, site: string, byDefault: boolean): boolean {
  return Object.hasOwn(settings.sites, site) ? settings.sites[site] === true : byDefault
}

/** Whether a page of the site is to be read: chosen and permitted. */
export function isOn(settings: Settings, site: string, byDefault: boolean): boolean {
  return isChosen(settings, site, byDefault) && !settings.withheld.includes(site)
}
