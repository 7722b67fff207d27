#!/usr/bin/env node
// npm run screenshots: a gallery of every view and state in .output/gallery (light and dark, 1× and 2×), to be looked at;
// and the README's pictures in docs/screenshots, of the built extension on the demo listing. Where real pages lie in
// ../shared/pages, pictures of those go to .output/screenshots, to be looked at and not kept.
// npm run screenshots -- --kept takes the README's alone; a word takes those of the gallery with it in their name.
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { needChromium } from './browsers.mjs'
import { build, launch, ROOT } from './extension.mjs'
import { openListing, real, seed } from './gallery/pages.mjs'
import { KEPT_VIEWS, VIEWS } from './gallery/views.mjs'

const KEPT = join(ROOT, 'docs', 'screenshots')
const GALLERY = join(ROOT, '.output', 'gallery')
const LOOKED_AT = join(ROOT, '.output', 'screenshots')
const MOST_BYTES = 200_000

const words = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const keptOnly = process.argv.includes('--kept')
const executablePath = needChromium()
const extensionDir = build()
let tooLarge = 0

/** Runs work in a fresh browser with an empty library. */
async function inBrowser(theme, scale, work) {
  const profile = mkdtempSync(join(tmpdir(), 'claimdex-screenshots-'))
  const { context, extensionId } = await launch({
    executablePath,
    extensionDir,
    profile,
    window: false,
    colorScheme: theme,
    viewport: { width: 1200, height: 690 },
    deviceScaleFactor: scale,
  })
  try {
    await work({ context, theme, own: (file) => `chrome-extension://${extensionId}/${file}`, extensionId })
  } finally {
    await context.close()
    rmSync(profile, { recursive: true, force: true })
  }
}

async function shoot(page, path) {
  mkdirSync(join(path, '..'), { recursive: true })
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path, animations: 'disabled' })
  const { size } = statSync(path)
  if (path.startsWith(KEPT) && size > MOST_BYTES) tooLarge++
  console.log(`${relative(ROOT, path)}  ${Math.round(size / 1000)} kB`)
}

/** Every view, first those of an empty library, then those of a full one; each in a page of its own. */
async function takeAll(views, theme, scale, pathOf) {
  const wanted = views.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)))
  if (wanted.length === 0) return
  await inBrowser(theme, scale, async (browser) => {
    let seeded = false
    for (const view of [...wanted].sort((a, b) => Number(a.full) - Number(b.full))) {
      if (view.full && !seeded) await seed(browser)
      seeded ||= view.full
      const page = await view.open(browser)
      await shoot(page, pathOf(view.name))
      await page.close()
    }
  })
}

/** A page that shows all pictures side by side: light, dark, at both scales. */
function writeIndex(names) {
  const picture = (theme, name) =>
    `<a href="2x/${name}-${theme}.png"><img loading="lazy" src="1x/${name}-${theme}.png" alt="${name}, ${theme}"></a>`
  const sections = names.map((name) => `<h2>${name}</h2><p>${picture('light', name)} ${picture('dark', name)}</p>`)
  writeFileSync(
    join(GALLERY, 'index.html'),
    `<!doctype html><meta charset="utf-8"><title>Claimdex: every view and state</title><style>body{font:14px system-ui;margin:24px;background:#888}img{max-width:49%;vertical-align:top}</style>${sections.join('\n')}\n`,
  )
}

for (const theme of ['light', 'dark']) {
  if (words.length === 0) await takeAll(KEPT_VIEWS, theme, 1, (name) => join(KEPT, `${name}-${theme}.png`))
  if (keptOnly) continue
  for (const scale of [1, 2])
    await takeAll(VIEWS, theme, scale, (name) => join(GALLERY, `${scale}x`, `${name}-${theme}.png`))
  if (words.length > 0) continue
  for (const { name, ...page } of real())
    await inBrowser(theme, 1, async (browser) => {
      const shown = await openListing(browser, page, 'claimdex-badges')
      await shoot(shown, join(LOOKED_AT, `${name}-${theme}.png`))
    })
}
if (!keptOnly) writeIndex(VIEWS.map(({ name }) => name))
if (tooLarge) {
  console.error(`${tooLarge} pictures are larger than ${MOST_BYTES / 1000} kB: too large to keep in the repository.`)
  process.exitCode = 1
}
