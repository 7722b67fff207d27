/**
 * Style that keeps a strip's line free before the first paint, so that nothing moves when the strip comes. Made from each
 * adapter's `room` when the extension is built, and put into the site's pages before anything is shown.
 */

/** Where the strips of a site will stand, as far as a style sheet can tell. */
export interface Room {
  /** Selectors of elements that a strip comes right after. */
  after?: string[]
  /** Selectors of elements that a strip becomes the last child of. */
  into?: string[]
  /** Selectors of elements that a strip becomes the first child of. */
  before?: string[]
}

/** Pixels: as in `components/page/strip.css`. */
export const LINE = 36

/** What stands in the strip's place until it is there. `off` is set on pages that get none, and when all is over. */
export function roomCss({ after = [], into = [], before = [] }: Room): string {
  const places = [
    ...after.map((place) => `${place}:not(:has(+ claimdex-badges))::after`),
    ...into.map((place) => `${place}:not(:has(> claimdex-badges))::after`),
    ...before.map((place) => `${place}:not(:has(> claimdex-badges))::before`),
  ]
  if (places.length === 0) return ''
  const selectors = places.map((place) => `html:not([data-claimdex="off"]) ${place}`).join(',\n')
  return `${selectors} {\n  content: "";\n  display: block;\n  height: ${LINE}px;\n}\n`
}
