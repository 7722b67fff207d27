/**
 * Words of the interface in the reader's language, by the browser's own `i18n` (no package, works in content scripts
 * too), and numbers and dates by `Intl` in that same language. Texts are in `public/_locales`; `tests/i18n` finds
 * missing and unused ones.
 */
import type english from '../public/_locales/en/messages.json'

export type MessageKey = keyof typeof english
/** Keys that come in plural forms: `papers_one`, `papers_other`. */
export type CountKey = MessageKey extends infer K ? (K extends `${infer Base}_other` ? Base : never) : never
type Formatter = Intl.NumberFormat | Intl.DateTimeFormat | Intl.PluralRules | Intl.ListFormat

declare const chrome: { i18n?: { getMessage(key: string, fillings?: string[]): string } } | undefined

/** What stands in the places `$1` to `$9` of a text that is still to be filled in: the places themselves. */
const PLACES = '$1 $2 $3 $4 $5 $6 $7 $8 $9'.split(' ')

let look = (key: string): string => (typeof chrome === 'undefined' ? '' : (chrome.i18n?.getMessage(key, PLACES) ?? ''))

/** Takes the words from a file of messages instead of the browser: for tests, which have none. */
export function speakFrom(messages: Record<string, { message: string }>): void {
  look = (key) => messages[key]?.message ?? ''
  texts.clear()
  known.clear()
}

/** Texts as the browser gave them: it is asked once for each, since thousands of claims are put into words. */
const texts = new Map<string, string>()

/** @returns the text, filled in; '' for none */
function source(key: string, fillings: string[]): string {
  const text = texts.get(key) ?? look(key)
  texts.set(key, text)
  return text.replace(/\$(\d)/g, (_, place) => fillings[Number(place) - 1] ?? '')
}

/** @returns the text with `$1`, `$2` … filled in; the key itself where a text is missing, so that it is noticed */
export function t(key: MessageKey, ...fillings: (string | number)[]): string {
  return (
    source(
      key,
      fillings.map((each) => (typeof each === 'number' ? formatNumber(each) : each)),
    ) || key
  )
}

/** The same with one word to fill in at most: a page's first script does without `Intl`, where each byte counts. */
export function word(key: MessageKey, filling = ''): string {
  return look(key).replace('$1', () => filling) || key
}

/** Formatters are slow to make, so each is made once. */
const known = new Map<string, Formatter>()

function once<T extends Formatter>(name: string, make: () => T): T {
  const have = known.get(name) as T | undefined
  if (have) return have
  const made = make()
  known.set(name, made)
  return made
}

/** BCP 47 tag of the language that the texts are in: not the browser's, which may have no texts of ours. */
export function language(): string {
  return source('languageTag', []) || 'en'
}

/** A text in the plural form that the language wants for `count`, which is `$1`; further fillings follow as `$2` … */
export function tn(key: CountKey, count: number, ...fillings: (string | number)[]): string {
  const form = once('plural', () => new Intl.PluralRules(language())).select(count)
  const words = [count, ...fillings].map((each) => (typeof each === 'number' ? formatNumber(each) : each))
  return source(`${key}_${form}`, words) || source(`${key}_other`, words) || key
}

/** `12,345.6`: grouped as the language does, with a real minus sign. */
export function formatNumber(value: number, decimals = 6): string {
  const format = once(
    `number ${decimals}`,
    () => new Intl.NumberFormat(language(), { maximumFractionDigits: decimals }),
  )
  return format.format(value).replace(/^-/, '−')
}

/**
 * A number as its authors wrote it: so many decimals at least, and grouped only from five digits on.
 * @param least decimals
 */
export function formatFigure(value: number, least: number): string {
  const grouped = Math.abs(value) >= 1e4
  const format = once(
    `figure ${least} ${grouped}`,
    () =>
      new Intl.NumberFormat(language(), {
        minimumFractionDigits: least,
        maximumFractionDigits: 6,
        useGrouping: grouped ? 'always' : false,
      }),
  )
  return format.format(value).replace(/^-/, '−')
}

/** Puts the percent sign to a number in words (`29.7`, `4–5`) where the language has it: `29.7%`, `29,7 %`. */
export function formatPercent(number: string): string {
  const parts = once('percent', () => new Intl.NumberFormat(language(), { style: 'percent' })).formatToParts(0.01)
  return parts.map(({ type, value }) => (type === 'integer' ? number : value)).join('')
}

/** `A, B, and C`. */
export function formatList(items: readonly string[]): string {
  return once('list', () => new Intl.ListFormat(language(), { type: 'conjunction' })).format(items)
}

/** `2nd`, in the ordinal form that the language wants. */
export function formatOrdinal(place: number): string {
  const form = once('ordinal', () => new Intl.PluralRules(language(), { type: 'ordinal' })).select(place)
  return source(`ordinal_${form}`, [formatNumber(place)]) || source('ordinal_other', [formatNumber(place)])
}

/** A date as papers carry it (`2026-01-05`, `2026-01`, `2026`) in words as exact as it is; '' for none. */
export function formatDate(iso: string | null): string {
  const [year, month, day] = (iso ?? '').split('T')[0]?.split('-').map(Number) ?? []
  if (!year || Number.isNaN(year)) return ''
  if (!month) return String(year)
  const options: Intl.DateTimeFormatOptions = day
    ? { dateStyle: 'medium', timeZone: 'UTC' }
    : { year: 'numeric', month: 'short', timeZone: 'UTC' }
  const format = once(`date ${day ? 'day' : 'month'}`, () => new Intl.DateTimeFormat(language(), options))
  return format.format(new Date(Date.UTC(year, month - 1, day ?? 1)))
}

/** "23 Nov 2026, 16:20", by the reader's own clock. */
export function formatTime(iso: string): string {
  const options: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeStyle: 'short' }
  return once('time', () => new Intl.DateTimeFormat(language(), options)).format(new Date(iso))
}
