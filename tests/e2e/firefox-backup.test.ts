import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Fox, freshProfile, launchFirefox, type Profile } from './firefox'
import { ADDRESSES, inventedSite, PAPERS } from './pages'

let profile: Profile
let fox: Fox

beforeAll(async () => {
  profile = await freshProfile()
  fox = await launchFirefox(profile, inventedSite())
})

afterAll(async () => {
  await fox?.close()
  await profile?.remove()
})

const text = (page: Page, selector: string) =>
  page.evaluate((sought) => document.querySelector(sought)?.textContent ?? null, selector)
const click = (page: Page, selector: string) => page.$eval(selector, (element) => (element as HTMLElement).click())

it('Firefox writes a backup, takes it back after a removal', async () => {
  const page = await fox.open(ADDRESSES.new)
  const host = await page.waitForSelector(`claimdex-badges[data-paper="arxiv:${PAPERS[0].id}"]`)
  await host?.evaluate((element) => element.shadowRoot?.querySelector<HTMLElement>('.save')?.click())

  const library = await fox.openOwn('library.html')
  await click(library, '#tab-saved')
  await library.waitForSelector('.rows .row')
  await click(library, '.rows .row')
  await expect.poll(() => text(library, '.paper h3')).toBe(PAPERS[0].title)
  await click(library, '#tab-keep')
  await library.waitForSelector('.keep .primary')
  await click(library, '.keep .primary')
  const json = async () => (await readdir(profile.downloads)).find((name) => name.endsWith('.json'))
  await expect.poll(json, { timeout: 10_000 }).toMatch(/^claimdex-backup-/)
  const path = join(profile.downloads, (await json()) ?? '')
  await expect.poll(() => readFileSync(path, 'utf8').endsWith('],"count":1}\n')).toBe(true)

  await click(library, '#tab-saved')
  await library.waitForSelector('.rows .row')
  await click(library, '.rows .row')
  await library.waitForSelector('.paper .save')
  await click(library, '.paper .save')
  await expect.poll(() => text(library, '.empty h2')).toBe('Nothing saved yet')
  await click(library, '#tab-keep')
  const input = (await library.waitForSelector('input[type=file]')) as unknown as {
    uploadFile(...paths: string[]): Promise<void>
  }
  await input.uploadFile(path)
  await expect.poll(() => text(library, '.outcome'), { timeout: 10_000 }).toMatch(/Restored: 1 paper added/)
  await expect.poll(() => text(library, '#tab-saved .count')).toBe('1')
  const [record] = JSON.parse(readFileSync(path, 'utf8')).records
  expect(record.claims.map((claim: { value: number }) => claim.value)).toEqual([84.3, 12.5])
})
