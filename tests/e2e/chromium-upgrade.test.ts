/** Libraries of other versions, and whatever else is to become one, in a real browser. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Launched, launch } from './chromium'
import { tables } from './killable'

let folder: string
let browser: Launched

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimdex-upgrade-'))
  browser = await launch({ userDataDir: join(folder, 'profile'), viewport: { width: 1200, height: 900 } })
})

afterEach(async () => {
  await browser.close()
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
})

async function open(path: string): Promise<Page> {
  const page = await browser.context.newPage()
  await page.goto(`chrome-extension://${browser.extensionId}/${path}`)
  return page
}

interface Example {
  version: number
  stores: Record<string, string>
  rows: Record<string, object[]>
}

/** Puts a library of an earlier version there, as Dexie would have; runs in a page of the extension and stands alone. */
function begin({ version, stores, rows }: Example): Promise<void> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open('claimdex', version * 10) // Dexie counts in tens
    opening.onerror = () => fail(opening.error)
    opening.onupgradeneeded = () => {
      const path = (text: string) => (text.startsWith('[') ? text.slice(1, -1).split('+') : text)
      for (const [name, schema] of Object.entries(stores)) {
        const [key = '', ...indexes] = schema.split(', ')
        const store = key.startsWith('++')
          ? opening.result.createObjectStore(name, { keyPath: key.slice(2), autoIncrement: true })
          : opening.result.createObjectStore(name, { keyPath: path(key) })
        for (const index of indexes) {
          const bare = index.replace('*', '')
          store.createIndex(bare, path(bare), { multiEntry: index.startsWith('*') })
        }
        for (const row of rows[name] ?? []) store.put(row)
      }
    }
    opening.onsuccess = () => {
      opening.result.close()
      done()
    }
  })
}

describe('a library of another version', () => {
  it.each([1, 2, 3])('schema %i is opened, upgraded, counted and shown', async (version) => {
    const example = JSON.parse(await readFile(`tests/fixtures/library/schema-${version}.json`, 'utf8')) as Example
    const aside = await open('icon.svg')
    await aside.evaluate(begin, example)
    const view = await open('popup.html')
    await view.getByRole('tab', { name: /^Saved\s*1$/ }).click()
    await view.getByRole('heading', { name: 'Sparse Memory Layers' }).waitFor()
    await view.getByRole('tab', { name: 'Compare' }).click()
    await view.locator('.comparison tbody tr').first().waitFor()
    const found = await tables(aside, ['papers', 'claims'])
    expect(found.claims).toHaveLength(example.rows.claims?.length ?? 0)
    expect(found.papers).toHaveLength(example.rows.papers?.length ?? 0)
  })

  it('waits for a page that does not let go, says so, and goes on by itself', async () => {
    const example = JSON.parse(await readFile('tests/fixtures/library/schema-1.json', 'utf8')) as Example
    const aside = await open('icon.svg')
    await aside.evaluate(begin, example)
    await aside.evaluate(
      () =>
        new Promise<void>((done) => {
          const opening = indexedDB.open('claimdex')
          opening.onsuccess = () => {
            Object.assign(globalThis, { held: opening.result })
            done()
          }
        }),
    )
    const view = await open('library.html')
    await view.getByText('The library could not be opened').waitFor()
    await aside.evaluate(() => (globalThis as unknown as { held: IDBDatabase }).held.close())
    await view.getByRole('row').filter({ hasText: 'Sparse Memory Layers' }).waitFor()
    expect(await view.getByText('The library could not be opened').count()).toBe(0)
  })

  it('lets a newer one upgrade under an open page, and says afterwards what is to be done', async () => {
    const example = JSON.parse(await readFile('tests/fixtures/library/schema-3.json', 'utf8')) as Example
    const aside = await open('icon.svg')
    await aside.evaluate(begin, example)
    const view = await open('library.html')
    await view.getByRole('row').filter({ hasText: 'Sparse Memory Layers' }).waitFor()
    await aside.evaluate(
      () =>
        new Promise<void>((done, fail) => {
          const opening = indexedDB.open('claimdex', 990)
          opening.onerror = () => fail(opening.error)
          opening.onsuccess = () => {
            opening.result.close()
            done()
          }
        }),
    )
    await view.reload()
    await view.getByText(/written by a newer Claimdex/).waitFor()
    const { papers } = await tables(aside, ['papers'])
    expect(papers).toHaveLength(example.rows.papers?.length ?? 0)
  })
})

describe('files of other programs', () => {
  async function keep(): Promise<Page> {
    const page = await open('library.html')
    await page.getByRole('button', { name: 'Skip' }).click()
    await page.getByRole('tab', { name: 'Backup and import' }).click()
    return page
  }

  it('of Zotero, in its three formats, are one library, however often they are taken in', async () => {
    const page = await keep()
    const outcome = page.locator('.outcome')
    const give = async (name: string) => {
      await page.reload()
      await page.locator('input[type=file]').setInputFiles(join('tests/fixtures/import', name))
      await outcome.waitFor({ timeout: 30_000 })
      return (await outcome.textContent()) ?? ''
    }
    expect(await give('zotero.bib')).toMatch(/Imported: \d+ papers? added/)
    const ids = async () => (await tables(page, ['papers'])).papers?.filter((row) => row.savedAt).map((row) => row.id)
    const first = await ids()
    for (const name of ['zotero.ris', 'zotero.json', 'zotero.bib'])
      expect(await give(name)).toMatch(/Imported: 0 papers added/)
    expect(await ids()).toEqual(first)
    expect(first?.length).toBeGreaterThan(1)
  })

  it('that speak of one paper by several ids make one record, which can be split again', async () => {
    const page = await keep()
    const paste = async (bib: string) => {
      await page.reload()
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'x.bib', mimeType: 'text/plain', buffer: Buffer.from(bib) })
      await page.locator('.outcome').waitFor({ timeout: 30_000 })
    }
    const title = 'A Paper That Was Met Twice Under Two Names'
    await paste(
      `@misc{a, title = {${title}}, author = {Writer, Bob}, eprint = {2601.00991}, archiveprefix = {arXiv}, keywords = {one}}`,
    )
    await paste(`@article{b, title = {${title}}, author = {Writer, Bob}, doi = {10.5555/twice}, keywords = {two}}`)
    const saved = async () => (await tables(page, ['papers'])).papers?.filter((row) => row.savedAt) ?? []
    expect(await saved()).toMatchObject([{ id: 'arxiv:2601.00991', aliases: ['doi:10.5555/twice'] }])
    expect((await tables(page, ['user'])).user?.[0]?.tagKeys).toEqual(['one', 'two'])
    await page.getByRole('tab', { name: 'Papers' }).click()
    await page.getByRole('row').filter({ hasText: title }).click()
    await page.locator('summary', { hasText: /made of|records/i }).click()
    await page.getByRole('button', { name: 'Split off' }).last().click()
    await expect
      .poll(async () => (await saved()).map((row) => row.id).sort())
      .toEqual(['arxiv:2601.00991', 'doi:10.5555/twice'])
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(async () => (await saved()).map((row) => row.id)).toEqual(['arxiv:2601.00991'])
  })
})
