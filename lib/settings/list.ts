/** Lists that the reader keeps beside the settings, each under a key of its own in `storage.local`. */
import { type Browser, browser } from 'wxt/browser'

export interface KeptList<T> {
  /** @throws Error where the browser does not answer */
  load(): Promise<T[]>
  /**
   * Changes the list, one page at a time.
   * @param change takes what is there, returns what is to be
   * @returns what was there before, for the way back
   */
  change(change: (items: T[]) => T[]): Promise<T[]>
  /** @returns a function that stops following */
  follow(changed: (items: T[]) => void): () => void
}

/** @param from the list out of whatever was stored; what is no item is left out */
export function keptList<T>(key: string, from: (given: unknown) => T[]): KeptList<T> {
  const load = async () => from((await browser.storage.local.get(key))[key])
  return {
    load,
    change: (change) =>
      navigator.locks.request(`claimdex:${key}`, async () => {
        const before = await load()
        await browser.storage.local.set({ [key]: from(change(before)) })
        return before
      }),
    follow(changed) {
      const listener = (changes: Record<string, Browser.storage.StorageChange>, area: string) => {
        if (area === 'local' && key in changes) changed(from(changes[key]?.newValue))
      }
      browser.storage.onChanged.addListener(listener)
      return () => browser.storage.onChanged.removeListener(listener)
    },
  }
}

/**
 * The items of whatever was stored, each once, sorted by their keys; of two with one key the later.
 * @param one an item out of whatever was stored; null if it is none
 * @param most how many are kept
 */
export function itemsFrom<T>(
  given: unknown,
  one: (given: unknown) => T | null,
  keyOf: (item: T) => string,
  most: number,
): T[] {
  const all = (Array.isArray(given) ? given : []).map(one).filter((each) => each !== null)
  const unique = [...new Map(all.map((each) => [keyOf(each), each])).values()]
  return unique.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)).slice(0, most)
}
