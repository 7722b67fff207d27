#!/usr/bin/env node
// The whole check, as `npm test` and (after a clean install) `npm cit` run it: types, lint, packages, both builds, unit tests,
// end-to-end tests in both browsers. Every step runs even if an earlier one failed; the last line counts the outcome.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { needChromium, needFirefox } from './browsers.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const REPORTS = join(ROOT, '.cache', 'test')
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
const env = {
  ...process.env,
  PATH: `${join(ROOT, 'node_modules', '.bin')}:${process.env.PATH}`,
  CI: process.env.CI ?? '1',
}

const run = (command, args) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', env, shell: process.platform === 'win32' })
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`)
      resolve(false)
    })
    child.on('close', (code) => resolve(code === 0))
  })

/** A step that counts as one check. */
const check =
  (command, ...args) =>
  async () => {
    const ok = await run(command, args)
    return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 }
  }

/** What the last lines tell of single tests, beside the counts of the steps. */
const told = []

/**
 * A vitest project counts its tests; a run that fails without a failed test still counts as one failure.
 * What passed only when it was asked again is passed, and named at the end: a race is somebody's to mend, not to live with.
 */
const vitest = (project) => async () => {
  const report = join(REPORTS, `${project}.json`)
  rmSync(report, { force: true })
  env.TEST_REPORT = report
  const ok = await run('vitest', [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=./scripts/test-reporter.mjs',
  ])
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const { passed, failed, failures, flaky } = JSON.parse(readFileSync(report, 'utf8'))
  told.push(...failures.map((line) => `failed: ${line}`), ...flaky.map((line) => `passed when asked again: ${line}`))
  return { passed, failed: !ok && failed === 0 ? 1 : failed }
}

/** Mozilla's linter is not among our packages, being larger than most of them together: where no registry gives it, nothing is checked. */
async function store() {
  const [command, ...args] = manifest.scripts['lint:store'].replace(/ --warnings.*/, ' --version').split(' ')
  if (!(await run(command, args))) {
    console.log('no registry gave the linter: not checked')
    return { passed: 0, failed: 0 }
  }
  return check('npm', 'run', '--silent', 'lint:store')()
}

async function browsers() {
  try {
    env.CHROME_PATH = needChromium()
    env.FIREFOX_PATH = needFirefox()
    console.log(`${env.CHROME_PATH}, ${env.FIREFOX_PATH}`)
    return { passed: 1, failed: 0 }
  } catch (error) {
    console.error(error.message)
    return { passed: 0, failed: 1 }
  }
}

const STEPS = [
  ['types', check('tsc', '--noEmit')],
  ['lint', check('biome', 'check', '--error-on-warnings', '.')],
  ['packages', check('node', 'scripts/audit.mjs')],
  ['build for Chrome', check('wxt', 'build')],
  ['build for Firefox', check('wxt', 'build', '-b', 'firefox')],
  ['packages, the same bytes twice', check('node', 'scripts/zip.mjs', '--check')],
  ['Mozilla’s linter', store],
  ['unit tests', vitest('unit')],
  ['build for end-to-end tests', check('npm', 'run', '--silent', 'build:e2e')],
  ['browsers', browsers],
  ['end-to-end tests', vitest('e2e')],
]

mkdirSync(REPORTS, { recursive: true })
const total = { passed: 0, failed: 0 }
const summary = []
for (const [name, step] of STEPS) {
  console.log(`\n== ${name}`)
  const started = performance.now()
  const { passed, failed } = await step()
  total.passed += passed
  total.failed += failed
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  summary.push(
    `${failed ? 'FAILED' : 'ok    '} ${name.padEnd(28)} ${seconds.padStart(6)} s   ${passed} passed, ${failed} failed`,
  )
}
console.log(`\n${[...told, ...summary].join('\n')}`)
process.exitCode = total.failed ? 1 : 0
console.log(`${total.passed} passed, ${total.failed} failed`)
