/**
 * Style that keeps a strip's line free before the first paint, so that nothing moves when the strip comes. Made from each
 * adapter's `room` when the extension is built, and put into the site's pages before anything is shown.
 */

/** Where the strips of a site will stand, as far as a style sheet can tell. No `:has()` of what is put in: it is slow. */
export interface Room {
  /** Selectors of elements that a strip comes right after. */
  after?: string[]
  /** The same where the page is no single paper's: lists of other papers beside one get no strips. */
  afterInLists?: string[]
  /** Selectors of elements that a strip becomes the last child of. */
  into?: string[]
  /** Selectors of elements that a strip becomes the first child of. */
  before?: string[]
}

/** Pixels: as in `components/page/strip.css`. */
export const LINE = 36

/**
 * Empty lines in the strips' places. They stay; a strip is drawn over its own (`components/page/placement.ts`). `off` is set
 * on pages that get none, and when all is over.
 */
export function roomCss({ after = [], afterInLists = [], into = [], before = [] }: Room): string {
  const places = [
    ...[...after, ...into].map((place) => `html:not([data-claimdex="off"]) ${place}::after`),
    ...afterInLists.map((place) => `html:not([data-claimdex="off"], [data-claimdex-page="paper"]) ${place}::after`),
    ...before.map((place) => `html:not([data-claimdex="off"]) ${place}::before`),
  ]
  if (places.length === 0) return ''
  return `${places.join(',\n')} {\n  content: "";\n  display: block;\n  height: ${LINE}px;\n  pointer-events: none;\n}\n`
}
