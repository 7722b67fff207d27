import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'

const BUILDS = ['chrome-mv3', 'firefox-mv3'].map((name) => join('.output', name)).filter((path) => existsSync(path))
const POPUP = 150_000
const ZIP = 1_500_000

/** The scripts that a page loads before it shows anything: what its HTML names, and whatever those import. */
function opening(build: string, page: string): Map<string, number> {
  const html = readFileSync(join(build, page), 'utf8')
  const queue = [...html.matchAll(/<script[^>]+src="\/([^"]+)"/g)].map(([, path]) => path as string)
  const sizes = new Map<string, number>()
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (sizes.has(path)) continue
    const code = readFileSync(join(build, path), 'utf8')
    sizes.set(path, Buffer.byteLength(code))
    for (const [, specifier = ''] of code.matchAll(/\b(?:from|import)\s*["'`](\.{1,2}\/[^"'`]+)["'`]/g))
      queue.push(normalize(join(dirname(path), specifier)))
  }
  return sizes
}

const files = (build: string) =>
  readdirSync(build, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(build, path)).isFile())

// Only where the extension has been built, as `npm test` does before.
describe.runIf(BUILDS.length > 0)('the built extension', () => {
  it.each(BUILDS)('%s opens its popup with little', (build) => {
    const sizes = opening(build, 'popup.html')
    const sum = [...sizes.values()].reduce((all, size) => all + size, 0)
    expect(sizes.size, 'imports of the popup were not found').toBeGreaterThan(2)
    expect(sum, `${JSON.stringify(Object.fromEntries(sizes))}: load what is not in front by \`lazy\``).toBeLessThan(
      POPUP,
    )
  })

  it.each(BUILDS)('%s is small as a package', (build) => {
    const entries = Object.fromEntries(
      files(build).map((path) => [path, new Uint8Array(readFileSync(join(build, path)))]),
    )
    expect(zipSync(entries, { level: 9 }).length).toBeLessThan(ZIP)
  })
})
