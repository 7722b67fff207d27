/** Dates as pages write them, as ISO dates of the precision that they have. */

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'

/** In order: `2024/01/05`, `2024-1`; `01/05/2024` as in PubMed's metas, the month first; "5 January 2024"; "2024 Jan 5"; a year alone. */
const FORMS = [
  /\b(?<y>(?:19|20)\d\d)[-/](?<m>\d\d?)(?:[-/](?<d>\d\d?))?(?!\d)/,
  /\b(?<m>\d\d?)\/(?<d>\d\d?)\/(?<y>(?:19|20)\d\d)\b/,
  /\b(?<d>\d\d?) (?<m>[A-Za-z]{3,9})\.?,? (?<y>(?:19|20)\d\d)\b/,
  /\b(?<y>(?:19|20)\d\d) (?<m>[A-Z][a-z]{2,8})\.?(?: (?<d>\d\d?))?\b/,
  /\b(?<y>(?:19|20)\d\d)\b/,
]

/** 1 to 12, of a number or a name; NaN if it is none. */
function monthOf(text: string): number {
  const at = MONTHS.indexOf(text.slice(0, 3).toLowerCase())
  return /\d/.test(text) ? Number(text) : at < 0 ? Number.NaN : at / 4 + 1
}

/**
 * The first date in a text.
 * @returns `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; null if there is none
 */
export function isoDate(text: string): string | null {
  for (const form of FORMS) {
    const { y = '', m, d } = form.exec(text)?.groups ?? {}
    const month = m && monthOf(m)
    if (y && !Number.isNaN(month))
      return [y, month, d]
        .filter(Boolean)
        .map((part) => String(part).padStart(2, '0'))
        .join('-')
  }
  return null
}
