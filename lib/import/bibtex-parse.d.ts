/** The little of bibtex-parse that is used; it brings no types of its own. */
declare module 'bibtex-parse' {
  export interface BibtexEntry {
    key?: string
    type: string
    /** Field names come in capitals. */
    [FIELD: string]: unknown
  }
  /** @throws SyntaxError with `location.start.line` where the text is no BibTeX */
  export function entries(text: string, options?: { number?: 'string' }): BibtexEntry[]
}
