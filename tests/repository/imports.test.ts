import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SITE_TABLE } from '../../lib/sites/table'
import { importsOf, reachedFrom, read, sources, withoutComments } from './tree'

/** Rooms from the ground up; a file imports from its own floor or one below. */
const FLOORS: [floor: number, room: RegExp, name: string][] = [
  [0, /^lib\/lexicon\//, 'lib/lexicon'],
  [1, /^lib\/claims\//, 'lib/claims'],
  [
    2,
    /^lib\/(wording|library|comparison|export|import|sites|settings|permissions)\//,
    'wording, library, comparison, export, sites, settings, permissions',
  ],
  [2, /^lib\/[^/]+\.ts$/, 'lib/*.ts'],
  [3, /^lib\/cli\//, 'lib/cli'],
  [3, /^components\//, 'components'],
  [4, /^entrypoints\//, 'entrypoints'],
]

const floorOf = (path: string) => FLOORS.find(([, room]) => room.test(path))

const edges = sources().flatMap((from) => importsOf(from).map((to) => ({ from, ...to })))

describe('imports run one way', () => {
  it('finds imports at all', () => {
    expect(edges.length).toBeGreaterThan(100)
  })

  it('knows the room of every source file', () => {
    const homeless = sources().filter((path) => !floorOf(path))
    expect(homeless, 'give these a room in tests/repository/imports.test.ts and docs/ARCHITECTURE.md').toEqual([])
  })

  it('from entrypoints down to the lexicon', () => {
    const upward = edges.flatMap(({ from, file }) => {
      const [here, there] = [floorOf(from), file ? floorOf(file) : undefined]
      return here && there && there[0] > here[0] ? [`${from} (${here[2]}) imports ${file} (${there[2]})`] : []
    })
    expect(upward, 'move the shared part down to the lower room, or pass it in as an argument').toEqual([])
  })

  it('into lib/cli from nowhere', () => {
    const into = edges.filter(({ from, file }) => file?.startsWith('lib/cli/') && !from.startsWith('lib/cli/'))
    expect(
      into.map(({ from, file }) => `${from} imports ${file}`),
      'the extension needs no command line',
    ).toEqual([])
  })

  it('never in a circle', () => {
    const values = edges.filter((edge) => !edge.typeOnly && edge.file)
    const circles: string[] = []
    const done = new Set<string>()
    const visit = (path: string, trail: string[]) => {
      const at = trail.indexOf(path)
      if (at >= 0) circles.push([...trail.slice(at), path].join(' → '))
      if (at >= 0 || done.has(path)) return
      for (const { file } of values.filter(({ from }) => from === path)) visit(file as string, [...trail, path])
      done.add(path)
    }
    for (const path of sources()) visit(path, [])
    expect(circles, 'take what both need into a file of its own').toEqual([])
  })
})

describe('rooms keep to themselves', () => {
  const rules: [room: RegExp, packages: RegExp, why: string][] = [
    [/^lib\/(claims|lexicon)\//, /^(?!compromise(\/|$)).*/, 'reading claims is pure: compromise is its only package'],
    [/^lib\/sites\//, /^(dexie|compromise|wxt)/, 'a site knows the page, not storage, claims or the browser'],
    [/^lib\/(comparison|export)\//, /^(dexie|compromise|wxt|preact)/, 'these are pure: claims in, tables or text out'],
  ]
  it.each(rules)('%s', (room, forbidden, why) => {
    const broken = edges.filter(
      ({ from, file, specifier, typeOnly }) =>
        room.test(from) && file === null && !typeOnly && forbidden.test(specifier),
    )
    expect(
      broken.map(({ from, specifier }) => `${from} imports ${specifier}`),
      why,
    ).toEqual([])
  })

  it('reads claims without page, browser or storage', () => {
    const globals = /\b(document|window|globalThis|browser|chrome|localStorage|indexedDB|fetch|process)\s*[.([]/
    const broken = sources().filter(
      (path) => /^lib\/(claims|lexicon)\//.test(path) && globals.test(withoutComments(read(path))),
    )
    expect(broken, 'lib/claims must run the same in a page, a worker and a terminal').toEqual([])
  })
})

/** What content scripts are made of; those of sites are written when the extension is built (`scripts/site-scripts.ts`). */
const CONTENT_SCRIPT = [
  ...sources().filter((path) => /^entrypoints\/[^/]*\.?content(\/index)?\.tsx?$/.test(path)),
  'components/page/attach.ts',
  ...SITE_TABLE.map(({ id }) => `lib/sites/${id}.ts`),
]

/** Bytes, minified: of the script that a page's badges wait for, and of all that a page gets. */
const LARGEST = 40_000
const LARGEST_PAGE = 76_000 // with the bar, keys and corrections, for which no badge waits

describe('the content script stays light', () => {
  it('is there', () => {
    expect(CONTENT_SCRIPT).not.toEqual([])
  })

  it('holds no Dexie, compromise, lexicon or reader', () => {
    const { files, packages, chain } = reachedFrom(CONTENT_SCRIPT)
    const heavy = [
      ...[...packages].filter((name) => ['dexie', 'compromise', 'valibot'].includes(name)),
      ...[...files].filter((path) =>
        /^lib\/(lexicon|library|cli|wording)\/|^lib\/claims\/(index|read)\.ts$/.test(path),
      ),
    ]
    expect(
      heavy.map((name) => chain.get(name)?.join(' → ')),
      'content code asks the background by message; for shapes use `import type`',
    ).toEqual([])
  })

  const built = ['chrome-mv3', 'firefox-mv3']
    .map((name) => join('.output', name, 'content-scripts'))
    .filter((dir) => existsSync(dir))

  // Only where the extension has been built, as `npm test` does before.
  it.runIf(built.length > 0)('is small once built', () => {
    for (const folder of built)
      for (const name of readdirSync(folder).filter((file) => file.endsWith('.js'))) {
        const code = read(join(folder, name))
        expect(
          /\bDexie\b|\bcompromise\b|\byes:\[/.test(code),
          `${folder}/${name} holds Dexie, compromise or examples for tests`,
        ).toBe(false)
        expect(code.length, `${folder}/${name}: what made it so large?`).toBeLessThanOrEqual(LARGEST)
        const later = readFileSync(join(folder, 'later.js')).length
        if (name !== 'later.js')
          expect(code.length + later, `${folder}/${name} and later.js`).toBeLessThan(LARGEST_PAGE)
      }
  })
})
