#!/usr/bin/env node
// Runs a command of lib/cli (extract, eval, bench). Node cannot read TypeScript or `?raw` data itself, so the sources are
// bundled once into .cache/cli/<fingerprint>/ and used from there until a file under lib/ changes.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const CACHE = join(ROOT, '.cache', 'cli')
const COMMANDS = ['extract', 'eval', 'bench']
const STALE_AFTER_MS = 60 * 60 * 1000

/** A digest of names, sizes and times of everything the bundle is made of. */
function fingerprint() {
  const hash = createHash('sha256').update(process.version)
  const add = (path) => {
    const { mtimeMs, size } = statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: 0, size: 0 }
    hash.update(`${path}\0${mtimeMs}\0${size}\n`)
  }
  for (const name of readdirSync(join(ROOT, 'lib'), { recursive: true }).sort()) add(join(ROOT, 'lib', name))
  for (const name of ['package-lock.json', 'scripts/cli.mjs', 'node_modules/.package-lock.json']) add(join(ROOT, name))
  return hash.digest('hex').slice(0, 16)
}

async function bundle(target) {
  const { build } = await import('vite')
  const temporary = `${target}.${process.pid}`
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    // The rivals that bench compares with stay outside: they are loaded only when it runs.
    ssr: {
      noExternal: true,
      external: ['wink-nlp', 'wink-eng-lite-web-model', '@microsoft/recognizers-text-suite', 'vite', 'playwright-core'],
    },
    build: {
      ssr: true,
      target: 'node20',
      minify: false,
      outDir: temporary,
      emptyOutDir: true,
      rollupOptions: {
        input: Object.fromEntries([...COMMANDS, 'worker'].map((name) => [name, join(ROOT, 'lib/cli', `${name}.ts`)])),
        output: { format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  })
  try {
    renameSync(temporary, target)
  } catch (error) {
    if (!existsSync(target)) throw error
    rmSync(temporary, { recursive: true, force: true }) // another process was quicker; its bundle is the same
  }
  for (const name of readdirSync(CACHE)) {
    const path = join(CACHE, name)
    const touched = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
    if (path !== target && Date.now() - touched > STALE_AFTER_MS) rmSync(path, { recursive: true, force: true })
  }
}

const [command, ...rest] = process.argv.slice(2)
if (!COMMANDS.includes(command)) {
  console.error(`usage: node scripts/cli.mjs ${COMMANDS.join('|')} […]   (each takes --help)`)
  process.exit(2)
}
mkdirSync(CACHE, { recursive: true })
const target = join(CACHE, fingerprint())
if (!existsSync(target)) await bundle(target)
const { main } = await import(pathToFileURL(join(target, `${command}.mjs`)).href)
process.exitCode = await main(rest)
