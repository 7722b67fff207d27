// Chromium with the built extension, for `npm start` and the screenshots.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Builds the extension. @returns its folder; @throws Error if the build fails */
export function build() {
  const wxt = join(ROOT, 'node_modules', '.bin', process.platform === 'win32' ? 'wxt.cmd' : 'wxt')
  const { status, stdout, stderr } = spawnSync(wxt, ['build'], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error(`The build failed.\n${stdout ?? ''}${stderr ?? ''}`)
  return join(ROOT, '.output', 'chrome-mv3')
}

/** Whether a window can be shown. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/**
 * Starts Chromium with the extension.
 * @param {{executablePath: string, extensionDir: string, profile: string, window: boolean, colorScheme?: 'light' | 'dark',
 *   viewport?: {width: number, height: number} | null, deviceScaleFactor?: number}} options
 * @returns {Promise<{context: import('playwright-core').BrowserContext, extensionId: string}>}
 */
export async function launch({
  executablePath,
  extensionDir,
  profile,
  window,
  colorScheme,
  viewport,
  deviceScaleFactor,
}) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: false, // without a window the switch below starts the one headless mode that runs extensions
    ignoreDefaultArgs: ['--enable-automation'],
    args: [
      ...(window ? [] : ['--headless=new', '--force-color-profile=srgb', '--hide-scrollbars']),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // Chromium's sandbox refuses to run as root
      '--no-first-run',
      `--disable-extensions-except=${extensionDir}`,
      `--load-extension=${extensionDir}`,
    ],
    viewport: viewport === undefined ? { width: 1280, height: 900 } : viewport,
    ...(colorScheme ? { colorScheme } : {}),
    ...(deviceScaleFactor ? { deviceScaleFactor } : {}),
  })
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 20_000 }))
  return { context, extensionId: new URL(worker.url()).host }
}

/** Answers one address with the given HTML; every other request goes its way. */
export async function answerWith(context, address, html) {
  await context.route(
    (url) => `${url.origin}${url.pathname}${url.search}` === address,
    (route) => route.fulfill({ status: 200, contentType: 'text/html; charset=utf-8', body: html }),
  )
}

/** Waits until the cards in view have their badges. */
export async function badgesDrawn(page) {
  await page.waitForSelector('html[data-claimdex="ready"]', { state: 'attached', timeout: 20_000 })
}

/**
 * The badges of a page as a screen reader would say them. The strips' shadow roots are closed to the page, but not to the
 * browser's own view of the document.
 * @returns {Promise<{paper: string, badges: string[]}[]>}
 */
export async function badgesOn(page) {
  const session = await page.context().newCDPSession(page)
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true })
  await session.detach()
  const papers = []
  const attributes = (node) => Object.fromEntries(chunks(node.attributes ?? []))
  const visit = (node, into) => {
    const { nodeName } = node
    if (nodeName === 'CLAIMDEX-BADGES') {
      const paper = { paper: attributes(node)['data-paper'] ?? '', badges: [] }
      papers.push(paper)
      into = paper.badges
    } else if (into && nodeName === 'BUTTON' && 'data-kind' in attributes(node)) {
      into.push(attributes(node)['aria-label'] ?? textOf(node))
    }
    for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) visit(child, into)
  }
  visit(root, null)
  return papers
}

const chunks = (list) => Array.from({ length: list.length / 2 }, (_, i) => [list[2 * i], list[2 * i + 1]])
const textOf = (node) => (node.nodeValue ?? '') + (node.children ?? []).map(textOf).join('')
