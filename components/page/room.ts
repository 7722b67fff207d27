/** How the badges of a strip share its width. */

/** Pixels between badges, as in strip.css. */
export const GAP = 6
/** A badge narrower than this tells too little; pixels. */
const LEAST = 180
/** Nor may a badge lose more than this share of its words: one whole badge tells more than two cut ones. */
const KEPT = 0.9

/** How many badges are shown, and the widest that one may be (null: as wide as it likes). */
export interface Fit {
  visible: number
  cap: number | null
}

/**
 * As many badges as fit when the long ones give way a little, down to `LEAST` pixels; one at least.
 * @param widths natural widths in pixels, the most telling badge first
 */
export function shareRoom(widths: readonly number[], room: number): Fit {
  for (let visible = widths.length; visible > 0; visible--) {
    const some = widths.slice(0, visible)
    const free = room - GAP * (visible - 1)
    if (some.reduce((sum, width) => sum + width, 0) <= free) return { visible, cap: null }
    // the short ones keep their width, the long ones share what is left
    let left = free
    let cap = 0
    for (const [index, width] of [...some].sort((a, b) => a - b).entries()) {
      cap = Math.floor(left / (visible - index))
      if (width > cap) break
      left -= width
    }
    if ((cap >= LEAST && cap >= KEPT * Math.max(...some)) || visible === 1) return { visible, cap: Math.max(cap, 0) }
  }
  return { visible: 0, cap: null }
}

/** Less of a benchmark's name tells nothing; pixels. */
const LEAST_PLACE = 36

/**
 * Whether a badge that has to be narrower than all its words leaves the benchmark out: it gives way before the metric does,
 * which a number tells nothing without. What is left of either is cut by the style sheet.
 * @param widths of the whole badge and of the benchmark in it, in pixels; 0 for none
 */
export function leavesPlace(whole: number, where: number, cap: number): boolean {
  return where > 0 && whole - Math.max(0, where - LEAST_PLACE) > cap
}
