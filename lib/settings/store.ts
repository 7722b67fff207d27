/** Where settings are kept: `storage.local`, one entry. Content scripts may load and watch, only our own pages change. */
import { type Browser, browser } from 'wxt/browser'
import { type Settings, settingsFrom } from './settings'

const KEY = 'settings'

/** @throws Error where the browser does not answer: the extension was updated under a content script */
export async function loadSettings(): Promise<Settings> {
  return settingsFrom((await browser.storage.local.get(KEY))[KEY])
}

/**
 * Changes settings. Options, popup and background may do so at the same time; a lock over all our pages makes each see
 * what the one before has written.
 * @param change takes the settings as they are, returns the fields that become different
 * @returns the settings as they now are
 */
export function changeSettings(change: (settings: Settings) => Partial<Settings>): Promise<Settings> {
  return navigator.locks.request('claimdex:settings', async () => {
    const before = await loadSettings()
    const after = settingsFrom({ ...before, ...change(before) })
    if (JSON.stringify(after) !== JSON.stringify(before)) await browser.storage.local.set({ [KEY]: after })
    return after
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
