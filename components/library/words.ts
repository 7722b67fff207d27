/** Words of the library page that several parts say. */

export const number = (count: number) => count.toLocaleString('en-US')

export const counted = (count: number, one: string, many = `${one}s`) => `${number(count)} ${count === 1 ? one : many}`

/** "23 Nov 2026, 16:20", by the reader's own clock. */
export function when(iso: string): string {
  return new Date(iso).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
}
