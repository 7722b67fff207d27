// Gives a page saved without its style sheets a likely look, so that screenshots show badges among real proportions.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { compile } from 'tailwindcss'

const require = createRequire(import.meta.url)

/** What the pages configure by themselves: a class for the dark theme, and names from older versions. */
const BASE = `
@import "tailwindcss";
@custom-variant dark (&:where(.dark, .dark *));
@theme { --color-gray-850: #141c2e; --color-gray-925: #0d1220; --font-sans: "Source Sans 3", "Source Sans Pro", system-ui, sans-serif; --breakpoint-xl: 80rem; }
@layer base {
  *, ::before, ::after { border-color: #e5e7eb; } /* the default before Tailwind 4 */
  .dark *, .dark ::before, .dark ::after { border-color: #1f2937; }
  body { font-family: var(--font-sans); color: #1f2937; background: #fff; }
  .dark body { color: #e5e7eb !important; background: #0b0f19; }
  .container { margin-inline: auto; padding-inline: 1rem; }
}
`

async function loadStylesheet(id, base) {
  const path = require.resolve(id === 'tailwindcss' ? 'tailwindcss/index.css' : id)
  return { path, base, content: readFileSync(path, 'utf8') }
}

/**
 * The style sheet of a page that names Tailwind's classes.
 * @param {string} html the page
 * @returns {Promise<string>} CSS for the classes that the page uses
 */
async function tailwindFor(html) {
  const candidates = new Set([...html.matchAll(/class="([^"]*)"/g)].flatMap(([, names]) => names.split(/\s+/)))
  const { build } = await compile(BASE, { base: '.', loadStylesheet })
  return build([...candidates].filter(Boolean))
}

/** What matters of arXiv's look: its fonts, measures and the indented lists. */
const ARXIV = `
body { font: 16px/1.5 "Lucida Grande", Helvetica, Arial, sans-serif; color: #111; margin: 0; background: #fff; }
header, .columns.is-hidden-mobile, #cu-identity { background: #f5f5f2; padding: 8px 24px; }
main, #content, #dlpage, #abs-outer { max-width: 1080px; margin: 0 auto; padding: 12px 24px; }
a { color: #0068ac; text-decoration: none; }
ol, ul { padding-left: 32px; }
dl { margin: 0; } dt { margin-top: 16px; font-size: 14px; } dd { margin: 2px 0 8px 40px; }
.list-title, .title.is-5, h1.title { font-size: 19px; font-weight: 700; line-height: 1.3; margin: 4px 0; }
p.list-title { font-size: 14px; font-weight: 400; }
.list-authors, .authors, .list-comments, .comments, .list-subjects, .is-size-7 { font-size: 14px; margin: 2px 0; }
dd p.mathjax, .abstract, blockquote.abstract { font-size: 14.5px; line-height: 1.45; margin: 6px 0; }
.tag { display: inline-block; font-size: 12px; background: #eee; padding: 1px 8px; border-radius: 4px; margin-right: 4px; }
.descriptor, .search-hit { font-weight: 700; }
li.arxiv-result { margin-bottom: 24px; }
nav ul { display: flex; flex-wrap: wrap; gap: 8px; list-style: none; }
.is-sr-only { position: absolute; clip-path: inset(50%); }
img { max-height: 40px; }
`

/** A likely style sheet for a page that was saved without its own. */
export async function styleFor(html) {
  const own = [...html.matchAll(/<style>[^<]*<\/style>/g)].join('').length
  if (own > 1000) return '' // it brings its look along; a rule or two are no look
  return /id=["']?(?:dlpage|abs)["'\s>]|arxiv-result/.test(html) ? ARXIV : tailwindFor(html)
}

/** The page with a style sheet put into its head. */
export function withStyle(html, css) {
  const style = `<style>${css}</style>`
  return html.includes('</head>') ? html.replace('</head>', () => `${style}</head>`) : style + html
}
