/** Settings out of a backup, next to those that hold here. Pure. */
import type { ClaimKind } from '../claims/types'
import { formatList, formatNumber, t } from '../i18n'
import { kindsName } from '../wording/kinds'
import { isChosen, type Settings } from './settings'

/** What a backup may hold of the settings; what a browser permits is its own matter and stays out. */
export type KeptSettings = Omit<Settings, 'withheld'>

export function keptSettings({ withheld: _, ...kept }: Settings): KeptSettings {
  return kept
}

/** One setting that differs, in words for the question whether to take it. */
export interface Difference {
  /** What `take` knows it by: `badges`, `site:acl`. */
  key: string
  here: string
  there: string
}

const onOff = (on: boolean) => t(on ? 'on' : 'off')

function words(value: number | readonly ClaimKind[]): string {
  if (typeof value === 'number') return formatNumber(value)
  return value.length > 0 ? formatList(value.map(kindsName)) : t('none')
}

/**
 * @param fixed ids of the sites of the manifest, which are on where nothing was chosen
 * @returns what would become different; sites and permissions are left to a click of their own, so that a file never
 *   switches one on
 */
export function differences(here: Settings, there: KeptSettings, fixed: readonly string[]): Difference[] {
  const found: Difference[] = []
  for (const key of ['badges', 'kinds', 'least'] as const)
    if (String(here[key]) !== String(there[key])) found.push({ key, here: words(here[key]), there: words(there[key]) })
  for (const key of ['showBar', 'keys'] as const)
    if (here[key] !== there[key]) found.push({ key, here: onOff(here[key]), there: onOff(there[key]) })
  const sites = Object.keys(there.sites).filter((id) => there.sites[id] === false)
  for (const id of sites)
    if (isChosen(here, id, fixed.includes(id)))
      found.push({ key: `site:${id}`, here: onOff(true), there: onOff(false) })
  if (here.fetchMissing && !there.fetchMissing)
    found.push({ key: 'fetchMissing', here: onOff(true), there: onOff(false) })
  return found
}

/** The fields that taking these differences changes; for `changeSettings`. */
export function taken(here: Settings, there: KeptSettings, found: readonly Difference[]): Partial<Settings> {
  const change: Partial<Settings> = {}
  const sites = { ...here.sites }
  for (const { key } of found) {
    if (key.startsWith('site:')) sites[key.slice('site:'.length)] = false
    else if (key === 'badges') change.badges = there.badges
    else if (key === 'kinds') change.kinds = there.kinds
    else if (key === 'least') change.least = there.least
    else if (key === 'showBar') change.showBar = there.showBar
    else if (key === 'keys') change.keys = there.keys
    else if (key === 'fetchMissing') change.fetchMissing = false
  }
  return { ...change, sites }
}
