#!/usr/bin/env node
// npm start: builds the extension and shows it at work in a browser, on a demo listing or on a page of your choice.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { needChromium } from './browsers.mjs'
import { styleFor, withStyle } from './dress.mjs'
import { answerWith, badgesDrawn, badgesOn, build, hasDisplay, launch, openPopup, ROOT } from './extension.mjs'

const HELP = `Shows the extension at work.

  npm start                          a demo listing (invented papers), answered at the address of Hugging Face Papers
  npm start -- https://arxiv.org/…   a page of the web
  npm start -- saved.html            a page that you saved; --at ADDRESS says where it came from, if it does not itself

  --headless    no window: print what the badges say, leave a screenshot and a CSV in .output/start/
                (without a display this happens by itself)
  --fresh       with an empty library that is not kept
  --help        this text
`

const DEMO = join(ROOT, 'scripts', 'demo', 'listing.html')
/** A listing without end must not keep the terminal waiting. */
const MOST_SCREENS = 100
const DEMO_ADDRESS = 'https://huggingface.co/papers'

/** What to open, and the HTML that answers at its address, if it is not to come from the web. */
function target(argument, at) {
  if (argument === undefined) return { address: DEMO_ADDRESS, html: readFileSync(DEMO, 'utf8') }
  if (/^https?:/.test(argument)) return { address: argument, html: null }
  if (!statSync(argument, { throwIfNoEntry: false })?.isFile())
    throw new Error(`${argument} is neither an address nor a file. A saved page is one file: its .html.`)
  const html = readFileSync(argument, 'utf8')
  const named =
    at ??
    /<(?:link[^>]+rel="canonical"[^>]+href|meta[^>]+property="og:url"[^>]+content)="(https:[^"]+)"/.exec(html)?.[1]
  if (!named) throw new Error(`${argument} does not say where it came from: add --at ADDRESS.`)
  return { address: named, html }
}

async function showWindow(context, page, kept) {
  console.log('The popup is behind the puzzle piece of the toolbar. On the page: point at a badge, or save a paper.')
  console.log(`Close the window to end.${kept ? ' What you save stays in .cache/start for the next time.' : ''}`)
  await page.bringToFront()
  await new Promise((resolve) => context.on('close', resolve))
}

/** Exports the claims of the page from the popup, as a reader would. @returns path of the file */
async function exportCsv(context, extensionId, page, folder) {
  const popup = await openPopup(context, extensionId, page)
  await popup.setViewportSize({ width: 520, height: 600 })
  const button = popup.getByRole('button', { name: /^Export/ })
  await button.waitFor()
  // Before the export, whose message would stand half faded in over the claims.
  await popup.screenshot({ path: join(folder, 'popup.png') })
  const [file] = await Promise.all([popup.waitForEvent('download'), button.click()])
  const path = join(folder, 'claims.csv')
  await file.saveAs(path)
  return path
}

/** Badges come when their card comes near: goes down the page once, and back to the first paper. */
async function scrollThrough(page) {
  const bottom = () => page.evaluate(() => scrollY + innerHeight >= document.documentElement.scrollHeight - 1)
  for (let step = 0; step < MOST_SCREENS && !(await bottom()); step++) {
    await page.evaluate(() => scrollBy(0, innerHeight))
    await badgesDrawn(page)
    await page.waitForTimeout(50) // the cards that came into view ask in the next frame
  }
  await badgesDrawn(page)
  await page.evaluate(() => document.querySelector('claimdex-badges')?.scrollIntoView({ block: 'center' }))
}

async function showInTerminal(context, extensionId, page, folder) {
  await badgesDrawn(page)
  await scrollThrough(page)
  const papers = await badgesOn(page)
  const told = papers.filter(({ badges }) => badges.length)
  console.log(`${told.length} of ${papers.length} papers show claims.\n`)
  for (const { paper, badges } of told) console.log(`${paper}\n${badges.map((badge) => `  ${badge}`).join('\n')}`)
  const shot = join(folder, 'page.png')
  await page.screenshot({ path: shot })
  const csv = await exportCsv(context, extensionId, page, folder)
  console.log(`\nSee ${relative(ROOT, shot)} and ${relative(ROOT, csv)}`)
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      at: { type: 'string' },
      headless: { type: 'boolean', default: !hasDisplay() },
      fresh: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) return console.log(HELP)
  const { address, html } = target(positionals[0], values.at)
  const executablePath = needChromium()
  console.log('Building …')
  const extensionDir = build()
  const folder = join(ROOT, '.output', 'start')
  mkdirSync(folder, { recursive: true })
  const profile = values.fresh ? mkdtempSync(join(tmpdir(), 'claimdex-start-')) : join(ROOT, '.cache', 'start')
  console.log(
    `Opening ${address}${html ? ' (answered from a file)' : ''}${values.headless ? ', without a window' : ''}.`,
  )
  // Chromium keeps a worker's script in the profile, and goes on with that of an earlier build: its words are not those of the
  // new content scripts, so no badge would show. What the reader saved is elsewhere.
  rmSync(join(profile, 'Default', 'Service Worker'), { recursive: true, force: true })
  const { context, extensionId } = await launch({
    executablePath,
    extensionDir,
    profile,
    window: !values.headless,
    viewport: values.headless ? undefined : null,
  })
  try {
    // Saved pages come without their style sheets; where the real ones load, they win over these.
    if (html) await answerWith(context, address, withStyle(html, await styleFor(html)))
    const page = context.pages()[0] ?? (await context.newPage())
    await page.goto(address, { waitUntil: 'domcontentloaded' })
    if (values.headless) await showInTerminal(context, extensionId, page, folder)
    else await showWindow(context, page, !values.fresh)
  } finally {
    await context.close()
    if (values.fresh) rmSync(profile, { recursive: true, force: true })
  }
}

main().catch((error) => {
  console.error(error.message)
  process.exitCode = 1
})
