/** How the badges of a strip share its width. */

/** Pixels between badges, as in strip.css. */
export const GAP = 6
/** Pixels between the parts of a badge, as in strip.css. */
const PART_GAP = 5
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

/**
 * What a badge leaves out whole where it has to be narrower than all its words: a cut word tells less than none. The
 * benchmark stays before the metric does.
 * @param widths of the whole badge and of two of its parts, in pixels; 0 for a part that it has not
 */
export function leaveOut(
  { whole, what, where }: { whole: number; what: number; where: number },
  cap: number,
): 'what' | 'where' | null {
  if (whole <= cap) return null
  const without = (part: number) => part > 0 && whole - part - PART_GAP <= cap
  if (without(what)) return 'what'
  if (without(where)) return 'where'
  return what > 0 && where > 0 ? 'what' : null
}
