#!/usr/bin/env node
// npm run fuzz: adapters, reader and importers on input made to break them, for longer than the check does, with a seed of
// its own. What it finds is had again with the seed that it prints, mended, and entered in tests/fuzz/cases.ts.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const HELP = `Looks for input that breaks adapters, reader or importers.

  npm run fuzz -- [options]

  --seconds N   for each part (default: 60)
  --seed N      to have a run again (default: another each time)
  --only TEXT   only parts with this in their name
  --help        this text
`

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1_000_000)) },
    only: { type: 'string', default: '' },
    help: { type: 'boolean', short: 'h', default: false },
  },
})
if (values.help) process.stdout.write(HELP)
else {
  console.log(`seed ${values.seed}, ${values.seconds} s for each part`)
  const root = fileURLToPath(new URL('..', import.meta.url))
  const { status } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules', 'vitest', 'vitest.mjs'),
      ...['run', '--project', 'unit', 'tests/fuzz', 'tests/security/patterns.test.ts'],
      ...(values.only ? ['-t', values.only] : []),
    ],
    {
      cwd: root,
      stdio: 'inherit',
      env: {
        ...process.env,
        CLAIMDEX_FUZZ_SEED: values.seed,
        CLAIMDEX_FUZZ_SECONDS: values.seconds,
        CLAIMDEX_FUZZ_ROUNDS: '1000000000',
      },
    },
  )
  process.exitCode = status ?? 1
}
