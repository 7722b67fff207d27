// The pages that pictures are taken on: our own demo, and real ones where they lie beside the project.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { styleFor, withStyle } from '../dress.mjs'
import { activeTab, answerWith, badgesDrawn, openPopup, ROOT, saveAll } from '../extension.mjs'

const demo = (name) => join(ROOT, 'scripts', 'demo', `${name}.html`)

export const PAGES = {
  listing: { address: 'https://huggingface.co/papers', file: demo('listing') },
  /** Papers that were saved before, so that there is something to compare with. */
  earlier: { address: 'https://huggingface.co/papers/month/2026-02', file: demo('earlier') },
  /** Another version of one of them, and one that quotes others. */
  revised: { address: 'https://huggingface.co/papers/month/2026-10', file: demo('revised') },
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
]

/** Real pages, as many as are there. */
export function real() {
  return REAL.map(([name, address, file]) => ({
    name,
    address,
    file: join(ROOT, '..', 'shared', 'pages', file),
  })).filter(({ file }) => existsSync(file))
}

/** Saved pages come without their pictures: plain ones of the same place keep the proportions. */
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><path d="M0 0h16v9H0z" fill="#8a93a5" fill-opacity=".25"/></svg>'

/** Light is the page as it stands; dark is what its own switch would make of it. */
async function dressed(file, theme) {
  const html = readFileSync(file, 'utf8')
  const themed = theme === 'dark' ? html.replace(/<html\b([^>]*?)(\sclass="[^"]*")?/, '<html$1 class="dark"') : html
  return withStyle(themed, await styleFor(themed))
}

/** Answers an address with HTML, and every other request with nothing. */
export async function openHtml({ context }, address, html) {
  await context.route(
    (url) => url.protocol.startsWith('http'),
    (route) =>
      route.request().resourceType() === 'image'
        ? route.fulfill({ contentType: 'image/svg+xml', body: PICTURE })
        : route.abort('blockedbyclient'),
  )
  await answerWith(context, address, html)
  const page = await context.newPage()
  await page.goto(address, { waitUntil: 'domcontentloaded' })
  return page
}

/** @param show selector of what is to stand in the middle; the top of the page if left out */
export async function openListing(browser, { address, file }, show = '') {
  const page = await openHtml(browser, address, await dressed(file, browser.theme))
  await badgesDrawn(page)
  if (show) {
    await page.evaluate((selector) => document.querySelector(selector)?.scrollIntoView({ block: 'center' }), show)
    await badgesDrawn(page)
  }
  await page.waitForTimeout(300) // fonts and the page's own scripts settle
  return page
}

/** Fills the library as a reader would: by saving what the demo pages show. */
export async function seed(browser) {
  for (const place of [PAGES.earlier, PAGES.revised, PAGES.listing]) {
    const page = await openListing(browser, place)
    const popup = await openPopup(browser.context, browser.extensionId, page)
    await saveAll(popup)
    await popup.close()
    await page.close()
  }
}

/** A page of ours that looks at the page in front. */
export async function openBeside(browser, page, file, viewport) {
  await page.bringToFront()
  const tab = await activeTab(browser.context)
  const shown = await browser.context.newPage()
  await shown.setViewportSize(viewport)
  await shown.goto(`${browser.own(file)}?tab=${tab}`)
  return shown
}
