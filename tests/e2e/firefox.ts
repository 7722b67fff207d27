/**
 * Firefox ESR with the built extension over WebDriver BiDi, and pages answered at their real addresses. The extension is
 * put into the profile as an unsigned, permanent add-on, which only ESR allows: a temporary one loses its data on restart.
 */
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { type Zippable, zipSync } from 'fflate'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'

/** Where `wxt build --mode e2e -b firefox` puts the Firefox build. */
export const E2E_DIR = resolve(import.meta.dirname, '../../.output/firefox-mv3-e2e')

const ADDON = 'claimdex@claimdex.org'

/** Firefox gives each installation an address of its own; here it is fixed, so that tests know it. */
const UUID = '5c1a0dec-0000-4000-8000-0000000c1a1d'

export interface Fox {
  browser: Browser
  /** Opens a web page from memory and waits until its strips are drawn, unless it is to have none. */
  open(address: string, unread?: 'unread'): Promise<Page>
  /** Opens one of the extension's own pages, such as `popup.html?tab=3`. */
  openOwn(path: string): Promise<Page>
  close(): Promise<void>
}

/** A profile and the folder that its downloads go to. */
export interface Profile {
  dir: string
  downloads: string
  remove(): Promise<void>
}

async function packed(dir: string): Promise<Uint8Array> {
  const files: Zippable = {}
  for (const entry of await readdir(dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    files[relative(dir, path)] = await readFile(path)
  }
  return zipSync(files, { level: 0 })
}

/** A language pack without a text in it: Firefox asks extensions for texts in a language only if it has it itself. */
function emptyLanguagePack(language: string): Uint8Array {
  const manifest = {
    manifest_version: 2,
    name: `Language: ${language}`,
    version: '1.0',
    browser_specific_settings: {
      gecko: { id: `langpack-${language}@firefox.mozilla.org`, strict_min_version: '128.0' },
    },
    langpack_id: language,
    languages: { [language]: { chrome_resources: {}, version: '20260101000000' } },
    sources: { browser: { base_path: 'browser/' } },
  }
  return zipSync({ 'manifest.json': new TextEncoder().encode(JSON.stringify(manifest)) }, { level: 0 })
}

/** Gives a profile a language besides English; for `launchFirefox`. */
export async function addLanguage({ dir }: Profile, language: string): Promise<void> {
  const file = `langpack-${language}@firefox.mozilla.org.xpi`
  await writeFile(join(dir, 'extensions', file), emptyLanguagePack(language))
}

/**
 * A fresh profile with the extension in it.
 * @param build folder of the built extension
 */
export async function freshProfile(build = E2E_DIR): Promise<Profile> {
  if (!existsSync(join(build, 'manifest.json'))) throw new Error(`no build in ${build}: run npm run build:e2e`)
  const dir = await mkdtemp(join(tmpdir(), 'claimdex-firefox-'))
  const downloads = await mkdtemp(join(tmpdir(), 'claimdex-downloads-'))
  await mkdir(join(dir, 'extensions'))
  await writeFile(join(dir, 'extensions', `${ADDON}.xpi`), await packed(build))
  return {
    dir,
    downloads,
    async remove() {
      await rm(dir, { recursive: true, force: true })
      await rm(downloads, { recursive: true, force: true })
    },
  }
}

async function answerFrom(page: Page, site: ReadonlyMap<string, string>): Promise<void> {
  await page.setRequestInterception(true)
  page.on('request', (request) => {
    const address = request.url().replace(/#.*/, '')
    const body = site.get(address)
    // a page that is left while it asks takes its answer with it: nothing to be done about that here
    const settled =
      body !== undefined
        ? request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body })
        : request.abort('blockedbyclient')
    settled.catch(() => undefined)
  })
}

export interface OnScreen {
  /** What a program on its screen is started with. */
  env: NodeJS.ProcessEnv
  width: number
  height: number
}

/**
 * Starts Firefox. Set FIREFOX to use another binary than the system's ESR.
 * @param window where it shows itself; none if left out
 * @param language of the browser, which the profile must have (`addLanguage`)
 */
export async function launchFirefox(
  profile: Profile,
  site: ReadonlyMap<string, string>,
  window?: OnScreen,
  language = 'en-US',
): Promise<Fox> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    headless: window === undefined,
    ...(window ? { env: window.env, defaultViewport: null } : {}),
    userDataDir: profile.dir,
    args: [
      '--remote-allow-system-access', // without it no moz-extension page may be opened
      ...(window ? [`--width=${window.width}`, `--height=${window.height}`] : []),
    ],
    extraPrefsFirefox: {
      'intl.locale.requested': language,
      'xpinstall.signatures.required': false,
      'extensions.langpacks.signatures.required': false,
      'extensions.autoDisableScopes': 0, // an add-on found in the profile is switched on without asking
      'extensions.enabledScopes': 15,
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: UUID }),
      'browser.download.folderList': 2,
      'browser.download.dir': profile.downloads,
      'browser.download.useDownloadDir': true,
      'browser.download.always_ask_before_handling_new_types': false,
    },
  })
  return {
    browser,
    async open(address, unread) {
      const page = await browser.newPage()
      await answerFrom(page, site)
      await page.goto(address)
      if (!unread) await page.waitForSelector('html[data-claimdex="ready"]', { timeout: 30_000 })
      return page
    },
    async openOwn(path) {
      const page = await browser.newPage()
      // BiDi never reports such a page as loaded, so its own signs of life are waited for instead
      const never = page.goto(`moz-extension://${UUID}/${path}`, { timeout: 0 })
      never.catch(() => undefined)
      await started(page)
      return page
    },
    close: () => browser.close(),
  }
}

/** Waits for the tabs or switches of our own page. Asking fails while the page is on its way, which is what is waited out here. */
async function started(page: Page): Promise<void> {
  let last: unknown
  for (let attempt = 0; attempt < 150; attempt++) {
    try {
      if (await page.evaluate(() => document.querySelector('[role="tab"], [role="switch"]') !== null)) return
    } catch (error) {
      last = error
    }
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error('the extension’s page did not start', { cause: last })
}

/** The one file in the folder of downloads, once it is there whole. */
export async function downloadedFile(profile: Profile): Promise<{ name: string; bytes: Buffer }> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const names = await readdir(profile.downloads)
    const [name] = names.filter((each) => each.endsWith('.csv'))
    if (name && !names.some((each) => each.endsWith('.part'))) {
      const bytes = await readFile(join(profile.downloads, name))
      if (bytes.length > 0) return { name, bytes }
    }
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error(`no CSV file in ${profile.downloads}`)
}
