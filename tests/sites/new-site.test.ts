import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'claimdex-site-'))
  for (const path of ['lib/sites/optional.ts', 'lib/sites/table.ts', 'docs/SITES.md']) {
    mkdirSync(join(root, path, '..'), { recursive: true })
    cpSync(path, join(root, path))
  }
})
afterEach(() => rmSync(root, { recursive: true }))

const run = (...given: string[]) =>
  spawnSync(process.execPath, ['scripts/new-site.mjs', ...given, root], { encoding: 'utf8' })
const read = (path: string) => readFileSync(join(root, path), 'utf8')

describe('npm run new-site', () => {
  it('writes adapter, page and test, and enters the site', () => {
    const { status, stdout } = run('notes', 'notes.example.org')
    expect(status).toBe(0)
    expect(stdout).toContain('lib/sites/notes.ts')
    expect(read('lib/sites/notes.ts')).toContain('verified: false')
    expect(read('lib/sites/optional.ts')).toMatch(/import \{ notes \} from '\.\/notes'[\s\S]+\n {2}notes,\n\]/)
    expect(read('lib/sites/table.ts')).toContain(
      "  optional('notes', 'notes.example.org', false, 'notes.example.org'),\n]",
    )
    expect(read('docs/SITES.md')).toMatch(/\| notes\.example\.org \| `notes` \|.+not verified \|\n\n## Any other page/)
    expect(existsSync(join(root, 'tests/fixtures/sites/notes/list.html'))).toBe(true)
    expect(existsSync(join(root, 'tests/sites/notes.test.ts'))).toBe(true)
  })

  it('writes nothing over what is there', () => {
    run('notes', 'notes.example.org')
    const before = read('lib/sites/optional.ts')
    const { status, stderr } = run('notes', 'notes.example.org')
    expect(status).toBe(1)
    expect(stderr).toContain('There already: lib/sites/notes.ts')
    expect(read('lib/sites/optional.ts')).toBe(before)
  })

  it.each([
    ['Notes', 'notes.example.org', 'is no id'],
    ['notes', 'https://notes.example.org/', 'is no host name'],
    ['notes', 'localhost', 'is no host name'],
  ])('refuses %s %s', (id, host, why) => {
    const { status, stderr } = run(id, host)
    expect(status).toBe(1)
    expect(stderr).toContain(why)
    expect(existsSync(join(root, 'lib/sites/notes.ts'))).toBe(false)
  })
})
