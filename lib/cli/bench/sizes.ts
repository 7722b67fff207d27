/** How large the built extension is. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'

export interface BuildSize {
  /** Bytes of all files. */
  total: number
  /** Every script, with its size as it is and gzipped, in bytes; largest first. */
  scripts: { file: string; bytes: number; gzip: number }[]
}

/** @returns null if there is no build in the folder */
export function buildSize(folder: string): BuildSize | null {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return null
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  return {
    total: files.reduce((sum, file) => sum + statSync(file).size, 0),
    scripts: files
      .filter((file) => file.endsWith('.js'))
      .map((file) => {
        const content = readFileSync(file)
        return { file: relative(folder, file), bytes: content.length, gzip: gzipSync(content).length }
      })
      .sort((a, b) => b.bytes - a.bytes),
  }
}
