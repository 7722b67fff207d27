import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Download, Page } from 'playwright-core'
import type { Bench } from './chromium'
import type { Measurement } from './measurement'

/** Clicks what writes a file, and watches the memory of the extension until the file is there. */
async function written(
  bench: Bench,
  page: Page,
  click: () => Promise<unknown>,
  keepIn?: string,
): Promise<Record<string, number>> {
  const watch = watchMemory(bench)
  const started = Date.now()
  try {
    const [file] = (await Promise.all([page.waitForEvent('download', { timeout: 600_000 }), click()])) as [
      Download,
      unknown,
    ]
    const ms = Date.now() - started
    const folder = keepIn ?? mkdtempSync(join(tmpdir(), 'claimdex-bench-file-'))
    const path = join(folder, 'file')
    await file.saveAs(path)
    const size = statSync(path).size / 1e6
    if (!keepIn) rmSync(folder, { recursive: true })
    return { ms, 'file, MB': size, ...watch.grown() }
  } finally {
    watch.stop()
  }
}

function watchMemory(bench: Bench) {
  const before = bench.memory()
  let peak = before ?? 0
  const timer = setInterval(() => {
    peak = Math.max(peak, bench.memory() ?? 0)
  }, 100)
  return {
    grown: (): Record<string, number> => (before === null ? {} : { 'memory grew by, MB': (peak - before) / 1e6 }),
    stop: () => clearInterval(timer),
  }
}

/** The whole library as CSV, one row a claim. */
export const csv: Measurement = {
  name: 'CSV of everything',
  unit: 'ms',
  limit: { value: 300, what: 'memory grew by, MB' },
  async run(bench) {
    const page = await bench.open('popup.html')
    await page.getByRole('tab', { name: 'Saved' }).click()
    await page.locator('.papers .claim').first().waitFor()
    await page.getByLabel('Export as').selectOption('csv')
    const figures = await written(bench, page, () => page.getByRole('button', { name: /^Export all/ }).click())
    await page.close()
    return figures
  },
}

const keepTab = async (bench: Bench) => {
  const page = await bench.open('library.html')
  await page.getByRole('tab', { name: 'Backup and import' }).click()
  return page
}

/** Restores a file into an empty library. */
async function restored(other: Bench, path: string): Promise<Record<string, number>> {
  const page = await keepTab(other)
  const watch = watchMemory(other)
  try {
    const started = Date.now()
    await page.locator('input[type=file]').setInputFiles(path)
    const said = page.locator('.outcome, .notice.problem').first()
    await said.waitFor({ timeout: 900_000 })
    const ms = Date.now() - started
    const text = (await said.textContent()) ?? ''
    if (!/Restored/.test(text)) throw new Error(`the backup was not restored: ${text}`)
    return { ms, ...watch.grown() }
  } finally {
    watch.stop()
  }
}

/** The whole library as a backup, and back into an empty one. */
export const backup: Measurement = {
  name: 'backup and restore',
  unit: 'ms',
  limit: { value: 300, what: 'backup, memory grew by, MB' },
  async run(bench) {
    const folder = mkdtempSync(join(tmpdir(), 'claimdex-bench-backup-'))
    const named = (before: string, figures: Record<string, number>) =>
      Object.fromEntries(Object.entries(figures).map(([what, value]) => [`${before}, ${what}`, value]))
    try {
      const page = await keepTab(bench)
      const write = () => page.getByRole('button', { name: 'Write a backup' }).click()
      const backup = named('backup', await written(bench, page, write, folder))
      await page.close()
      const other = await bench.another()
      try {
        return { ...backup, ...named('restore', await restored(other, join(folder, 'file'))) }
      } finally {
        await other.close()
      }
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
}
