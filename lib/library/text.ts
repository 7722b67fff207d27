/** Text helpers of the library: hashes and folded forms. */

/** SHA-256 of `text`, first 128 bits, as hex. */
export async function hashText(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest, 0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Lower case, without accents, white space made even: what people type finds what was printed. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** Key of a name: letters and digits of any script only, so that "GSM-8K" meets "GSM8k"; the folded text if none are left. */
export function nameKey(name: string): string {
  const folded = fold(name)
  return folded.replace(/[^\p{L}\p{N}+*#]/gu, '') || folded
}

/** Key of a title: TeX marks, punctuation and white space are out, since sites print them differently. */
export function titleKey(title: string): string {
  return fold(title)
    .replace(/\\[a-z]+/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** The same value with the fields of every object in one order, so that equal values are equal text. */
export function sorted<T>(value: T): T {
  if (Array.isArray(value)) return value.map(sorted) as T
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)])) as T
}
