/** What the stores get beside the packages: texts, pictures, and a reason for each permission. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import config from '../../wxt.config'
import { read } from './tree'

const FOLDER = 'docs/store'
const listing = read(join(FOLDER, 'LISTING.md'))

/** Width and height of a PNG, from its header (PNG specification, 11.2.2). */
function sizeOf(path: string): string {
  const bytes = readFileSync(path)
  return `${bytes.readUInt32BE(16)} × ${bytes.readUInt32BE(20)}`
}

describe('for the stores', () => {
  it('there are three to five pictures of the size that all of them take', () => {
    const pictures = readdirSync(FOLDER).filter((name) => name.endsWith('.png'))
    expect(pictures.length).toBeGreaterThanOrEqual(3)
    expect(pictures.length, 'Chrome’s store shows five').toBeLessThanOrEqual(5)
    for (const name of pictures)
      expect(sizeOf(join(FOLDER, name)), `${name}: npm run store-pictures`).toBe('1280 × 800')
  })

  it('every permission has its reason', () => {
    if (typeof config.manifest !== 'function') throw new Error('the manifest of wxt.config.ts is not a function')
    const { permissions = [] } = config.manifest({
      browser: 'chrome',
      manifestVersion: 3,
      mode: 'production',
      command: 'build',
    }) as { permissions?: string[] }
    const rows = [...listing.matchAll(/^\| `(\w+)`[^|]*\| \w/gm)].map(([, name]) => name)
    expect(rows.sort(), `one row each in ${FOLDER}/LISTING.md, under "## Why each permission"`).toEqual(
      [...permissions].sort(),
    )
  })

  it('name and short description are short enough in every language, and those of the listing', () => {
    for (const language of readdirSync('public/_locales')) {
      const path = join('public/_locales', language, 'messages.json')
      if (!existsSync(path)) continue
      const { appName, appDescription } = JSON.parse(read(path))
      expect(appName.message.length, `${path}: appName`).toBeLessThanOrEqual(45) // Firefox's bound; Chrome's is 75
      expect(appDescription.message.length, `${path}: appDescription`).toBeLessThanOrEqual(132) // Chrome's bound
      if (language === 'en') expect(listing, 'the short description').toContain(`\n${appDescription.message}\n`)
    }
  })
})
