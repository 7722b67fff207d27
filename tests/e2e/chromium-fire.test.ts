/** The library under fire. Short here; `npm run fire` does each many times. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { E2E_DIR, type Launched, launch } from './chromium'
import { saveAll, startKillable, tables } from './killable'
import { inventedPapers } from './seed'

const ROUNDS = Number(process.env.CLAIMDEX_KILLS ?? 2)

let folder: string
let profile: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimdex-fire-'))
  profile = join(folder, 'profile')
})

afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))

const TAG = 'New tag; parts separated by a slash'

/** Opens the field for tags of the only paper that a search leaves. */
async function openTags(page: Page, title: string): Promise<void> {
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(String(error)))
  await page.getByRole('tab', { name: 'Papers' }).click() // the view that was open last is open again
  await page
    .getByRole('searchbox')
    .fill(title)
    .catch(async (error) => {
      throw new Error(
        `the library shows: ${(await page.locator('body').innerText()).slice(0, 500)}\n${said.join('\n')}`,
        {
          cause: error,
        },
      )
    })
  await page.getByRole('row').filter({ hasText: title }).first().click()
  const paper = page.locator('.paper', { hasText: title })
  await paper.getByRole('button', { name: /^(Add tag or note|Edit)$/ }).click()
  await page.getByLabel(TAG).waitFor()
}

/** One file of some papers that belong together. */
function bibliography(round: number): { text: string; ids: string[] } {
  const ids = Array.from({ length: 40 }, (_, n) => {
    const month = String(1 + (round % 12)).padStart(2, '0')
    return `23${month}.${20_000 + 100 * Math.floor(round / 12) + n}`
  })
  const entries = ids.map(
    (id, n) =>
      `@misc{k${n}, title = {Imported study ${n} of round ${round} about things}, author = {Writer, Bob}, eprint = {${id}}, ` +
      `archiveprefix = {arXiv}, abstract = {It reaches ${n}.5\\% accuracy.}, keywords = {imported}}`,
  )
  return { text: entries.join('\n'), ids: ids.map((id) => `arxiv:${id}`) }
}

describe('the browser killed', () => {
  it(
    `at a random moment of saves, edits and imports, ${ROUNDS} times: what was acknowledged is there, nothing half`,
    async () => {
      const saves = new Set<string>()
      const tags = new Set<string>()
      const imports: { ids: string[]; acknowledged: boolean }[] = []
      /** Rounds that found the database gone, or not all of it there at once. */
      const given = new Set<number>()
      const seeds = inventedPapers(200 * ROUNDS + 1)
      const edited = seeds.at(-1)?.paper
      for (let round = 0; round < ROUNDS; round++) {
        const browser = await startKillable(profile)
        try {
          const view = await browser.open('library.html')
          await view.exposeFunction('acknowledge', (id: string) => saves.add(id))
          if (round === 0) await saveAll(view, [edited as object], 'acknowledge')
          // an empty library has no search: whether what was acknowledged is gone, or the first save was not heard, is told apart
          if (round === 0) expect([...saves], 'the first save was acknowledged').toEqual([edited?.id])
          // Chromium gives up a database that it finds damaged: then it is put back from its copies, in a moment
          const gone = async () => {
            const { papers: kept = [] } = await tables(view, ['papers'])
            const there = new Set(kept.map((row) => row.id))
            const missing = [...saves].filter((id) => !there.has(id))
            if (missing.length > 0) given.add(round)
            return missing
          }
          await expect.poll(gone, { message: `gone after kill ${round}`, timeout: 15_000 }).toEqual([])
          await openTags(view, edited?.title ?? '')
          const before = { saves: saves.size, tags: tags.size }

          const papers = seeds.slice(round * 200, round * 200 + 200).map(({ paper }) => paper)
          void saveAll(view, papers, 'acknowledge')
          const editing = (async () => {
            for (let n = 0; ; n++) {
              const tag = `r${round}/t${n}`
              await view.getByLabel(TAG).fill(tag)
              await view.keyboard.press('Enter')
              await view.locator('.tag', { hasText: tag }).first().waitFor()
              tags.add(tag)
            }
          })().catch(() => undefined) // the browser goes down under it
          const { text, ids } = bibliography(round)
          await writeFile(join(folder, `${round}.bib`), text)
          const entry = { ids, acknowledged: false }
          imports.push(entry)
          const importing = (async () => {
            const other = await browser.open('library.html')
            await other.getByRole('tab', { name: 'Backup and import' }).click()
            await other.locator('input[type=file]').setInputFiles(join(folder, `${round}.bib`))
            await other.locator('.outcome', { hasText: 'Imported: 40 papers added' }).waitFor({ timeout: 60_000 })
            entry.acknowledged = true
          })().catch(() => undefined)

          await expect.poll(() => saves.size, { timeout: 30_000, interval: 5 }).toBeGreaterThan(before.saves + 2)
          await expect.poll(() => tags.size, { timeout: 30_000, interval: 5 }).toBeGreaterThan(before.tags)
          // every other time once the import was acknowledged, else whatever it is doing
          const waits = round % 2 === 1
          if (waits) await expect.poll(() => entry.acknowledged, { timeout: 60_000, interval: 5 }).toBe(true)
          await new Promise((done) => setTimeout(done, Math.random() * (waits ? 300 : 2500)))
          await browser.kill()
          await Promise.all([editing, importing])
        } finally {
          await browser.kill()
        }
      }

      const browser = await startKillable(profile)
      try {
        const view = await browser.open('options.html')
        const {
          papers = [],
          claims = [],
          abstracts = [],
          user = [],
        } = await tables(view, ['papers', 'claims', 'abstracts', 'user'])
        const saved = new Set(papers.filter((row) => row.savedAt).map((row) => row.id as string))
        const done = imports.filter(({ acknowledged }) => acknowledged).length
        console.info(
          `${ROUNDS} kills: ${saves.size} saves, ${tags.size} edits and ${done} of ${imports.length} imports acknowledged; ` +
            `the library was put back ${given.size} times`,
        )
        expect(done).toBeGreaterThanOrEqual(Math.floor(ROUNDS / 2))
        expect([...saves].filter((id) => !saved.has(id))).toEqual([])
        const written = user.find((row) => row.paperId === edited?.id) as
          | { tags: { name: string; on: boolean }[]; tagKeys: string[] }
          | undefined
        const names = new Set(written?.tags.map(({ name }) => name))
        expect([...tags].filter((tag) => !names.has(tag))).toEqual([])
        for (const name of names) expect(written?.tagKeys).toContain(name)
        for (const { ids, acknowledged } of imports) {
          const there = ids.filter((id) => saved.has(id)).length
          expect(acknowledged ? [40] : [0, 40]).toContain(there)
        }
        for (const row of papers) {
          const own = claims.filter((claim) => claim.paperId === row.id)
          expect(own).toHaveLength((row.claimCount as number | undefined) ?? 0)
          expect(abstracts.some((text) => text.paperId === row.id && text.hash === row.textHash)).toBe(true)
        }
      } finally {
        await browser.kill()
      }
    },
    90_000 + ROUNDS * 30_000,
  )
})

describe('a damaged database, which Chromium deletes', () => {
  it('is put back from its copies, and the library says so', async () => {
    const [first, second, third] = inventedPapers(3).map(({ paper }) => paper)
    const saves = new Set<string>()
    let browser = await startKillable(profile)
    try {
      const view = await browser.open('library.html')
      await view.exposeFunction('acknowledge', (id: string) => saves.add(id))
      await saveAll(view, [first, second, third] as object[], 'acknowledge')
      expect(saves.size).toBe(3)
      await openTags(view, first?.title ?? '')
      await view.getByLabel(TAG).fill('kept/safe')
      await view.keyboard.press('Enter')
      await view.locator('.tag', { hasText: 'safe' }).first().waitFor()
      await new Promise((done) => setTimeout(done, 500)) // what is written in a page is copied a moment later
    } finally {
      await browser.kill()
    }

    // as a record that was cut off, and written on behind it
    const databases = join(profile, 'Default', 'IndexedDB')
    const [ours] = (await readdir(databases)).filter((name) => name.endsWith('.leveldb'))
    const [log] = (await readdir(join(databases, ours ?? ''))).filter((name) => name.endsWith('.log'))
    const path = join(databases, ours ?? '', log ?? '')
    const bytes = await readFile(path)
    const middle = Math.floor(bytes.length / 2)
    bytes.fill(0xff, middle, middle + 200)
    await writeFile(path, bytes)

    browser = await startKillable(profile)
    try {
      const view = await browser.open('library.html')
      await view.getByRole('tab', { name: 'Papers' }).click()
      for (const paper of [first, second, third])
        await view
          .getByRole('row')
          .filter({ hasText: paper?.title ?? '' })
          .first()
          .waitFor()
      const { user = [] } = await tables(view, ['user'])
      expect(user).toMatchObject([{ paperId: first?.id, tags: [{ name: 'kept/safe', on: true }] }])
      await view.getByRole('tab', { name: 'Backup and import' }).click()
      await view.getByText(/The browser gave up its damaged database\. .* put 3 papers back/).waitFor()
    } finally {
      await browser.kill()
    }
  })
})

describe('in one browser', () => {
  let browser: Launched
  const start = async (extensionDir = E2E_DIR) => {
    browser = await launch({ userDataDir: profile, extensionDir, viewport: { width: 1200, height: 900 } })
  }
  const open = async (path = 'library.html') => {
    const page = await browser.context.newPage()
    await page.goto(`chrome-extension://${browser.extensionId}/${path}`)
    return page
  }

  afterEach(() => browser.close())

  it('the service worker stopped at random: what was acknowledged is there', async () => {
    await start()
    const view = await open()
    const saves = new Set<string>()
    await view.exposeFunction('acknowledge', (id: string) => saves.add(id))
    const aside = await open('icon.svg') // a page of its origin that does not wake the worker
    const session = await browser.context.newCDPSession(aside)
    await session.send('ServiceWorker.enable')
    const papers = inventedPapers(40 * ROUNDS).map(({ paper }) => paper)
    let over = false
    const saving = saveAll(view, papers, 'acknowledge').then(() => {
      over = true
    })
    let stops = 0
    while (!over) {
      await new Promise((done) => setTimeout(done, 100 + Math.random() * 600))
      await session.send('ServiceWorker.stopAllWorkers')
      stops++
    }
    await saving
    const { papers: rows = [], claims = [] } = await tables(await open('options.html'), ['papers', 'claims'])
    console.info(`${stops} times stopped: ${saves.size} of ${papers.length} saves acknowledged`)
    expect(saves.size).toBeGreaterThan(0)
    const saved = new Set(rows.filter((row) => row.savedAt).map((row) => row.id as string))
    expect([...saves].filter((id) => !saved.has(id))).toEqual([])
    for (const row of rows)
      expect(claims.filter((claim) => claim.paperId === row.id)).toHaveLength((row.claimCount as number) ?? 0)
  }, 180_000)

  it('the quota reached, without unlimitedStorage: a clear message, a library that can be read, and space that helps', async () => {
    const build = join(folder, 'build')
    await cp(E2E_DIR, build, { recursive: true })
    const manifest = JSON.parse(await readFile(join(build, 'manifest.json'), 'utf8'))
    manifest.permissions = manifest.permissions.filter((name: string) => name !== 'unlimitedStorage')
    await writeFile(join(build, 'manifest.json'), JSON.stringify(manifest))
    await start(build)
    const origin = `chrome-extension://${browser.extensionId}`
    // before anything is written: the browser looks at the quota once and then for some time counts by itself
    const session = await browser.context.newCDPSession(await open('icon.svg'))
    const { usage } = await session.send('Storage.getUsageAndQuota', { origin })
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 1_500_000 })
    const view = await open()
    const [first, ...others] = inventedPapers(100).map(({ paper }) => ({
      ...paper,
      abstract: `${paper.abstract} ${'More words about it. '.repeat(2000)}`,
    }))
    const save = (paper: object) =>
      view.evaluate(async (given) => {
        const { chrome } = globalThis as unknown as {
          chrome: { runtime: { sendMessage(message: object): Promise<{ ok: boolean; error?: string }> } }
        }
        return chrome.runtime.sendMessage({ to: 'claimdex', name: 'paper:save', ask: { paper: given } })
      }, paper)
    expect(await save(first as object)).toMatchObject({ ok: true })
    await view
      .getByText(first?.title ?? '')
      .first()
      .waitFor()

    let kept = 1
    let failed: { ok: boolean; error?: string } | undefined
    for (const paper of others) {
      const reply = await save(paper)
      if (!reply.ok) {
        failed = reply
        break
      }
      kept++
    }
    expect(failed?.error).toMatch(/^Not stored: the disk or the space the browser allows is full\./)

    await view.reload()
    await view
      .getByText(first?.title ?? '')
      .first()
      .waitFor()
    const count = async () => (await tables(view, ['papers'])).papers?.filter((row) => row.savedAt).length
    expect(await count()).toBe(kept) // nothing of the save that failed

    const removed = await view.evaluate(async (id) => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: object): Promise<{ ok: boolean }> } }
      }
      return chrome.runtime.sendMessage({ to: 'claimdex', name: 'paper:unsave', ask: { id } })
    }, first?.id)
    expect(removed).toMatchObject({ ok: true }) // removing works on a full disk
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 100_000_000 })
    expect(await save(others.at(-1) as object)).toMatchObject({ ok: true })
    expect(await count()).toBe(kept)
  }, 120_000)

  it('two windows that edit at once: the words of both stand, also with a clock that was moved back', async () => {
    await start()
    const [{ paper } = { paper: null }] = inventedPapers(1)
    const one = await open()
    await one.exposeFunction('acknowledge', () => undefined)
    await saveAll(one, [paper as object], 'acknowledge')
    const two = await open()
    await openTags(one, paper?.title ?? '')
    await openTags(two, paper?.title ?? '')
    await two.clock.setFixedTime(new Date('2020-01-01T00:00:00Z')) // its changes come after those that are there
    const type = async (page: Page, name: string) => {
      for (let n = 0; n < 8; n++) {
        await page.getByLabel(TAG).fill(`${name}${n}`)
        await page.getByLabel(TAG).press('Enter')
      }
    }
    await Promise.all([type(one, 'a'), type(two, 'b')])
    const wanted = ['a', 'b'].flatMap((name) => Array.from({ length: 8 }, (_, n) => `${name}${n}`))
    for (const page of [one, two])
      await expect
        .poll(async () => (await page.locator('.tag').allTextContents()).map((tag) => tag.trim()).sort(), {
          timeout: 15_000,
        })
        .toEqual(wanted)
    await one.getByRole('textbox', { name: 'Note' }).fill('From the first window')
    await one.getByRole('textbox', { name: 'Note' }).press('Enter')
    await expect
      .poll(async () => (await tables(one, ['user'])).user?.[0]?.notes)
      .toMatchObject([{ text: 'From the first window' }])
    // what comes in while the field is being filled would stand behind what is put into it
    await expect.poll(() => two.getByRole('textbox', { name: 'Note' }).inputValue()).toBe('From the first window')
    await two.getByRole('textbox', { name: 'Note' }).fill('From the second, by its clock years before')
    await two.getByRole('textbox', { name: 'Note' }).press('Enter')
    await expect
      .poll(async () => (await tables(one, ['user'])).user?.[0]?.notes)
      .toMatchObject([{ text: 'From the second, by its clock years before' }, { text: 'From the first window' }])
  }, 120_000)
})
