/** A Markdown table (GitHub flavour) of claims, one row a claim, the title linked to the paper's page. */
import { tableCells, tableColumns } from './columns'
import { type ExportRow, type ExportSet, type FileWriter, written } from './rows'

/** Every ASCII sign that Markdown or HTML may read as markup is escaped: titles come from strangers. */
export function escaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>|#~!$^]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/:\/\//g, ':&#47;&#47;') // bare addresses would become links
    .replace(/@/g, '&#64;')
}

/** Only what cannot end the link or the cell; what looks like an entity would be read as one. */
export function link(url: string): string {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)
    ? new URL(url).href
        .replace(/[()|<>\\`*_~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
        .replace(/&(?=#?\w+;)/g, '&amp;')
    : ''
}

function line(row: ExportRow): string {
  const [title = '', ...rest] = tableCells(row).map(escaped)
  const url = link(row.paper.url)
  return `| ${[url ? `[${title}](${url})` : title, ...rest].join(' | ')} |`
}

export const markdownWriter = (): FileWriter => ({
  begin: () => `| ${tableColumns().map(escaped).join(' | ')} |\n| --- | ---: | --- | --- | --- | --- |\n`,
  part: ({ rows }) => rows.map((row) => `${line(row)}\n`).join(''),
  end: () => '',
})

export const toMarkdown = (set: ExportSet) => written(markdownWriter(), set)
