/**
 * Where settings are kept: `storage.local`, one entry. Content scripts may load and watch, only our own pages change.
 * What was stored and cannot be understood is put aside before it is written over: see `loadUnread`.
 */
import { type Browser, browser } from 'wxt/browser'
import { notUnderstood, type Settings, settingsFrom } from './settings'

const KEY = 'settings'
/** What stood there and could not be understood. */
const UNREAD = 'settings-unread'

/** @throws Error where the browser does not answer: the extension was updated under a content script */
export async function loadSettings(): Promise<Settings> {
  return settingsFrom((await browser.storage.local.get(KEY))[KEY])
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

/** @returns a function that stops watching */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, Browser.storage.StorageChange>, area: string) => {
    if (area === 'local' && KEY in changes) changed(settingsFrom(changes[KEY]?.newValue))
  }
  browser.storage.onChanged.addListener(listener)
  return () => browser.storage.onChanged.removeListener(listener)
}
