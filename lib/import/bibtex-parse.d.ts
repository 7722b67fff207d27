/** The little of bibtex-parse that is used; it brings no types of its own. */
declare module 'bibtex-parse' {
  export interface BibtexValue {
    datatype: string
    value: unknown
  }
  export type BibtexItem =
    | { itemtype: 'entry'; type: string; key?: string; fields: (BibtexValue & { name: string })[] }
    | ({ itemtype: 'string'; name: string } & BibtexValue)
    | { itemtype: 'preamble' | 'comment' }
  /** @throws SyntaxError with `location.start.line` where the text is no BibTeX */
  export function parse(text: string, options?: { number?: 'string' }): BibtexItem[]
  /** Entries as plain objects, field names in capitals, braces and some escapes taken out. */
  export function entries(text: string): { key?: string; type: string; [FIELD: string]: unknown }[]
}
