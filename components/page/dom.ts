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
  if (name === 'button') element.setAttribute('type', name)
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
 * Puts words into an element, as text or, with `secret`, so that a style sheet draws them (`[data-drawn]` in strip.css):
 * a page's `find()` and links with text fragments look into closed roots too, but not at what is drawn. Whatever only
 * the library knows is secret.
 */
export function say<E extends HTMLElement>(element: E, words: string, secret: boolean): E {
  if (secret && words) element.setAttribute('data-drawn', words)
  else element.removeAttribute('data-drawn')
  element.textContent = secret ? '' : words
  return element
}

/**
 * A shadow root on `host` that the page cannot read. A page may have defined the element itself: then its class would be
 * handed even a closed root (`ElementInternals`), or shadow roots are disabled or taken, so an inner element carries it.
 */
export function closedRoot(host: HTMLElement): ShadowRoot {
  // end-to-end tests look inside; every other build keeps what is saved from the page's eyes
  const mode = __E2E__ ? 'open' : 'closed'
  if (!(host.localName.includes('-') && host.matches(':defined'))) {
    try {
      return host.attachShadow({ mode })
    } catch {
      // defined without shadow roots, and the class threw: an inner element it is
    }
  }
  const inner = h('div', { class: 'claimdex-inner' })
  host.replaceChildren(inner)
  return inner.attachShadow({ mode })
}
