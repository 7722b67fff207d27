/**
 * Keys of the keyboard layer on listings: what each does, and which keys can be chosen. Beside the settings, since the
 * script that badges wait for has no use for them.
 */
import { type Browser, browser } from 'wxt/browser'

/** What keys do, with the keys that do it where the reader chose no others. */
export const KEYS = { next: 'j', back: 'k', watched: 'w', save: 's', filter: 'f', library: 'l' } as const

export type KeyAction = keyof typeof KEYS
/** Keys as `KeyboardEvent.key` names them; '' for none. */
export type Keymap = Readonly<Record<KeyAction, string>>

export const KEY_ACTIONS = Object.keys(KEYS) as KeyAction[]

/** True for a key that can be chosen: one sign, or F1 to F12. Those that move and press keep their meaning. */
export function isKey(key: unknown): key is string {
  return typeof key === 'string' && /^(?:[^\s\p{C}]\p{M}*|F1?\d)$/u.test(key)
}

/** A map out of whatever was stored: an action whose key is none has its default, and of two with one key the first keeps it. */
export function keymapFrom(given: Record<string, unknown>): Keymap {
  const taken = new Set<string>()
  const entries = KEY_ACTIONS.map((action) => {
    const wanted = given[action] === '' || isKey(given[action]) ? given[action] : KEYS[action]
    const key = taken.has(wanted) ? '' : wanted
    if (key) taken.add(key)
    return [action, key]
  })
  return Object.fromEntries(entries)
}

const KEY = 'keymap'

const record = (given: unknown) =>
  typeof given === 'object' && given !== null ? (given as Record<string, unknown>) : {}

/** @throws Error where the browser does not answer */
export async function loadKeymap(): Promise<Keymap> {
  return keymapFrom(record((await browser.storage.local.get(KEY))[KEY]))
}

/** Changes the keys, one page at a time. @param change takes those that hold, returns those that are to */
export function changeKeymap(change: (keymap: Keymap) => Keymap): Promise<void> {
  return navigator.locks.request('claimdex:keymap', async () => {
    const after = keymapFrom(change(await loadKeymap()))
    await browser.storage.local.set({ [KEY]: after })
  })
}

/** @returns a function that stops following */
export function followKeymap(changed: (keymap: Keymap) => void): () => void {
  const listener = (changes: Record<string, Browser.storage.StorageChange>, area: string) => {
    if (area === 'local' && KEY in changes) changed(keymapFrom(record(changes[KEY]?.newValue)))
  }
  browser.storage.onChanged.addListener(listener)
  return () => browser.storage.onChanged.removeListener(listener)
}
