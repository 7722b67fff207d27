/** Chromium with the built extension and a profile of its own, for measurements. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'

export interface Bench {
  context: BrowserContext
  /** Another browser of the same build, with an empty library. */
  another(): Promise<Bench>
  /** A page of the extension, such as `popup.html`. */
  open(path: string): Promise<Page>
  /** Resident memory of the extension's own processes, bytes; null where the system does not tell. */
  memory(): number | null
  /** What the tabs of other pages have for themselves, without what processes share. */
  tabMemory(): number | null
  close(): Promise<void>
}

function find(): string {
  const named = process.env.CHROME_PATH
  if (named) return named
  for (const name of ['chromium', 'chromium-browser', 'chrome'])
    try {
      return execFileSync('which', [name], { encoding: 'utf8' }).trim()
    } catch {
      // the next name may be there
    }
  throw new Error('no Chromium found: set CHROME_PATH')
}

/** Resident bytes of the processes of a profile's extension pages, or of its other pages. Linux only. */
function rendererMemory(profile: string, ofExtension: boolean): number | null {
  if (!existsSync('/proc/self/status')) return null
  let sum = 0
  for (const pid of readdirSync('/proc')) {
    if (!/^\d+$/.test(pid)) continue
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      if (!command.includes('--type=renderer') || command.includes('--extension-process') !== ofExtension) continue
      if (!command.includes(profile)) continue
      const status = readFileSync(`/proc/${pid}/status`, 'utf8')
      const resident = (ofExtension ? /VmRSS:\s+(\d+) kB/ : /RssAnon:\s+(\d+) kB/).exec(status)
      sum += Number(resident?.[1] ?? 0) * 1024
    } catch {
      // it ended while we looked
    }
  }
  return sum > 0 ? sum : null
}

/**
 * @param extension folder of a build; null for a browser without any
 * @throws Error if there is no build or no Chromium
 */
export async function startChromium(extension: string | null): Promise<Bench> {
  const folder = extension === null ? null : resolve(extension)
  if (folder !== null && !existsSync(join(folder, 'manifest.json')))
    throw new Error(`no build in ${extension}: npm run build first`)
  const { chromium } = await import('playwright-core')
  const profile = mkdtempSync(join(tmpdir(), 'claimdex-bench-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: find(),
    headless: false, // the switch below starts the one headless mode that runs extensions
    args: [
      '--headless=new',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(folder === null ? [] : [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`]),
    ],
    viewport: { width: 800, height: 600 },
  })
  const found = folder === null ? null : context.serviceWorkers()[0]
  const worker = found === undefined ? await context.waitForEvent('serviceworker', { timeout: 30_000 }) : found
  const root = worker && `chrome-extension://${new URL(worker.url()).host}/`
  return {
    context,
    another: () => startChromium(extension),
    async open(path) {
      if (root === null) throw new Error('this browser has no extension')
      const page = await context.newPage()
      await page.goto(root + path)
      return page
    },
    memory: () => rendererMemory(profile, true),
    tabMemory: () => rendererMemory(profile, false),
    async close() {
      await context.close()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
