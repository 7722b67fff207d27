/**
 * A text that the reader selected on some page, on its way from the context menu to our page that shows its claims. In
 * memory only (`storage.session`), until the browser is closed.
 */
import { browser } from 'wxt/browser'

const PREFIX = 'selection:'

/** Longer texts are cut: this is several papers' abstracts. Characters. */
export const LONGEST = 20_000

export interface Selection {
  text: string
  /** True if the end was left off. */
  cut: boolean
  /** Title of the page, '' if the browser does not tell. */
  title: string
  /** Forgotten as soon as it is read: it comes from a private window. */
  once: boolean
}

/** @param once true for private windows @returns the key to read it by */
export async function putSelection(text: string, title: string, once: boolean): Promise<string> {
  const key = crypto.randomUUID()
  const selection: Selection = { text: text.slice(0, LONGEST), cut: text.length > LONGEST, title, once }
  await browser.storage.session.set({ [PREFIX + key]: selection })
  return key
}

/** @returns null if there is none: the browser was restarted, or it was to be read once */
export async function takeSelection(key: string): Promise<Selection | null> {
  const found = (await browser.storage.session.get(PREFIX + key))[PREFIX + key]
  if (!isSelection(found)) return null
  // others stay until the browser closes, so that the page may be reloaded
  if (found.once) await browser.storage.session.remove(PREFIX + key)
  return found
}

function isSelection(given: unknown): given is Selection {
  const { text, cut, title, once } = (given ?? {}) as Record<string, unknown>
  return typeof text === 'string' && typeof cut === 'boolean' && typeof title === 'string' && typeof once === 'boolean'
}
