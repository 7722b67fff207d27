/** The repository as its own tests see it: files, imports, and what is reached from where. */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

const LEFT_OUT = /(^|\/)(node_modules|\.output|\.wxt|\.cache|\.git)(\/|$)/

/** Files of the project, by path from its root: what git knows, or all files where there is no git. */
export function projectFiles(): string[] {
  const files = existsSync('.git')
    ? execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
        .split('\0')
        .filter((path) => path && existsSync(path))
    : readdirSync('.', { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
  return files.filter((path) => !LEFT_OUT.test(path)).sort()
}

/** TypeScript that ends up in the extension or the command line. */
export function sources(): string[] {
  return projectFiles().filter(
    (path) => /^(entrypoints|components|lib)\/.*\.tsx?$/.test(path) && !path.endsWith('.d.ts'),
  )
}

export const read = (path: string) => readFileSync(path, 'utf8')

/** Code without comments, so that a rule is not broken by a sentence about it. Good enough for a search by pattern. */
export function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[\s;{}(,])\/\/.*$/gm, '$1')
}

export interface Import {
  /** As written. */
  specifier: string
  /** Path from the root for our own files, null for packages. */
  file: string | null
  /** `import type` leaves nothing behind in a bundle. */
  typeOnly: boolean
}

const ENDINGS = ['', '.ts', '.tsx', '/index.ts', '/index.tsx']

function resolveOwn(from: string, specifier: string): string | null {
  const bare = specifier.replace(/\?.*$/, '')
  if (!bare.startsWith('.')) return null
  const base = normalize(join(dirname(from), bare))
  const found = ENDINGS.map((ending) => base + ending).find((path) => existsSync(path) && /\.\w+$/.test(path))
  if (!found) throw new Error(`${from} imports ${specifier}, which is not there`)
  return found
}

/** All imports and re-exports of a file, static and dynamic. */
export function importsOf(path: string): Import[] {
  const code = withoutComments(read(path))
  const found: Import[] = []
  const patterns = [
    /\b(?:import|export)\s+(type\s+)?(?:[\w*\s{},$]+?\s+from\s+)?(['"])([^'"\n]+)\2/g,
    /\bimport\((\s*)(['"])([^'"\n]+)\2/g,
  ]
  for (const pattern of patterns)
    for (const [, type, , specifier] of code.matchAll(pattern))
      if (specifier) found.push({ specifier, file: resolveOwn(path, specifier), typeOnly: Boolean(type?.trim()) })
  return found
}

export interface Reached {
  /** Our own files. */
  files: Set<string>
  /** Packages, by name. */
  packages: Set<string>
  /** How each was first reached, as a chain of files. */
  chain: Map<string, string[]>
}

const packageName = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

/** Everything that a bundle starting at these files holds. */
export function reachedFrom(start: string[]): Reached {
  const reached: Reached = {
    files: new Set(start),
    packages: new Set(),
    chain: new Map(start.map((path) => [path, [path]])),
  }
  const queue = [...start]
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    if (!/\.tsx?$/.test(path)) continue
    const chain = reached.chain.get(path) ?? []
    for (const { specifier, file, typeOnly } of importsOf(path)) {
      if (typeOnly) continue
      const name = file ?? packageName(specifier)
      if (!reached.chain.has(name)) reached.chain.set(name, [...chain, name])
      if (file === null) reached.packages.add(name)
      else if (!reached.files.has(file)) {
        reached.files.add(file)
        queue.push(file)
      }
    }
  }
  return reached
}
