/** The little of Citation.js that the tests use; it brings no types of its own. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(text: string | object, options?: { forceType?: string })
    data: unknown[]
  }
  export const plugins: { list(): string[] }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-ris'
