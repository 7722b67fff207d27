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
    // What a test starts is the build that ships too, not one for development with the paths of this machine in it.
    env: { ...process.env, NODE_ENV: 'production' },
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
 * The strips of a page. Their shadow roots are closed to the page, but not to the browser's own view of the document.
 * @returns {Promise<{paper: string, badges: {label: string, nodeId: number}[]}[]>} `label` is what a screen reader says
 */
async function strips(session) {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true })
  const found = []
  const visit = (node, strip) => {
    const attributes = Object.fromEntries(pairs(node.attributes ?? []))
    let inside = strip
    if (node.nodeName === 'CLAIMDEX-BADGES') {
      inside = { paper: attributes['data-paper'] ?? '', badges: [] }
      found.push(inside)
    } else if (strip && node.nodeName === 'BUTTON' && 'data-kind' in attributes) {
      strip.badges.push({ label: attributes['aria-label'] ?? '', nodeId: node.nodeId })
    }
    for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) visit(child, inside)
  }
  visit(root, null)
  return found
}

const pairs = (list) => Array.from({ length: list.length / 2 }, (_, i) => [list[2 * i], list[2 * i + 1]])

async function withSession(page, work) {
  const session = await page.context().newCDPSession(page)
  try {
    return await work(session)
  } finally {
    await session.detach()
  }
}

/**
 * What the badges of a page say, paper by paper.
 * @returns {Promise<{paper: string, badges: string[]}[]>}
 */
export async function badgesOn(page) {
  const found = await withSession(page, strips)
  return found.map(({ paper, badges }) => ({ paper, badges: badges.map(({ label }) => label) }))
}

/**
 * Points at a badge, so that its claim card opens.
 * @param {(badge: {paper: string, label: string, place: number}) => boolean} which the first badge that fits; `place` counts papers from 0
 */
export async function pointAtBadge(page, which) {
  const box = await withSession(page, async (session) => {
    for (const [place, { paper, badges }] of (await strips(session)).entries())
      for (const { label, nodeId } of badges)
        if (which({ paper, label, place })) {
          const { model } = await session.send('DOM.getBoxModel', { nodeId })
          return model.border
        }
    throw new Error('no such badge on the page')
  })
  await page.mouse.move((box[0] + box[4]) / 2, (box[1] + box[5]) / 2, { steps: 4 })
}

/** Id of the tab that is in front: what the popup is told by its address when it is opened as a page. */
export async function activeTab(context) {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
  return worker.evaluate(async () => (await chrome.tabs.query({ active: true }))[0]?.id)
}

/** Opens the popup, as a page of its own size, for the page in front. */
export async function openPopup(context, extensionId, page, file = 'popup.html') {
  await page.bringToFront()
  const tab = await activeTab(context)
  const popup = await context.newPage()
  await popup.goto(`chrome-extension://${extensionId}/${file}?tab=${tab}`)
  return popup
}

/** Saves every paper of the page from the popup's first tab. */
export async function saveAll(popup) {
  await popup.getByText(/claim numbers/).waitFor()
  const unsaved = popup.getByRole('button', { name: /^Save/, pressed: false })
  for (let left = await unsaved.count(); left > 0; left = await unsaved.count()) {
    await unsaved.first().click()
    await popup.waitForFunction((before) => document.querySelectorAll('[aria-pressed="false"]').length < before, left)
  }
}
