/**
 * Where settings are kept: `storage.local`, one entry. Content scripts may load and watch, only our own pages change
 * (`change.ts`).
 */
import { type Browser, browser } from 'wxt/browser'
import { type Settings, settingsFrom } from './settings'

export const KEY = 'settings'

/** @throws Error where the browser does not answer: the extension was updated under a content script */
export async function loadSettings(): Promise<Settings> {
  return settingsFrom((await browser.storage.local.get(KEY))[KEY])
}

/** @returns a function that stops watching */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, Browser.storage.StorageChange>, area: string) => {
    if (area === 'local' && KEY in changes) changed(settingsFrom(changes[KEY]?.newValue))
  }
  browser.storage.onChanged.addListener(listener)
  return () => browser.storage.onChanged.removeListener(listener)
}
