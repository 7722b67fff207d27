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
  .dark body { color: #e5e7eb; background: #0b0f19; }
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
export async function tailwindFor(html) {
  const candidates = new Set([...html.matchAll(/class="([^"]*)"/g)].flatMap(([, names]) => names.split(/\s+/)))
  const { build } = await compile(BASE, { base: '.', loadStylesheet })
  return build([...candidates].filter(Boolean))
}

/** The page with a style sheet put into its head. */
export function withStyle(html, css) {
  const style = `<style>${css}</style>`
  return html.includes('</head>') ? html.replace('</head>', () => `${style}</head>`) : style + html
}
