/** Whether a script of ours lives in a tab. Apart from `apply.ts`, since the popup asks it before anything else is loaded. */
import { askTab } from '../messaging'

/** Address of a tab in which a content script of ours lives, reading or resting; null if none does. */
export async function whoIsHere(tabId: number): Promise<string | null> {
  try {
    return (await askTab(tabId, 'page:here', {})).url
  } catch {
    return null // nobody there to answer: that is the answer
  }
}
