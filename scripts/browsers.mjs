// Finds the browsers that the tests, `npm start` and the screenshots drive, or says how to get them.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * Programs that take an unpacked extension from the command line, best first. Branded Chrome and Edge are not here: since
 * version 137 they ignore --load-extension.
 */
const CHROMIUM = {
  name: 'Chromium',
  variable: 'CHROME_PATH',
  commands: [
    'chromium',
    'chromium-browser',
    'ungoogled-chromium',
    'brave-browser',
    'brave',
    'vivaldi-stable',
    'chrome',
  ],
  places: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    '/Applications/Brave Browser.app/Contents/MacOS/Brave Browser',
    join(process.env.LOCALAPPDATA ?? '', 'Chromium/Application/chrome.exe'),
    join(process.env.PROGRAMFILES ?? '', 'BraveSoftware/Brave-Browser/Application/brave.exe'),
  ],
  debian: 'chromium',
  advice:
    'Chromium was not found. Install it (Debian, Ubuntu: apt install chromium; macOS: brew install --cask chromium;\n' +
    'anywhere: npx @puppeteer/browsers install chrome) or set CHROME_PATH to a Chromium, Chrome for Testing or Brave.\n' +
    'Branded Chrome will not do: it no longer takes an extension from the command line.',
}

const FIREFOX = {
  name: 'Firefox',
  variable: 'FIREFOX_PATH',
  commands: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
  places: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    join(process.env.PROGRAMFILES ?? '', 'Mozilla Firefox/firefox.exe'),
  ],
  debian: 'firefox-esr',
  advice:
    'Firefox was not found. Install it (Debian: apt install firefox-esr; macOS: brew install --cask firefox) or set\n' +
    'FIREFOX_PATH to its program. Version 142 or later is needed.',
}

function runnable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false // not there or not ours to run: the next place may be better
  }
}

function find({ variable, commands, places }) {
  const named = process.env[variable]
  if (named) return runnable(named) ? named : null
  const folders = (process.env.PATH ?? '').split(delimiter)
  const candidates = [...commands.flatMap((command) => folders.map((folder) => join(folder, command))), ...places]
  return candidates.find((path) => path && existsSync(path) && runnable(path)) ?? null
}

/** On Debian and its kin, as root, a missing browser is one package away. */
function install({ name, debian }) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return
  if (spawnSync('apt-get', ['--version']).status !== 0) return
  console.error(`${name} is missing: installing the package ${debian} …`)
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['update', '-qq'], quiet)
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', debian], quiet)
}

function need(browser) {
  const found = find(browser)
  if (found) return found
  if (!process.env[browser.variable]) install(browser)
  const now = find(browser)
  if (now) return now
  throw new Error(
    process.env[browser.variable]
      ? `${browser.variable} is ${process.env[browser.variable]}, which cannot be run.`
      : browser.advice,
  )
}

/** @returns path of a Chromium; @throws Error that says how to get one */
export const needChromium = () => need(CHROMIUM)

/** @returns path of a Firefox; @throws Error that says how to get one */
export const needFirefox = () => need(FIREFOX)
