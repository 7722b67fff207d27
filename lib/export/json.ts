/** JSON: papers with their claims, in the library's own field names. For programs; a backup is something else (docs/BACKUP.md). */
import type { Claim } from '../claims/types'
import type { ExportRow, ExportSet } from './rows'

export const JSON_FORMAT = 'claimdex-claims'
export const JSON_VERSION = 1

/** The fields of `Claim`, and nothing of what the library adds to a row. */
const FIELDS = [
  'span',
  'surface',
  'kind',
  'value',
  'unit',
  'qualifier',
  'direction',
  'metric',
  'benchmark',
  'baseline',
  'role',
  'metricId',
  'unitId',
  'benchmarkIds',
  'higherIsBetter',
  'better',
  'setting',
  'confidence',
  'flags',
] as const satisfies (keyof Claim)[]

function printed({ claim, sentence, extractorVersion }: ExportRow) {
  return { ...Object.fromEntries(FIELDS.map((field) => [field, claim[field]])), sentence, extractorVersion }
}

/** Papers in the order given; claims of a paper that is not listed are listed under their own paper at the end. */
export function toJson({ papers, rows }: ExportSet): string {
  const claims = new Map(papers.map((paper) => [paper.id, { paper, claims: [] as ReturnType<typeof printed>[] }]))
  for (const row of rows) {
    const entry = claims.get(row.paper.id) ?? { paper: row.paper, claims: [] }
    claims.set(row.paper.id, entry)
    entry.claims.push(printed(row))
  }
  const entries = [...claims.values()].map(({ paper, claims }) => ({
    id: paper.id,
    aliases: paper.aliases ?? [],
    title: paper.title,
    authors: paper.authors,
    date: paper.date,
    url: paper.url,
    sites: paper.sites,
    savedAt: paper.savedAt,
    abstract: paper.abstract ?? null,
    tags: paper.tags ?? [],
    note: paper.note ?? '',
    claims,
  }))
  return `${JSON.stringify({ format: JSON_FORMAT, version: JSON_VERSION, papers: entries }, null, 1)}\n`
}
