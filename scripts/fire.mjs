#!/usr/bin/env node
// Puts the library under fire for long: builds, then kills the browser, stops the worker and fills the disk many times.
// The check does the same twice. `npm run fire -- 50` for fifty rounds (default: 20).
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { needChromium } from './browsers.mjs'

const rounds = Number(process.argv[2] ?? 20)
if (!(Number.isInteger(rounds) && rounds > 0)) {
  console.error('usage: npm run fire -- [rounds]')
  process.exit(2)
}
const options = {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  stdio: 'inherit',
  env: { ...process.env, CHROME_PATH: needChromium(), CLAIMDEX_KILLS: String(rounds) },
  shell: process.platform === 'win32',
}
const built = spawnSync('npx', ['wxt', 'build', '--mode', 'e2e'], options)
const fired = built.status === 0 ? spawnSync('npx', ['vitest', 'run', '--project', 'e2e', 'fire'], options) : built
process.exitCode = fired.status ?? 1
