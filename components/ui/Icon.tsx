/** Our own small line icons, drawn on 16 × 16 in the colour of the text. Decoration: the button beside them has the words. */
const PATHS = {
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.3 10.3 14 14',
  star: 'm8 1.9 1.85 3.8 4.15.58-3.02 2.93.73 4.15L8 11.4l-3.71 1.96.73-4.15L2 6.28l4.15-.58z',
  cross: 'm4 4 8 8M12 4l-8 8',
  outward: 'M9.5 2.5h4v4M13.5 2.5 8 8M12 9.5v3a1 1 0 0 1-1 1H3.5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1h3',
  download: 'M8 2v8M4.7 7 8 10.3 11.3 7M2.5 13.5h11',
  chevron: 'm6 4 4 4-4 4',
  down: 'm4 6 4 4 4-4',
  back: 'm10 4-4 4 4 4M6 8h8',
  pen: 'm10.6 2.9 2.5 2.5L5.6 13l-3 .5.5-3zM9 4.5 11.5 7',
  plus: 'M8 3v10M3 8h10',
  hide: 'M2 8s2.2-4 6-4 6 4 6 4-2.2 4-6 4-6-4-6-4zM3 13 13 3',
  undo: 'M3 7h7a3 3 0 0 1 0 6H6M3 7l3-3M3 7l3 3',
  columns: 'M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10',
  filter: 'M2 3.5h12L9.5 9v4l-3 1V9z',
  panel: 'M2.5 3h11v10h-11zM9.5 3v10',
  sliders: 'M2 4.5h6M12 4.5h2M10 2.8v3.4M2 11.5h2M8 11.5h6M6 9.8v3.4',
} as const

export type IconName = keyof typeof PATHS

export function Icon({ name, filled = false }: { name: IconName; filled?: boolean }) {
  return (
    <svg class="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill={filled ? 'currentColor' : 'none'}
        stroke="currentColor"
        stroke-width="1.4"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  )
}

/** The sign of Claimdex: a pair of quotation marks, since every claim is a quotation. */
export function Mark({ size = 18 }: { size?: number }) {
  return (
    <svg class="mark" width={size} height={size} viewBox="0 0 18 18" aria-hidden="true" focusable="false">
      <path
        fill="currentColor"
        d="M2.5 3.5h5.5v5c0 3.6-1.6 5.6-4.9 6.3l-.5-1.7c1.9-.6 2.8-1.8 2.9-3.8h-3zM10 3.5h5.5v5c0 3.6-1.6 5.6-4.9 6.3l-.5-1.7c1.9-.6 2.8-1.8 2.9-3.8h-3z"
      />
    </svg>
  )
}
