/** Makes elements without ever parsing text as HTML: titles, abstracts and claims come from strangers. */

type Child = Node | string | null | false

/**
 * An element with attributes and children; text stays text.
 * @param attributes null and false leave an attribute out, true sets it empty
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string | boolean | null> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes))
    if (value !== null && value !== false) element.setAttribute(key, value === true ? '' : value)
  for (const child of children) if (child !== null && child !== false) element.append(child)
  return element
}

/** A 16 × 16 icon of one path, hidden from screen readers. */
export function icon(path: string, className: string): SVGSVGElement {
  const namespace = 'http://www.w3.org/2000/svg'
  const svg = document.createElementNS(namespace, 'svg')
  svg.setAttribute('viewBox', '0 0 16 16')
  svg.setAttribute('class', className)
  svg.setAttribute('aria-hidden', 'true')
  const shape = document.createElementNS(namespace, 'path')
  shape.setAttribute('d', path)
  svg.append(shape)
  return svg
}

/**
 * A shadow root on `host` that the page cannot read. A page may have defined the element itself, with shadow roots
 * disabled or taken: then an inner element carries it.
 */
export function closedRoot(host: HTMLElement): ShadowRoot {
  // end-to-end tests look inside; every other build keeps what is saved from the page's eyes
  const mode = __E2E__ ? 'open' : 'closed'
  try {
    return host.attachShadow({ mode })
  } catch {
    const inner = h('div', { class: 'claimdex-inner' })
    host.replaceChildren(inner)
    return inner.attachShadow({ mode })
  }
}
