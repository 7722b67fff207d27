import type { Theme } from './types'

/** The theme that a page shows, by what pages say of it (class, data attribute), else by the brightness of its ground. */
export function pageTheme(root: Document): Theme {
  const { documentElement: html, body } = root
  for (const element of [html, body]) {
    if (!element) continue
    const said = ['data-theme', 'data-bs-theme', 'data-color-scheme', 'data-mode']
      .map((name) => element.getAttribute(name))
      .find((value) => value === 'dark' || value === 'light')
    if (said) return said as Theme
    if (element.classList.contains('dark')) return 'dark'
  }
  for (const element of [body, html]) {
    const ground = element ? (root.defaultView?.getComputedStyle(element).backgroundColor ?? '') : ''
    const [r, g, b, alpha = 1] = [...ground.matchAll(/[\d.]+/g)].map(Number)
    if (r === undefined || g === undefined || b === undefined || alpha < 0.5) continue
    return 0.299 * r + 0.587 * g + 0.114 * b < 110 ? 'dark' : 'light' // weights of ITU-R BT.601
  }
  return 'light'
}
