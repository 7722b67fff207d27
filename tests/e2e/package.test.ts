/**
 * What ships, file by file and word by word: whoever changes it sees it here. Better said by `npm run build`,
 * `npm run build:firefox` and `npx vitest run --project e2e tests/e2e/package.test.ts -u`, then look at the difference.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
// @ts-expect-error a script without types
import { pack } from '../../scripts/zip.mjs'

/** Bundles are named as the bundler likes, with a digest of what is in them; languages are whatever folders there are. */
const withoutDigest = (file: string) =>
  file.replace(/^(chunks|assets)\/.*\.(js|css)$/, '$1/*.$2').replace(/^_locales\/[^/]+/, '_locales/*')

describe.each(['chrome', 'firefox'])('the package for %s', (browser) => {
  const folder = join('.output', `${browser}-mv3`)
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
        .sort()
    : []

  it('holds these files', async () => {
    const names = [...new Set(files.map(withoutDigest))]
    await expect(`${names.join('\n')}\n`).toMatchFileSnapshot(`snapshots/files.${browser}.txt`)
  })

  it('has this manifest', async () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
    await expect(`${JSON.stringify(manifest, null, 2)}\n`).toMatchFileSnapshot(`snapshots/manifest.${browser}.json`)
  })

  it('is packed to the same bytes whatever the clock says, and to nothing else than it holds', () => {
    const once: Uint8Array = pack(folder)
    expect(Buffer.compare(once, pack(folder, [...files].reverse()))).toBe(0)
    const unpacked = unzipSync(once)
    expect(Object.keys(unpacked).sort()).toEqual(files)
    for (const file of files)
      expect(Buffer.compare(unpacked[file] as Uint8Array, readFileSync(join(folder, file)))).toBe(0)
  })

  it('holds nothing of the machine that built it, no maps and no flavour for tests', () => {
    for (const file of files) {
      expect(file).not.toMatch(/\.map$|\.ts$|(^|\/)\./)
      if (!/\.(js|css|html|json)$/.test(file)) continue
      const text = readFileSync(join(folder, file), 'utf8')
      expect(text, file).not.toContain(process.cwd())
      expect(text, file).not.toMatch(/sourceMappingURL|localhost:|__E2E__/)
    }
  })
})
