#!/usr/bin/env node
// npm run store-pictures: the pictures for the stores, 1280 × 800, of the built extension on the demo listing of invented
// papers, into docs/store.
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { needChromium } from './browsers.mjs'
import { answerWith, badgesDrawn, build, launch, openPopup, pointAtBadge, ROOT, saveAll } from './extension.mjs'

/** What Chrome's, Edge's and Firefox's stores all take. */
const SIZE = { width: 1280, height: 800 }
const FOLDER = join(ROOT, 'docs', 'store')
const LISTING = 'https://huggingface.co/papers'
const EARLIER = 'https://huggingface.co/papers/month/2026-02'
const demo = (name) => readFileSync(join(ROOT, 'scripts', 'demo', name), 'utf8')

const executablePath = needChromium()
const extensionDir = build()

async function shoot(page, name) {
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(500)
  const path = join(FOLDER, name)
  await page.screenshot({ path, animations: 'disabled' })
  console.log(`${relative(ROOT, path)}  ${Math.round(statSync(path).size / 1000)} kB`)
}

async function open(context, address, html) {
  await answerWith(context, address, html)
  const page = await context.newPage()
  await page.goto(address, { waitUntil: 'domcontentloaded' })
  await badgesDrawn(page)
  return page
}

/** Saves what two listings show, and takes the pictures on the way. */
async function pictures(theme, { context, extensionId }) {
  await context.route(/^https?:/, (route) => route.abort('blockedbyclient'))
  const themed = (html) => (theme === 'dark' ? html.replace('class=""', 'class="dark"') : html)
  for (const [address, file] of [
    [EARLIER, 'earlier.html'],
    [LISTING, 'listing.html'],
  ]) {
    const page = await open(context, address, themed(demo(file)))
    if (address === LISTING) {
      await pointAtBadge(page, ({ place, label }) => place === 0 && /\d/.test(label))
      await shoot(page, `listing-${theme}.png`)
    }
    const popup = await openPopup(context, extensionId, page)
    await saveAll(popup)
    await popup.close()
    await page.close()
  }
  if (theme === 'dark') return // one dark picture is enough to show that there is a dark theme
  const library = await context.newPage()
  await library.goto(`chrome-extension://${extensionId}/library.html`)
  await library.getByRole('tab').first().waitFor()
  for (const name of ['Skip', 'Later']) await library.getByRole('button', { name }).click()
  await shoot(library, `library-${theme}.png`)
  await library
    .getByRole('tab', { name: /^(Compare|Benchmarks)/ })
    .first()
    .click()
  await shoot(library, `compare-${theme}.png`)
}

for (const theme of ['light', 'dark']) {
  const profile = mkdtempSync(join(tmpdir(), 'claimdex-store-'))
  const browser = await launch({
    executablePath,
    extensionDir,
    profile,
    window: false,
    colorScheme: theme,
    viewport: SIZE,
  })
  try {
    await pictures(theme, browser)
  } finally {
    await browser.context.close()
    rmSync(profile, { recursive: true, force: true })
  }
}
