import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'

function run(args: string[], environment: Record<string, string> = {}) {
  return spawnSync(process.execPath, args, { encoding: 'utf8', env: { ...process.env, ...environment } })
}

describe('npm start', () => {
  it('prints its help', () => {
    expect(run(['scripts/start.mjs', '--help'])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('--headless'),
    })
  })

  it.each([
    ['a browser that is not there', [], { CHROME_PATH: 'no-such-browser' }, 'CHROME_PATH is no-such-browser'],
    ['a file that is not there', ['no-such-page.html'], {}, 'neither an address nor a file'],
    ['a folder', ['tests'], {}, 'A saved page is one file'],
    ['a page that does not say where it came from', ['tests/fixtures/gold/own.jsonl'], {}, '--at ADDRESS'],
    ['an option that it does not know', ['--sideways'], {}, '--sideways'],
  ])('says what is wrong with %s', (_what, args, environment, message) => {
    const { status, stderr } = run(['scripts/start.mjs', ...args], environment)
    expect(stderr).toContain(message)
    expect(status).toBe(1)
  })
})

it('the command line names its commands', () => {
  const { status, stderr } = run(['scripts/cli.mjs', 'no-such-command'])
  expect(status).toBe(2)
  expect(stderr).toContain('extract|eval|bench')
})
