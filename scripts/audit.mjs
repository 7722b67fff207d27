#!/usr/bin/env node
// Looks over the packages that this project is made with, as `npm test` and CI do. Without a network: every package is
// locked to one version by a strong digest, what is installed is what is locked, nothing but the known runs code when it
// is installed, every licence is one that lets us give our work away. Where a registry answers: no known weakness of
// high severity. `--offline` leaves that last question out.
import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const LICENCES = new Set(
  'MIT,ISC,0BSD,BSD-2-Clause,BSD-3-Clause,Apache-2.0,MPL-2.0,MIT OR Apache-2.0,BlueOak-1.0.0,Python-2.0,CC0-1.0'.split(
    ',',
  ),
)
/** Packages that may run code of their own when they are installed. */
const SCRIPTS = new Set(['esbuild', 'fsevents', 'spawn-sync'])
const PATIENCE = 30_000

const nameOf = (path) => path.replace(/^.*node_modules\//, '')

/**
 * What is wrong with a lock file, in words.
 * @param {{packages: Record<string, object>}} lock the project's
 * @param {{packages: Record<string, object>} | null} installed what npm noted in node_modules; null if nothing is installed
 * @returns {string[]}
 */
export function findings({ packages }, installed) {
  const wrong = []
  for (const [path, entry] of Object.entries(packages)) {
    if (path === '') continue
    const name = nameOf(path)
    if (!/^sha512-[\w+/]{86}==$/.test(entry.integrity ?? '')) wrong.push(`${name} is not locked by a SHA-512 digest`)
    if (entry.hasInstallScript && !SCRIPTS.has(name)) wrong.push(`${name} runs code when it is installed`)
    if (!LICENCES.has(entry.license)) wrong.push(`${name} has the licence ${entry.license ?? 'none'}`)
    if (/^(git|http:|file:)/.test(entry.resolved ?? '')) wrong.push(`${name} comes from ${entry.resolved.slice(0, 30)}`)
    const there = installed?.packages[path]
    if (there && there.integrity !== entry.integrity) wrong.push(`${name} is installed as another package than locked`)
  }
  for (const path of Object.keys(installed?.packages ?? {}))
    if (!packages[path]) wrong.push(`${nameOf(path)} is installed and not locked`)
  return wrong
}

/** Asks the registry. @returns {Promise<{asked: boolean, known: string[]}>} `asked` is false if it gave no answer */
async function knownWeaknesses() {
  let output
  try {
    ;({ stdout: output } = await promisify(execFile)('npm', ['audit', '--json'], { cwd: ROOT, timeout: PATIENCE }))
  } catch (error) {
    output = error.stdout // npm audit ends with 1 when it found something
  }
  try {
    const { vulnerabilities } = JSON.parse(output)
    if (!vulnerabilities) return { asked: false, known: [] }
    const high = Object.values(vulnerabilities).filter(({ severity }) => severity === 'high' || severity === 'critical')
    return { asked: true, known: high.map(({ name, severity }) => `${name} has a known weakness (${severity})`) }
  } catch {
    return { asked: false, known: [] } // no answer that npm could understand: said below
  }
}

async function main() {
  const json = (path) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'))
  const noted = 'node_modules/.package-lock.json'
  const lock = json('package-lock.json')
  const wrong = findings(lock, existsSync(join(ROOT, noted)) ? json(noted) : null)
  const { asked, known } = process.argv.includes('--offline') ? { asked: false, known: [] } : await knownWeaknesses()
  for (const line of [...wrong, ...known]) console.error(`audit: ${line}`)
  console.log(
    `${Object.keys(lock.packages).length - 1} packages: ${wrong.length ? `${wrong.length} findings` : 'digests, licences and install scripts are as they should be'}; ` +
      `known weaknesses: ${asked ? known.length || 'none of high severity' : 'not asked for, no registry answered'}`,
  )
  process.exitCode = wrong.length + known.length ? 1 : 0
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main()
