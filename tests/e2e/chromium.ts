/**
 * Chromium with the built extension, and pages answered at their real addresses, so that the manifest's real `matches`
 * are what is tested. Used by the end-to-end tests, the screenshots and the demo.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type BrowserContext, chromium, type Worker } from 'playwright-core'

/** Where `wxt build --mode e2e` puts the Chromium build. */
export const E2E_DIR = resolve(import.meta.dirname, '../../.output/chrome-mv3-e2e')

export interface Launched {
  context: BrowserContext
  extensionId: string
  /** The background service worker as it was at start; it may be stopped and started again later. */
  worker: Worker
  /** Closes the browser; removes the profile unless one was given. */
  close(): Promise<void>
}

export interface LaunchOptions {
  /** Folder of the unpacked extension. */
  extensionDir?: string
  /** Profile to keep (for restarts); a fresh one that is removed on close if left out. */
  userDataDir?: string
  viewport?: { width: number; height: number }
  colorScheme?: 'light' | 'dark'
  deviceScaleFactor?: number
  /** Language of the browser as its environment names it, such as `pt_BR`; English if left out, whatever the machine speaks. */
  language?: string
  /** Keep pages that are left, as browsers do; Playwright switches it off, since going back is then no navigation. */
  backForwardCache?: boolean
}

/** Starts Chromium without a window, with the extension loaded. Set CHROME_PATH to use another binary than the system's. */
export async function launch(options: LaunchOptions = {}): Promise<Launched> {
  const extensionDir = options.extensionDir ?? E2E_DIR
  const userDataDir = options.userDataDir ?? (await mkdtemp(join(tmpdir(), 'claimdex-chromium-')))
  const language = options.language ?? 'en_US'
  const context = await chromium.launchPersistentContext(userDataDir, {
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    headless: false, // the switch below starts the new headless mode, the only one that runs extensions
    env: { ...process.env, LANGUAGE: language, LANG: `${language}.UTF-8` } as Record<string, string>,
    args: [
      `--lang=${language.replace('_', '-')}`,
      '--headless=new',
      '--no-sandbox', // containers run as root
      `--disable-extensions-except=${extensionDir}`,
      `--load-extension=${extensionDir}`,
      '--force-color-profile=srgb',
    ],
    ...(options.backForwardCache ? { ignoreDefaultArgs: ['--disable-back-forward-cache'] } : {}),
    viewport: options.viewport ?? { width: 1280, height: 900 },
    colorScheme: options.colorScheme ?? 'light',
    deviceScaleFactor: options.deviceScaleFactor ?? 1,
  })
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 20_000 }))
  return {
    context,
    extensionId: new URL(worker.url()).host,
    worker,
    async close() {
      await context.close()
      if (options.userDataDir === undefined) await rm(userDataDir, { recursive: true, force: true })
    },
  }
}

export interface Served {
  /** Every request that left the page, answered or not: what the extension must not add to. */
  requests: string[]
}

/**
 * Answers web addresses from memory; every other web request is refused, so no test ever reaches the network.
 * @param pages HTML by address; the fragment is ignored, the query is not. Later additions to the map count.
 */
export async function serve(context: BrowserContext, pages: Map<string, string>): Promise<Served> {
  const served: Served = { requests: [] }
  await context.route(/^https?:/, (route) => {
    const url = new URL(route.request().url())
    url.hash = ''
    served.requests.push(url.href)
    const body = pages.get(url.href)
    if (body === undefined) return route.abort('blockedbyclient')
    return route.fulfill({ status: 200, contentType: 'text/html; charset=utf-8', body })
  })
  return served
}
