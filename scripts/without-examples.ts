/**
 * Leaves out of builds what adapters hold for tests and for the build itself: examples of addresses, the room of strips, and
 * what the table of sites (`lib/sites/table.ts`) says to all that is no content script.
 */
import type { Plugin } from 'vite'

const DROPPED = new Set(['yes', 'no', 'room', 'why', 'name', 'verified', 'matches'])
const ADAPTERS = /\/lib\/sites\/(?!table\.)[\w-]+\.ts$/

interface Node {
  type: string
  start: number
  end: number
  [field: string]: unknown
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'
}

/** Spans of properties that are dropped, each with the comma that follows. */
function spans(node: Node, code: string, found: [number, number][]): void {
  if (node.type === 'ObjectPattern') return // takes apart, holds nothing
  const key = node.key as { name?: string } | undefined
  if (node.type === 'Property' && key?.name && DROPPED.has(key.name) && node.shorthand !== true) {
    const comma = /^\s*,/.exec(code.slice(node.end))?.[0].length ?? 0
    found.push([node.start, node.end + comma])
    return
  }
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) spans(child, code, found)
}

export function withoutExamples(): Plugin {
  return {
    name: 'claimdex:without-examples',
    apply: 'build',
    transform(code, id) {
      if (!ADAPTERS.test(id)) return null
      const found: [number, number][] = []
      spans(this.parse(code) as unknown as Node, code, found)
      let out = code
      for (const [start, end] of found.sort((a, b) => b[0] - a[0])) out = out.slice(0, start) + out.slice(end)
      return { code: out, map: null }
    },
  }
}
