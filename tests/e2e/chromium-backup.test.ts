import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Download, Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { EXTRACTOR_VERSION } from '../../lib/claims'
import { KEYS } from '../../lib/settings/keymap'
import { type Launched, launch, serve } from './chromium'
import { ADDRESSES, inventedSite, PAPERS } from './pages'
import { inventedPapers, rowsFor, store } from './seed'

let profile: string
let folder: string

beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'claimdex-backup-'))
  folder = await mkdtemp(join(tmpdir(), 'claimdex-files-'))
})

afterEach(async () => {
  await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  await rm(folder, { recursive: true, force: true })
})

describe('backup and import', () => {
  let browser: Launched

  beforeEach(async () => {
    browser = await launch({ userDataDir: profile, viewport: { width: 1200, height: 900 } })
    await serve(browser.context, inventedSite())
  })

  afterEach(() => browser.close())

  async function library(tab = ''): Promise<Page> {
    const page = await browser.context.newPage()
    await page.goto(`chrome-extension://${browser.extensionId}/library.html`)
    await page.getByRole('button', { name: 'Skip' }).click()
    if (tab) await page.getByRole('tab', { name: tab }).click()
    return page
  }

  const row = (page: Page, title: string) => page.getByRole('row').filter({ hasText: title })

  async function saveTwo(): Promise<void> {
    const page = await browser.context.newPage()
    await page.goto(ADDRESSES.new)
    await page.locator('html[data-claimdex="ready"]').waitFor({ state: 'attached' })
    for (const { id } of PAPERS.slice(0, 2)) {
      const strip = page.locator(`claimdex-badges[data-paper="arxiv:${id}"]`)
      await strip.locator('button.save').click()
      await strip.locator('button.save[aria-pressed="true"]').waitFor()
    }
    await page.close()
  }

  async function saved(page: Page, button: string): Promise<string> {
    const [file] = (await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ])) as [Download, unknown]
    const path = join(folder, file.suggestedFilename())
    await file.saveAs(path)
    return path
  }

  async function give(page: Page, path: string): Promise<string> {
    await page.locator('input[type=file]').setInputFiles(path)
    const outcome = page.locator('.outcome')
    await outcome.waitFor()
    return (await outcome.textContent()) ?? ''
  }

  it('writes everything to one file and takes it back into an empty library, tags and notes too', async () => {
    await saveTwo()
    const page = await library()
    await row(page, PAPERS[0].title).click()
    const first = page.locator('.paper', { hasText: PAPERS[0].title })
    await first.getByRole('button', { name: 'Add tag or note' }).click()
    await first.locator('.new-tag:focus').waitFor()
    await page.keyboard.type('survey/vision')
    await page.keyboard.press('Enter')
    await page.keyboard.type('to read') // faster than the list is drawn anew
    await page.keyboard.press('Enter')
    await first.locator('.tag', { hasText: 'to read' }).waitFor()
    await first.locator('.tag', { hasText: 'survey/vision' }).waitFor()
    await first.getByLabel('Note').fill('Ask about Table 3')
    await page.keyboard.press('Enter')
    await first.getByRole('button', { name: 'Done' }).click()
    await first.locator('span.note', { hasText: 'Ask about Table 3' }).waitFor()

    await page.getByRole('tab', { name: 'Backup and import' }).click()
    const path = await saved(page, 'Write a backup')
    expect(path).toMatch(/claimdex-backup-\d{4}-\d\d-\d\d\.json$/)
    await page.getByText('Last one:').waitFor()
    const file = JSON.parse(await readFile(path, 'utf8'))
    expect(file).toMatchObject({ format: 'claimdex-backup', version: 3, count: 2 })

    expect(await give(page, path)).toMatch(/Restored: 0 papers added. 2 already here and the same/)
    await page.getByRole('tab', { name: 'Papers' }).click()
    for (const { title } of PAPERS.slice(0, 2)) {
      await row(page, title).click()
      await page.getByRole('button', { name: `Remove “${title}”` }).click()
    }
    await page.getByRole('heading', { name: 'Nothing saved yet' }).waitFor()
    await page.getByRole('tab', { name: 'Backup and import' }).click()
    expect(await give(page, path)).toMatch(/Restored: 2 papers added/)
    await page.getByRole('tab', { name: 'Papers' }).click()
    await row(page, PAPERS[0].title).click()
    await first.locator('.claim').first().waitFor()
    expect(await first.locator('.own-words').textContent()).toMatch(/survey\/vision.*Ask about Table 3/)
  })

  it('refuses what is damaged or crafted with place and reason, and changes nothing', async () => {
    await saveTwo()
    const page = await library('Backup and import')
    const path = await saved(page, 'Write a backup')
    const good = await readFile(path, 'utf8')
    const bad: [string, string | Buffer, RegExp][] = [
      ['cut.json', good.slice(0, -40), /Not imported: (line \d+|the file ends).*Nothing was changed/],
      ['proto.json', good.replace('\n,{', '\n,{"__proto__":{"polluted":1},'), /line 3: __proto__: is no field/],
      ['type.json', good.replace(/"title":"[^"]*"/, '"title":["x"]'), /line 2: paper\.title: /],
      ['huge.json', good.replace(/"title":"[^"]*"/, `"title":"${'x'.repeat(50_000_000)}"`), /line 2: longer than/],
      [
        'deep.json',
        good.replace(/"aliases":\[[^\]]*\]/, `"aliases":${'['.repeat(1e6)}${']'.repeat(1e6)}`),
        /line 2: paper\.aliases/,
      ],
      ['bytes.json', Buffer.concat([Buffer.from(good.slice(0, 300)), Buffer.from([0xff, 0xfe])]), /UTF-8/],
      ['open.bib', '@misc{x, title = {never closed', /Not imported: .*BibTeX/],
      ['odd.ris', 'TY  - JOUR\nhello\n', /line 2: no RIS/],
    ]
    for (const [name, content, message] of bad) {
      await writeFile(join(folder, name), content)
      await page.reload()
      expect(await give(page, join(folder, name)), name).toMatch(message)
    }
    const again = await saved(page, 'Write a backup')
    const records = (text: string) => JSON.parse(text).records
    expect(records(await readFile(again, 'utf8'))).toEqual(records(good))
  })

  it('shows settings of a file beside those here, and takes them on a click only', async () => {
    await saveTwo()
    const page = await library('Backup and import')
    const path = await saved(page, 'Write a backup')
    const badges = () =>
      page.evaluate(async () => {
        const { chrome } = globalThis as unknown as {
          chrome: { storage: { local: { get(key: string): Promise<{ settings?: { badges: number } }> } } }
        }
        return (await chrome.storage.local.get('settings')).settings?.badges
      })
    await page.evaluate(() => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { set(what: object): Promise<void> } } }
      }
      return chrome.storage.local.set({ settings: { badges: 1 } })
    })
    expect(await give(page, path)).toMatch(/Badges under a title: 1 here, 3 in the file/)
    expect(await badges()).toBe(1)
    await page.getByRole('button', { name: 'Take the settings of the file' }).click()
    await expect.poll(badges).toBe(3)
    await page.getByText('The file also holds settings').waitFor({ state: 'detached' })
  })

  it('holds names, watched words and keys too, and gives them to another browser on a click', async () => {
    await saveTwo()
    const own = {
      names: [{ kind: 'benchmark', name: 'OwnBench', aliases: ['OB'], better: null }],
      watched: [{ kind: 'author', text: 'A. Author' }],
      keymap: { ...KEYS, next: 'n', back: 'p', save: '' },
    }
    type Local = {
      get(keys: string[]): Promise<object>
      set(what: object): Promise<void>
      remove(keys: string[]): Promise<void>
    }
    const local = (page: Page, act: 'get' | 'set' | 'remove', what: object) =>
      page.evaluate(
        ({ act, what }) => {
          const { chrome } = globalThis as unknown as { chrome: { storage: { local: Local } } }
          return chrome.storage.local[act](what as never) as Promise<object>
        },
        { act, what },
      )
    const page = await library('Backup and import')
    await local(page, 'set', own)
    const path = await saved(page, 'Write a backup')
    expect(JSON.parse(await readFile(path, 'utf8')).own).toHaveLength(3)
    await local(page, 'remove', Object.keys(own))
    expect(await give(page, path)).toMatch(
      /Names of your own: 0 here, 1 in the file.*Watched: 0 here, 1 in the file.*Keys on listings: j k w s f .*here, n p w – f .*in the file/,
    )
    expect(await local(page, 'get', Object.keys(own))).toEqual({})
    await page.getByRole('button', { name: 'Take the settings of the file' }).click()
    await page.getByText('The file also holds settings').waitFor({ state: 'detached' })
    expect(await local(page, 'get', Object.keys(own))).toEqual(own)
    // what is here stays beside what a file has
    await local(page, 'set', { watched: [{ kind: 'word', text: 'sparse' }] })
    await page.reload()
    expect(await give(page, path)).toMatch(/Watched: 1 here, 1 in the file/)
    await page.getByRole('button', { name: 'Take the settings of the file' }).click()
    await page.getByText('The file also holds settings').waitFor({ state: 'detached' })
    expect(await local(page, 'get', ['watched'])).toEqual({
      watched: [...own.watched, { kind: 'word', text: 'sparse' }],
    })
  })

  it('takes a CSV of its own into an empty library, refuses a damaged one with the line, and changes nothing then', async () => {
    await saveTwo()
    let page = await library()
    await page.getByRole('button', { name: 'Export' }).first().click()
    const [file] = (await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: /^CSV/ }).click(),
    ])) as [Download, unknown]
    const path = join(folder, 'claims.csv')
    await file.saveAs(path)
    const titles = await page.locator('.rows .col-title').allTextContents()
    const figures = async (title: string) => {
      await row(page, title).click()
      const paper = page.locator('.paper', { hasText: title })
      await paper.locator('.detail-claim').first().waitFor()
      return (await paper.locator('.claim-line').allTextContents()).sort()
    }
    const before = await figures(PAPERS[0].title)
    await browser.close()

    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    browser = await launch({ userDataDir: profile, viewport: { width: 1200, height: 900 } })
    page = await library('Backup and import')
    const odd = join(folder, 'odd.csv')
    await writeFile(odd, (await readFile(path, 'utf8')).replace('paper id,', 'paper,'))
    expect(await give(page, odd)).toMatch(/Not imported: .*paper id.*Nothing was changed/)
    expect(await give(page, path)).toMatch(/Imported: 2 papers added/)
    await page.getByRole('tab', { name: 'Papers' }).click()
    await expect
      .poll(async () => (await page.locator('.rows .col-title').allTextContents()).sort())
      .toEqual(titles.sort())
    expect(await figures(PAPERS[0].title)).toEqual(before)
  })

  it('reminds of a backup once enough is saved, not again for a while where that was said, nor after one', async () => {
    const page = await library()
    await page.evaluate(store, await rowsFor(inventedPapers(19), EXTRACTOR_VERSION))
    await page.reload()
    await page.locator('.rows .row').first().waitFor()
    expect(await page.locator('.reminder').count()).toBe(0)
    await page.evaluate(store, await rowsFor(inventedPapers(25), EXTRACTOR_VERSION))
    await page.reload()
    await page.locator('.reminder', { hasText: 'in no backup yet' }).waitFor()
    await page.locator('.reminder').getByRole('button', { name: 'Later' }).click()
    await page.locator('.reminder').waitFor({ state: 'detached' })
    await page.reload()
    await page.locator('.rows .row').first().waitFor()
    expect(await page.locator('.reminder').count()).toBe(0)
    await page.clock.setFixedTime(new Date(Date.now() + 15 * 24 * 3_600_000))
    await page.reload()
    await page.locator('.reminder').getByRole('button', { name: 'Back up' }).click()
    await saved(page, 'Write a backup')
    await page.getByRole('tab', { name: 'Papers' }).click()
    await page.locator('.rows .row').first().waitFor()
    expect(await page.locator('.reminder').count()).toBe(0)
    // a month later, and something changed since
    await page.clock.setFixedTime(new Date(Date.now() + 60 * 24 * 3_600_000))
    await page.reload()
    await page.locator('.rows .row').first().waitFor()
    expect(await page.locator('.reminder').count()).toBe(0)
    await page.locator('.rows .row').first().click()
    await page.locator('.paper').getByRole('button', { name: 'Add tag or note' }).click()
    await page.keyboard.type('to read')
    await page.keyboard.press('Enter')
    await page.locator('.reminder', { hasText: 'ast' }).waitFor()
  })

  it('imports BibTeX and pasted ids, and the background reads their claims', async () => {
    const page = await library('Backup and import')
    await writeFile(
      join(folder, 'a.bib'),
      '@misc{a, title = {A {New} Engine}, author = {Writer, Bob}, eprint = {2601.00777}, archiveprefix = {arXiv},\n' +
        ' abstract = {Our engine is 3.2x faster than existing engines.}, keywords = {to read}}\n@misc{b, author = {N}}\n',
    )
    expect(await give(page, join(folder, 'a.bib'))).toMatch(
      /Imported: 1 paper added\.Left out:line 3: b: neither an id/,
    )
    await page.reload()
    await page.getByLabel('Or paste').fill('2402.13449\nhello')
    await page.getByRole('button', { name: 'Add these papers' }).click()
    await expect.poll(() => page.locator('.outcome').textContent()).toMatch(/1 paper added\.Left out:line 2: “hello”/)
    await page.getByRole('tab', { name: 'Papers' }).click()
    await row(page, 'A New Engine').click()
    const paper = page.locator('.paper', { hasText: 'A New Engine' })
    await paper.locator('.claim', { hasText: '3.2×' }).waitFor()
    await paper.locator('.tag', { hasText: 'to read' }).waitFor()
  })

  it('exports a selection in every format', async () => {
    const page = await library()
    await page.evaluate(store, await rowsFor(inventedPapers(5), EXTRACTOR_VERSION))
    await page.reload() // written behind the library's back
    await page.getByLabel(/^Select “.*Study 3”$/).check()
    await page.getByLabel(/^Select “.*Study 4”$/).check()
    for (const [label, ending, sign] of [
      ['CSV', '.csv', /^\ufeffpaper id,/],
      ['TSV', '.tsv', /^paper id\t/],
      ['JSON', '.json', /"claimdex-claims"/],
      ['Markdown', '.md', /^\| Paper \|/],
      ['LaTeX', '.tex', /\\toprule/],
      ['BibTeX', '.bib', /^@misc\{author/],
      ['RIS', '.ris', /^TY {2}- UNPB/],
      ['CSL', '.csl.json', /"date-parts"/],
    ] as const) {
      await page.getByRole('toolbar').getByRole('button', { name: 'Export' }).click()
      const [file] = (await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: new RegExp(`^${label}`) }).click(),
      ])) as [Download, unknown]
      const path = join(folder, file.suggestedFilename())
      await file.saveAs(path)
      expect(path.endsWith(ending), path).toBe(true)
      const text = await readFile(path, 'utf8')
      expect(text).toMatch(sign)
      expect(text).toContain('Study 3')
      expect(text).not.toContain('Study 1')
    }
  })

  it('goes back to a snapshot, and that is undone by the next', async () => {
    await saveTwo()
    const page = await library('Backup and import')
    const path = await saved(page, 'Write a backup')
    await give(page, path) // an import takes a snapshot first
    await page.locator('.snapshots li').first().waitFor()
    await page.getByRole('tab', { name: 'Papers' }).click()
    await row(page, PAPERS[0].title).click()
    await page.getByRole('button', { name: `Remove “${PAPERS[0].title}”` }).click()
    await expect.poll(() => page.locator('#tab-saved .count').textContent()).toBe('1')
    await page.getByRole('tab', { name: 'Backup and import' }).click()
    await page.getByRole('button', { name: /^Go back to/ }).click()
    await page.getByRole('button', { name: 'Set the library back' }).click()
    await expect.poll(() => page.locator('#tab-saved .count').textContent()).toBe('2')
    await expect.poll(() => page.locator('.snapshots li').count()).toBe(2)
    await page
      .getByRole('button', { name: /^Go back to/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Set the library back' }).click()
    await expect.poll(() => page.locator('#tab-saved .count').textContent()).toBe('1')
  })
})
