/**
 * What stands around the page in a Firefox with a window: where its buttons, panels and menus are, to be pressed by a mouse.
 * By WebDriver BiDi's scope of the browser itself; nothing is pressed or called here that a person would press.
 */
import type { Page } from 'puppeteer-core'
import type { Fox } from './firefox'
import type { Screen } from './headed'

declare const browser: typeof import('wxt/browser').browser

interface Connection {
  send(method: string, given: object): Promise<{ result: Record<string, never> }>
}

export interface FirefoxWindow {
  /** Opens the popup by the toolbar's menu of extensions. */
  openPopup(): Promise<void>
  /** Presses the main button of the popup, once it is drawn. */
  pressMain(): Promise<void>
  /** Allows what the browser asks for. */
  allow(): Promise<void>
  /** Presses the entry of ours in the menu that is open. */
  pressEntry(): Promise<void>
  /** What the popup says; '' if there is none. */
  said(): Promise<string>
  closePopups(): Promise<void>
}

/** @param own a page of ours, which sees into the popup */
export async function windowOf(fox: Fox, screen: Screen, own: Page): Promise<FirefoxWindow> {
  const { connection } = fox.browser as unknown as { connection: Connection }
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })
  const { contexts } = tree.result as unknown as { contexts: { context: string }[] }
  const run = async (expression: string): Promise<unknown> => {
    const target = { context: contexts[0]?.context }
    const { result } = await connection.send('script.evaluate', { expression, target, awaitPromise: true })
    const { type, result: given } = result as unknown as { type: string; result: { value: unknown } }
    if (type !== 'success') throw new Error(`in the browser’s window: ${JSON.stringify(result)}`)
    return given.value
  }
  // without a window manager no window has the focus, and panels close as soon as they open
  await run(`Services.prefs.setBoolPref('ui.popup.disable_autohide', true)`)

  /** Presses the mouse in the middle of an element of the window, as soon as it is drawn and stands still. */
  async function press(selector: string): Promise<void> {
    let last = ''
    for (let tries = 0; tries < 50; tries++) {
      const place = String(
        await run(`(() => {
          const element = document.querySelector(${JSON.stringify(selector)})
          const { width = 0, height = 0 } = element?.getBoundingClientRect() ?? {}
          return width > 0 && height > 0 ? [element.screenX + width / 2, element.screenY + height / 2].join() : ''
        })()`),
      )
      if (place !== '' && place === last) {
        const [x = 0, y = 0] = place.split(',').map(Number)
        return screen.click(x, y)
      }
      last = place
      await new Promise((done) => setTimeout(done, 200))
    }
    throw new Error(`${selector} is not in sight`)
  }

  const said = () =>
    own.evaluate(
      () =>
        (browser.extension.getViews({ type: 'popup' })[0] as unknown as typeof globalThis | undefined)?.document.body
          ?.textContent ?? '',
    )

  return {
    async openPopup() {
      await press('#unified-extensions-button')
      await press('#unified-extensions-panel .unified-extensions-item-action-button[id*="claimdex"]')
    },
    async pressMain() {
      let last = ''
      for (let tries = 0; tries < 50; tries++) {
        const inside = await own.evaluate(() => {
          const view = browser.extension.getViews({ type: 'popup' })[0] as unknown as typeof globalThis | undefined
          const box = view?.document.querySelector('button.primary')?.getBoundingClientRect()
          return box ? [box.x + box.width / 2, box.y + box.height / 2] : null
        })
        const corner = `[...document.querySelectorAll('.webextension-popup-browser')].map((each) => [each.screenX, each.screenY]).join()`
        const [left = 0, top = 0] = inside
          ? String(await run(corner))
              .split(',')
              .map(Number)
          : []
        const place = inside ? inside.map((each, index) => each + (index === 0 ? left : top)).join() : ''
        if (place !== '' && place === last) {
          const [x = 0, y = 0] = place.split(',').map(Number)
          return screen.click(x, y)
        }
        last = place
        await new Promise((done) => setTimeout(done, 200))
      }
      throw new Error(`the popup has no main button: ${await said()}`)
    },
    allow: () => press('popupnotification[id*="webext-permissions"] .popup-notification-primary-button'),
    pressEntry: () => press('#contentAreaContextMenu menuitem[id*="claimdex"]'),
    said,
    async closePopups() {
      await run(
        `document.querySelectorAll('panel, menupopup').forEach((each) => each.state === 'open' && each.hidePopup())`,
      )
    },
  }
}
