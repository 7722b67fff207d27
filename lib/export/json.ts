/** JSON: papers with their claims, in the library's own field names. For programs; a backup is something else (docs/BACKUP.md). */
import type { Claim } from '../claims/types'
import { type ExportRow, type ExportSet, type FileWriter, written } from './rows'

const JSON_FORMAT = 'claimdex-claims'
const JSON_VERSION = 1

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
function entriesOf({ papers, rows }: ExportSet) {
  const claims = new Map(papers.map((paper) => [paper.id, { paper, claims: [] as ReturnType<typeof printed>[] }]))
  for (const row of rows) {
    const entry = claims.get(row.paper.id) ?? { paper: row.paper, claims: [] }
    claims.set(row.paper.id, entry)
    entry.claims.push(printed(row))
  }
  return [...claims.values()].map(({ paper, claims }) => ({
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
}

export function jsonWriter(): FileWriter {
  let count = 0
  return {
    begin: () => `{"format":${JSON.stringify(JSON_FORMAT)},"version":${JSON_VERSION},"papers":[\n`,
    part: (set) =>
      entriesOf(set)
        .map((entry) => `${count++ > 0 ? ',' : ''}${JSON.stringify(entry, null, 1)}\n`)
        .join(''),
    end: () => ']}\n',
  }
}

export const toJson = (set: ExportSet) => written(jsonWriter(), set)
