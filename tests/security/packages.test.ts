import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
// @ts-expect-error a script without types
import { findings } from '../../scripts/audit.mjs'
import { read } from '../repository/tree'

const digest = `sha512-${'A'.repeat(86)}==`
const sound = { integrity: digest, license: 'MIT' }
const lock = (entry: object) => ({ packages: { '': {}, 'node_modules/thing': entry } })

describe('the audit of packages', () => {
  it('passes on this project without a network', () => {
    const run = spawnSync(process.execPath, ['scripts/audit.mjs', '--offline'], { encoding: 'utf8' })
    expect(run.stderr).toBe('')
    expect(run.stdout).toMatch(/^\d+ packages: digests, licences and install scripts are as they should be/)
    expect(run.status).toBe(0)
  })

  it('is part of the check that CI runs', () => {
    expect(read('.ci/run')).toContain('npm cit')
    expect(read('scripts/test.mjs')).toContain('scripts/audit.mjs')
  })

  it.each([
    ['no digest', { ...sound, integrity: undefined }, 'not locked'],
    ['a weak digest', { ...sound, integrity: 'sha1-AAAA' }, 'not locked'],
    ['code at installation', { ...sound, hasInstallScript: true }, 'runs code'],
    ['no licence', { ...sound, license: undefined }, 'licence none'],
    ['a licence that binds', { ...sound, license: 'AGPL-3.0' }, 'AGPL'],
    ['a source outside of registries', { ...sound, resolved: 'git+ssh://x' }, 'comes from'],
  ])('finds %s', (_what, entry, words) => {
    expect(findings(lock(entry), null)).toEqual([expect.stringContaining(words)])
  })

  it('finds what is installed otherwise than locked', () => {
    expect(findings(lock(sound), lock(sound))).toEqual([])
    expect(findings(lock(sound), lock({ ...sound, integrity: 'sha512-B' }))).toEqual([
      'thing is installed as another package than locked',
    ])
    expect(findings({ packages: { '': {} } }, lock(sound))).toEqual(['thing is installed and not locked'])
  })
})
