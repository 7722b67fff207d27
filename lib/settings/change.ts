/**
 * Changes of settings, by our own pages and the background. What was stored and cannot be understood is put aside before
 * it is written over: see `loadUnread`.
 */
import { browser } from 'wxt/browser'
import { DEFAULTS, record, type Settings, settingsFrom } from './settings'
import { KEY } from './store'

/** What stood there and could not be understood. */
const UNREAD = 'settings-unread'

/**
 * Which of the stored fields are not what they should be, so that the defaults hold for them.
 * @returns their names; `settings` alone where nothing of it is a record; none where all is well, and for fields of newer
 * versions, which are none of ours
 */
export function notUnderstood(given: unknown): string[] {
  if (given === undefined) return []
  const fields = record(given)
  if (fields !== given) return ['settings']
  const understood = settingsFrom(given)
  const same = (key: keyof Settings) => {
    const [mine, stored] = [understood[key], fields[key]]
    if (Array.isArray(mine)) return Array.isArray(stored) && new Set(stored).size === mine.length
    if (typeof mine === 'object') return Object.keys(mine).length === Object.keys(record(stored)).length
    return mine === stored
  }
  return (Object.keys(DEFAULTS) as (keyof Settings)[]).filter((key) => Object.hasOwn(fields, key) && !same(key))
}

const locked = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request('claimdex:settings', work)

/**
 * Changes settings. Options, popup and background may do so at the same time; a lock over all our pages makes each see
 * what the one before has written. Fields of newer versions stay.
 * @param change takes the settings as they are, returns the fields that become different
 * @returns the settings as they now are
 * @throws Error where they cannot be loaded: then nothing is written over
 */
export function changeSettings(change: (settings: Settings) => Partial<Settings>): Promise<Settings> {
  return locked(async () => {
    const stored = (await browser.storage.local.get(KEY))[KEY]
    const before = settingsFrom(stored)
    const after = settingsFrom({ ...before, ...change(before) })
    if (JSON.stringify(after) !== JSON.stringify(before)) await write(stored, after)
    return after
  })
}

async function write(stored: unknown, after: Settings): Promise<void> {
  if (notUnderstood(stored).length > 0) await browser.storage.local.set({ [UNREAD]: stored })
  const kept = typeof stored === 'object' && !Array.isArray(stored) ? stored : null
  await browser.storage.local.set({ [KEY]: { ...kept, ...after } })
}

/** What was stored and could not be understood, whole: as it stands, or as it stood before a change; undefined if all is well. */
export async function loadUnread(): Promise<unknown> {
  const { [KEY]: stored, [UNREAD]: aside } = await browser.storage.local.get([KEY, UNREAD])
  return notUnderstood(stored).length > 0 ? stored : aside
}

/** The reader has seen it: the settings are stored as they hold now, and what could not be understood goes. */
export function forgetUnread(): Promise<void> {
  return locked(async () => {
    const stored = (await browser.storage.local.get(KEY))[KEY]
    if (notUnderstood(stored).length > 0) await write(stored, settingsFrom(stored))
    await browser.storage.local.remove(UNREAD)
  })
}
