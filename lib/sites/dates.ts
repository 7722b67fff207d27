/** Dates as pages write them, as ISO dates of the precision that they have. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function iso(year: string, month = '', day = ''): string {
  return [year, month, day]
    .filter(Boolean)
    .map((part) => part.padStart(2, '0'))
    .join('-')
}

function monthNumber(name: string): string | null {
  const at = MONTHS.indexOf(name.slice(0, 3).toLowerCase())
  return at < 0 ? null : String(at + 1)
}

/**
 * The first date in a text: `2024/01/05`, `2024-1`, `01/05/2024` (as in PubMed's metas: the month first),
 * "5 January 2024", "2024 Jan 5", or a year alone.
 * @returns `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; null if there is none
 */
export function isoDate(text: string): string | null {
  const numeric = /\b((?:19|20)\d{2})[-/](\d{1,2})(?:[-/](\d{1,2}))?(?!\d)/.exec(text)
  if (numeric) return iso(numeric[1] as string, numeric[2], numeric[3])
  const american = /\b(\d{1,2})\/(\d{1,2})\/((?:19|20)\d{2})\b/.exec(text)
  if (american) return iso(american[3] as string, american[1], american[2])
  const [, before, name = '', year] = /\b(\d{1,2}) ([A-Za-z]{3,9})\.?,? ((?:19|20)\d{2})\b/.exec(text) ?? []
  const month = monthNumber(name)
  if (year && month) return iso(year, month, before)
  const [, first, word = '', after] = /\b((?:19|20)\d{2}) ([A-Z][a-z]{2,8})\.?(?: (\d{1,2}))?\b/.exec(text) ?? []
  const number = monthNumber(word)
  if (first && number) return iso(first, number, after)
  return /\b(?:19|20)\d{2}\b/.exec(text)?.[0] ?? null
}
