#!/usr/bin/env node
// npm run zip: the packages for the stores, and the sources that they are built from, for their reviewers. The same
// sources give the same bytes, whenever and wherever: sorted names, no times, no paths of a machine.
//   npm run zip                 builds and packs
//   npm run zip -- --check      then builds once more, from the sources' package alone in another folder, and compares
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { unzipSync, zipSync } from 'fflate'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
/** The earliest time that archives can hold: no file of ours has a time. */
const NO_TIME = new Date(1980, 0, 1)
const LEFT_OUT = /(^|\/)(node_modules|\.output|\.wxt|\.cache|\.git)(\/|$)/

/** Every file under a folder, by path from there, sorted. */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
}

/**
 * An archive of some files of a folder, the same for the same files.
 * @param {string} folder
 * @param {string[]} files paths from there
 * @returns {Uint8Array}
 */
export function pack(folder, files = filesIn(folder)) {
  const entries = [...files].sort().map((file) => [file, readFileSync(join(folder, file))])
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: NO_TIME, os: 3, attrs: 0o644 << 16 })
}

/** What git keeps, or everything but what is made, where there is no git. */
function sources() {
  const all = existsSync(join(ROOT, '.git'))
    ? execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' }).split('\0').filter(Boolean)
    : filesIn(ROOT)
  return all.filter((file) => !LEFT_OUT.test(file) && existsSync(join(ROOT, file)))
}

function build(browser, root) {
  const wxt = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'wxt.cmd' : 'wxt')
  const run = spawnSync(wxt, ['build', '-b', browser], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (run.status !== 0) throw new Error(`The build for ${browser} failed.\n${run.stdout}${run.stderr}`)
  return join(root, '.output', `${browser}-mv3`)
}

const digest = (bytes) => createHash('sha256').update(bytes).digest('hex')

/** Builds from the sources' package in a folder of its own. @returns {Map<string, Uint8Array>} packages by browser */
function buildFrom(archive) {
  const folder = mkdtempSync(join(tmpdir(), 'claimdex-sources-'))
  try {
    for (const [file, content] of Object.entries(unzipSync(archive))) {
      mkdirSync(join(folder, dirname(file)), { recursive: true })
      writeFileSync(join(folder, file), content)
    }
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction')
    return new Map(['chrome', 'firefox'].map((browser) => [browser, pack(build(browser, folder))]))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function main() {
  const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  const written = new Map()
  const write = (kind, bytes) => {
    const file = join(ROOT, '.output', `${name}-${version}-${kind}.zip`)
    writeFileSync(file, bytes)
    written.set(kind, bytes)
    console.log(
      `${relative(ROOT, file).padEnd(44)} ${String(Math.round(bytes.length / 1000)).padStart(5)} kB  ${digest(bytes)}`,
    )
  }
  const chrome = pack(build('chrome', ROOT))
  write('chrome', chrome)
  write('edge', chrome) // Edge's store takes the very package of Chrome's
  write('firefox', pack(build('firefox', ROOT)))
  write('sources', pack(ROOT, sources()))
  if (!process.argv.includes('--check')) return
  for (const [browser, bytes] of buildFrom(written.get('sources'))) {
    const same = digest(bytes) === digest(written.get(browser))
    console.log(`${browser}: built again from the sources' package, ${same ? 'the same bytes' : 'OTHER BYTES'}`)
    if (!same) process.exitCode = 1
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main()
