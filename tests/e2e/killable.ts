/** Chromium as a process of our own, so that it can be killed as a crash or a power cut would. */
import { type ChildProcess, spawn } from 'node:child_process'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { E2E_DIR } from './chromium'

export interface Killable {
  context: BrowserContext
  /** A page of the extension. */
  open(path: string): Promise<Page>
  /** SIGKILL for the browser and all that it started. */
  kill(): Promise<void>
}

/** @param profile folder of the profile; @param extension folder of the unpacked extension */
export async function startKillable(profile: string, extension = E2E_DIR): Promise<Killable> {
  const child: ChildProcess = spawn(
    process.env.CHROME_PATH ?? '/usr/bin/chromium',
    [
      '--headless=new',
      '--no-sandbox',
      '--no-first-run',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  )
  const address = await new Promise<string>((done, fail) => {
    let said = ''
    child.stderr?.on('data', (data) => {
      said += data
      const found = /DevTools listening on (ws:\S+)/.exec(said)
      if (found?.[1]) done(found[1])
    })
    child.once('exit', () => fail(new Error(`Chromium did not start: ${said.slice(-500)}`)))
  })
  const [context] = (await chromium.connectOverCDP(address)).contexts()
  if (!context) throw new Error('no context')
  return {
    context,
    async open(path) {
      const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 20_000 }))
      const page = await context.newPage()
      await page.goto(`chrome-extension://${new URL(worker.url()).host}/${path}`)
      return page
    },
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = new Promise((done) => child.once('exit', done))
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
      await gone
      await new Promise((done) => setTimeout(done, 300))
    },
  }
}

type Row = Record<string, unknown>

/**
 * Everything in some tables of the library, read behind its back. Waits until there is a library: opening one that is not
 * would make an empty database of its name.
 */
export async function tables(page: Page, names: readonly string[]): Promise<Record<string, Row[]>> {
  await page.waitForFunction(async () =>
    (await indexedDB.databases()).some(({ name, version = 0 }) => name === 'claimdex' && version >= 10),
  )
  return page.evaluate(
    (wanted) =>
      new Promise<Record<string, Row[]>>((done, fail) => {
        const opening = indexedDB.open('claimdex')
        opening.onerror = () => fail(opening.error)
        opening.onsuccess = () => {
          const reading = opening.result.transaction([...wanted])
          const asked = wanted.map((name) => reading.objectStore(name).getAll())
          reading.oncomplete = () => {
            opening.result.close()
            done(Object.fromEntries(wanted.map((name, index) => [name, asked[index]?.result as Row[]])))
          }
        }
      }),
    names,
  )
}

/** Saves papers one after the other by message, and tells of each that was acknowledged. Ends when the browser goes down. */
export function saveAll(page: Page, papers: readonly object[], acknowledge: string): Promise<unknown> {
  return page
    .evaluate(
      async ({ list, acknowledge }) => {
        const { chrome } = globalThis as unknown as {
          chrome: { runtime: { sendMessage(message: object): Promise<{ ok: boolean } | undefined> } }
        }
        const tell = (globalThis as unknown as Record<string, (id: string) => void>)[acknowledge]
        for (const paper of list as { id: string }[]) {
          const reply = await chrome.runtime
            .sendMessage({ to: 'claimdex', name: 'paper:save', ask: { paper } })
            .catch(() => undefined) // the background was stopped under it: not acknowledged
          if (reply?.ok) tell?.(paper.id)
        }
      },
      { list: papers, acknowledge },
    )
    .catch(() => undefined) // the browser goes down under it
}
