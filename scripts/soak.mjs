#!/usr/bin/env node
// npm run soak: builds, then ten minutes of soft navigations over 20,000 cards with the heap looked at, a hundred stops of
// the background during use, and an update while ten tabs are open. The check does the same in short.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { needChromium } from './browsers.mjs'

const options = {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  stdio: 'inherit',
  env: { ...process.env, CHROME_PATH: needChromium(), CLAIMDEX_SOAK: 'long' },
  shell: process.platform === 'win32',
}
const built = spawnSync('npx', ['wxt', 'build', '--mode', 'e2e'], options)
const soaked = built.status === 0 ? spawnSync('npx', ['vitest', 'run', '--project', 'e2e', 'soak'], options) : built
process.exitCode = soaked.status ?? 1
