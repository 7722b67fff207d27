/** Whether the reader left the bar on listings open: beside the settings, which pages' scripts may not change. */
import { browser } from 'wxt/browser'

const KEY = 'bar'

/** @returns false where nothing is known, or the extension is gone */
export async function loadBarOpen(): Promise<boolean> {
  try {
    return (await browser.storage.local.get(KEY))[KEY] === true
  } catch {
    return false // it comes closed then, which harms nobody
  }
}

export async function keepBarOpen(open: boolean): Promise<void> {
  await browser.storage.local.set({ [KEY]: open })
}
