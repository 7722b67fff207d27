import type { BadgeText } from '../../lib/wording/badge'

/** The number of a claim as its badge shows it, with arrow and bound. */
export function Figure({ badge }: { badge: BadgeText }) {
  return (
    <span class="figure">
      {badge.qualifier && <small>{badge.qualifier}</small>}
      <b>
        {badge.arrow && <span class="arrow">{badge.arrow}</span>}
        {badge.number}
      </b>
    </span>
  )
}
