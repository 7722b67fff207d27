import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const FIXTURES = resolve(import.meta.dirname, '../fixtures/sites')
/** Real pages, kept outside of the project; not everybody has them. */
export const REAL = resolve(import.meta.dirname, '../../../shared/pages')

export const hasReal = existsSync(REAL)

function parse(path: string): Document {
  // the DOM used here would try to fetch linked style sheets
  const html = readFileSync(path, 'utf8').replace(/<link[^>]*stylesheet[^>]*>/g, '')
  return new DOMParser().parseFromString(html, 'text/html')
}

/** A page of our own writing, in the real shape. */
export const fixture = (name: string): Document => parse(resolve(FIXTURES, name))
/** A real page; ask `hasReal` first. */
export const real = (name: string): Document => parse(resolve(REAL, name))
