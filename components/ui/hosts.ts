import { formatList, tn } from '../../lib/i18n'
import { originsOf } from '../../lib/permissions/plan'
import type { SiteEntry } from '../../lib/sites/table'

/** Hosts that a site is on, as its permission names them. */
export function hostNames(site: Pick<SiteEntry, 'matches'>): string[] {
  return originsOf(site).map((origin) => origin.replace(/^[a-z*]+:\/\/|\/\*$/g, ''))
}

/** Hosts in words: mirrors and country domains beyond the first `most` are only counted. */
export function hostList(hosts: readonly string[], most: number): string {
  if (hosts.length <= most) return formatList(hosts)
  return `${hosts.slice(0, most).join(', ')} ${tn('andMoreHosts', hosts.length - most)}`
}
