/** Names of the reader's own, for what the tables beside this file do not hold: they go before the tables' rows. */
import type { OwnName } from './own-name'

/** A cell holds neither of the signs that the tables are cut at. */
const cell = (text: string) => text.replace(/[\t\r\n|]+/g, ' ').trim()

/**
 * Rows for a table.
 * @param width columns of the table, name and aliases included
 */
function rowsFor(names: readonly OwnName[], kind: OwnName['kind'], width: number): string[] {
  return names
    .filter((each) => each.kind === kind && cell(each.name) !== '')
    .map(({ name, aliases, better }) => {
      // the reader's own word is never doubtful: no `?`, and a name that stands in no other row
      const known = aliases.map((alias) => cell(alias).replace(/^\?+/, '')).filter(Boolean)
      const cells = [cell(name), known.join('|'), kind === 'metric' ? (better ?? 'none') : '']
      return [...cells, ...Array<string>(Math.max(0, width - cells.length)).fill('')].slice(0, width).join('\t')
    })
}

/** A data file with the reader's own names of that kind put before its rows, so that they win where both have a name. */
export function withOwn(raw: string, names: readonly OwnName[], kind: OwnName['kind']): string {
  const end = raw.indexOf('\n')
  const header = raw.slice(0, end)
  const rows = rowsFor(names, kind, header.split('\t').length)
  return rows.length === 0 ? raw : [header, ...rows, raw.slice(end + 1)].join('\n')
}
