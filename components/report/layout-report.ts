/** The report of a page whose layout changed: what whoever mends the adapter needs, and nothing of what the reader looked for. */
import type { LayoutFacts } from './facts'

/** @returns null if the fragment is not one of ours */
export function factsFrom(fragment: string): LayoutFacts | null {
  try {
    const { site, address, kind, lacks } = JSON.parse(decodeURIComponent(fragment.replace(/^#/, '')))
    const texts = [site, address, kind, ...(Array.isArray(lacks) ? lacks : [null])]
    return texts.every((text) => typeof text === 'string') ? { site, address, kind, lacks } : null
  } catch {
    return null // opened by hand: the page says so
  }
}

/** The report as text, its first line a title. @param surroundings version of Claimdex, and the browser as it names itself */
export function layoutReport(
  { site, address, kind, lacks }: LayoutFacts,
  surroundings: { version: string; browser: string },
): string {
  return [
    `Layout changed: ${site}${kind ? ` (${kind})` : ''}`,
    '',
    `Claimdex ${surroundings.version} found no papers on ${address}`,
    `A healthy page of this kind has: ${lacks.join(' · ') || 'nothing that was missing here'}`,
    `Browser: ${surroundings.browser}`,
    '',
  ].join('\n')
}
