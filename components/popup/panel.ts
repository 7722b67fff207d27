/** The side panel of Chrome and its kin, the sidebar of Firefox: both open on a click only. */
import { browser } from 'wxt/browser'

interface Panels {
  sidePanel?: { open(where: { windowId: number }): Promise<void> }
  sidebarAction?: { open(): Promise<void> }
}

const panels = () => browser as unknown as Panels | undefined

/** False where the browser has neither. */
export function canOpenPanel(): boolean {
  return Boolean(panels()?.sidePanel?.open ?? panels()?.sidebarAction?.open)
}

/** Opens the library beside the page. @throws Error where the browser refuses */
export async function openPanel(): Promise<void> {
  const { sidePanel, sidebarAction } = panels() ?? {}
  // asked for at once: what comes after an answer is no longer the reader's click
  if (sidebarAction) await sidebarAction.open()
  else if (sidePanel) {
    const { id } = await browser.windows.getCurrent()
    if (id !== undefined) await sidePanel.open({ windowId: id })
  }
  window.close()
}
