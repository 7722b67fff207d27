#!/usr/bin/env node
// npm run screenshots: the pictures in docs/screenshots, of the built extension on the demo listing, light and dark.
// Where real pages lie in ../shared/pages, pictures of those go to .output/screenshots, to be looked at and not kept.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { needChromium } from './browsers.mjs'
import { styleFor, withStyle } from './dress.mjs'
import {
  answerWith,
  badgesDrawn,
  badgesOn,
  build,
  launch,
  openPopup,
  pointAtBadge,
  ROOT,
  saveAll,
} from './extension.mjs'

const KEPT = join(ROOT, 'docs', 'screenshots')
const LOOKED_AT = join(ROOT, '.output', 'screenshots')
const DEMO = { address: 'https://huggingface.co/papers', file: join(ROOT, 'scripts', 'demo', 'listing.html') }
/** Papers that were saved before, so that there is something to compare with. */
const EARLIER = {
  address: 'https://huggingface.co/papers/month/2026-02',
  file: join(ROOT, 'scripts', 'demo', 'earlier.html'),
}
const REAL = [
  ['huggingface', 'https://huggingface.co/papers/date/2024-08-01', 'huggingface/papers-2024-08-01.html'],
  [
    'huggingface-search',
    'https://huggingface.co/papers?q=limited+memory+capacity',
    'huggingface/constructed-seed-listing.html',
  ],
  ['arxiv-search', 'https://arxiv.org/search/?query=distributed+systems', 'arxiv/search-distributed-systems-200.html'],
  ['arxiv-new', 'https://arxiv.org/list/cs.CL/new', 'arxiv/rendered/list-cs.CL-new.html'],
  ['arxiv-abs', 'https://arxiv.org/abs/2512.03303', 'arxiv/rendered/abs-2512.03303.html'],
].map(([name, address, file]) => ({ name, address, file: join(ROOT, '..', 'shared', 'pages', file) }))
const MOST_BYTES = 200_000
const POPUP = { width: 520, height: 600 }

const executablePath = needChromium()
const extensionDir = build()
let tooLarge = 0

/** Light is the page as it stands; dark is what its own switch would make of it. */
async function dressed(file, theme) {
  const html = readFileSync(file, 'utf8')
  const themed = theme === 'dark' ? html.replace(/<html\b([^>]*?)(\sclass="[^"]*")?/, '<html$1 class="dark"') : html
  return withStyle(themed, await styleFor(themed))
}

async function shoot(page, path) {
  mkdirSync(join(path, '..'), { recursive: true })
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path, animations: 'disabled' })
  const { size } = statSync(path)
  if (path.startsWith(KEPT) && size > MOST_BYTES) tooLarge++
  console.log(`${relative(ROOT, path)}  ${Math.round(size / 1000)} kB`)
}

/** Runs work in a fresh browser with an empty library. */
async function inBrowser(theme, work) {
  const profile = mkdtempSync(join(tmpdir(), 'claimdex-screenshots-'))
  const viewport = { width: 1200, height: 690 }
  const { context, extensionId } = await launch({
    executablePath,
    extensionDir,
    profile,
    window: false,
    colorScheme: theme,
    viewport,
  })
  try {
    await work(context, extensionId)
  } finally {
    await context.close()
    rmSync(profile, { recursive: true, force: true })
  }
}

/** Saved pages come without their pictures: plain ones of the same place keep the proportions. */
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><path d="M0 0h16v9H0z" fill="#8a93a5" fill-opacity=".25"/></svg>'

async function open(context, { address, file }, theme) {
  await context.route(
    (url) => url.protocol.startsWith('http'),
    (route) =>
      route.request().resourceType() === 'image'
        ? route.fulfill({ contentType: 'image/svg+xml', body: PICTURE })
        : route.abort('blockedbyclient'),
  )
  await answerWith(context, address, await dressed(file, theme))
  const page = await context.newPage()
  await page.goto(address, { waitUntil: 'domcontentloaded' })
  await badgesDrawn(page)
  await page.waitForTimeout(300) // fonts and the page's own scripts settle
  return page
}

async function demo(theme) {
  await inBrowser(theme, async (context, extensionId) => {
    const before = await open(context, EARLIER, theme)
    const library = await openPopup(context, extensionId, before)
    await saveAll(library)
    await library.close()
    await before.close()

    const page = await open(context, DEMO, theme)
    const strips = await badgesOn(page)
    if (!strips.some(({ badges }) => badges.length)) throw new Error('the demo listing shows no badge')
    await pointAtBadge(page, ({ place, label }) => place === 0 && /\d/.test(label))
    await page.waitForTimeout(600) // the claim card opens after a moment, so as not to flicker
    await shoot(page, join(KEPT, `listing-${theme}.png`))

    const popup = await openPopup(context, extensionId, page)
    await popup.setViewportSize(POPUP)
    await popup.getByText(/claim numbers/).waitFor()
    await shoot(popup, join(KEPT, `popup-${theme}.png`))
    await saveAll(popup)
    for (const tab of ['Saved', 'Compare']) {
      await popup.getByRole('tab', { name: new RegExp(`^${tab}`) }).click()
      await popup.waitForTimeout(400)
      await shoot(popup, join(KEPT, `${tab.toLowerCase()}-${theme}.png`))
    }
  })
}

async function real(theme) {
  for (const { name, ...page } of REAL.filter(({ file }) => existsSync(file)))
    await inBrowser(theme, async (context) => {
      const shown = await open(context, page, theme)
      await shown.evaluate(() => document.querySelector('claimdex-badges')?.scrollIntoView({ block: 'center' }))
      await badgesDrawn(shown)
      await shown.waitForTimeout(300)
      await shoot(shown, join(LOOKED_AT, `${name}-${theme}.png`))
    })
}

for (const theme of ['light', 'dark']) {
  await demo(theme)
  await real(theme)
}
if (tooLarge) {
  console.error(`${tooLarge} pictures are larger than ${MOST_BYTES / 1000} kB: too large to keep in the repository.`)
  process.exitCode = 1
}
