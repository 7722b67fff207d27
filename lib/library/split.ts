/**
 * One paper that turned out to be two. What each was before they met is kept (`origins.ts`), so nothing is lost: texts, links
 * and words go back to where they came from, what came later stays with the paper that is kept. The two carry a mark, so that
 * no page or file makes them one again; joining them takes the mark away.
 */
import { t } from '../i18n'
import { identityUrl } from '../sites/identity'
import { claimRows, searchWords } from './claims'
import type { LibraryDatabase } from './database'
import { explain, LibraryError } from './errors'
import { rowById } from './find'
import { allIds, bestId, joinApart, joinRows } from './identity'
import { movePaper, ofPaper, removePapers } from './keep'
import { noteOrigins, originsOf, putOrigins } from './origins'
import type { AbstractRow, ApartMark, OriginRow, PaperRow, ReadingRow, UserRow } from './rows'
import { touch } from './touch'
import { hasWords, mergeUser, userRow } from './user'

/** One of the records that a paper is made of. */
export interface PaperPart {
  /** Names it in `splitPaper`. */
  key: string
  ids: string[]
  title: string
  authors: string[]
  date: string | null
  sites: string[]
}

interface Part {
  key: string
  row: PaperRow
  /** Null where the library never had it as a record of its own: then it is only an id. */
  origin: OriginRow | null
}

/** A row for an id that was only ever met beside others. */
function aliasPart(row: PaperRow, id: string): Part {
  const rest = id.slice(id.indexOf(':') + 1).toLowerCase()
  const own = row.links.filter(({ url }) => decodeURIComponent(url).toLowerCase().includes(rest))
  const links = own.length > 0 ? own : row.links
  const url = own[0]?.url ?? identityUrl(id) ?? row.url
  const { readBy: _, claimCount: __, words: ___, apart: ____, ...plain } = row
  return { key: id, origin: null, row: { ...plain, id, aliases: [], links, sites: links.map(({ site }) => site), url } }
}

async function findParts(db: LibraryDatabase, row: PaperRow): Promise<Part[]> {
  const origins = await originsOf(db, row.id)
  const covered = new Set(origins.flatMap((origin) => allIds(origin.row)))
  return [
    ...origins.map((origin) => ({ key: origin.key, row: origin.row, origin })),
    ...allIds(row)
      .filter((id) => !covered.has(id))
      .map((id) => aliasPart(row, id)),
  ]
}

/** What a paper can be split into; fewer than two parts: it cannot be split. */
export function partsOf(db: LibraryDatabase, id: string): Promise<PaperPart[]> {
  return db.transaction('r', db.papers, db.origins, async () => {
    const row = await rowById(db, id)
    if (!row) return []
    const parts = await findParts(db, row)
    return parts.map(({ key, row: { title, authors, date, sites, ...part } }) => {
      return { key, ids: allIds(part), title, authors, date, sites }
    })
  })
}

const without = <T>(list: readonly T[], taken: readonly T[], left: readonly T[]) =>
  list.filter((each) => !taken.includes(each) || left.includes(each))

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** What stays of `row` once `taken` is out of it. @param base the parts that stay, as they were; `gone`: its text goes */
function remaining(row: PaperRow, taken: PaperRow, base: PaperRow, gone: boolean, apart: ApartMark[]): PaperRow {
  // what stands in the row because of the taken part alone is what the other was before
  const of = <K extends keyof PaperRow>(name: K): PaperRow[K] => (same(row[name], taken[name]) ? base[name] : row[name])
  const sites = without(row.sites, taken.sites, base.sites)
  const ids = allIds(row).filter((id) => !allIds(taken).includes(id))
  const id = bestId(ids)
  const { textHash, textVersion, textAt } = gone ? base : row
  return {
    ...row,
    id,
    aliases: ids.filter((each) => each !== id).sort(),
    title: of('title'),
    titleKeys: without(row.titleKeys, taken.titleKeys, base.titleKeys),
    authors: of('authors'),
    date: of('date'),
    url: of('url'),
    links: row.links.filter(({ site }) => sites.includes(site)),
    sites,
    version: of('version'),
    textHash,
    textVersion,
    textAt,
    firstSeen: base.firstSeen,
    apart,
  }
}

/** The taken part as a paper of its own. */
function takenRow(row: PaperRow, part: PaperRow, base: PaperRow, gone: boolean, apart: ApartMark[]): PaperRow {
  const newer = row.links.filter(({ site }) => part.sites.includes(site) && !base.sites.includes(site))
  const links = [...part.links.filter(({ site }) => !newer.some((link) => link.site === site)), ...newer]
  const { savedAt, ...plain } = part
  const saved = row.savedAt === undefined ? undefined : (savedAt ?? row.savedAt)
  const { textHash, textVersion, textAt } = gone ? row : part
  return { ...plain, links, textHash, textVersion, textAt, apart, ...(saved !== undefined && { savedAt: saved }) }
}

/** Words that were the part's own, and corrections of texts that go with it; the rest stays. */
function shareWords(
  user: UserRow | undefined,
  taken: readonly Part[],
  left: readonly Part[],
  goes: (hash: string) => boolean,
) {
  const of = (parts: readonly Part[], name: 'tags' | 'notes' | 'corrections') =>
    new Set(parts.flatMap(({ origin }) => (origin?.user?.[name] ?? []).map((piece) => JSON.stringify(piece))))
  const share = <P extends object>(name: 'tags' | 'notes' | 'corrections', pieces: readonly P[]) => {
    const [mine, theirs] = [of(taken, name), of(left, name)]
    const has = (set: Set<string>, piece: P) => set.has(JSON.stringify(piece))
    const follows = (piece: P) => {
      const { anchor } = piece as { anchor?: { hash: string } | null }
      return anchor ? goes(anchor.hash) : false
    }
    return {
      taken: pieces.filter((piece) => has(mine, piece) || follows(piece)),
      left: pieces.filter((piece) => !(has(mine, piece) || follows(piece)) || has(theirs, piece)),
    }
  }
  const tags = share('tags', user?.tags ?? [])
  const notes = share('notes', user?.notes ?? [])
  const corrections = share('corrections', user?.corrections ?? [])
  return {
    taken: { tags: tags.taken, notes: notes.taken, corrections: corrections.taken },
    left: { tags: tags.left, notes: notes.left, corrections: corrections.left },
  }
}

/** Puts a paper with its texts, and its claims out of the readings that are kept; what is unread the background reads. */
async function putWhole(
  db: LibraryDatabase,
  given: PaperRow,
  texts: readonly AbstractRow[],
  readings: readonly ReadingRow[],
  user: UserRow | undefined,
): Promise<void> {
  const row: PaperRow = { ...given }
  if (row.textHash !== null && !texts.some(({ hash }) => hash === row.textHash))
    Object.assign(row, { textHash: null, textVersion: null, textAt: null })
  await db.abstracts.bulkPut(texts.map((text) => ({ ...text, paperId: row.id })))
  await db.readings.bulkPut(readings.map((reading) => ({ ...reading, paperId: row.id })))
  if (user && hasWords(user)) await db.user.put({ ...user, paperId: row.id })
  await db.claims
    .where('[paperId+index]')
    .between(...ofPaper(row.id))
    .delete()
  if (row.savedAt !== undefined) {
    const reading = readings.find(({ hash }) => hash === row.textHash)
    const claims = reading ? claimRows(row.id, reading.hash, reading.readBy, reading.claims) : []
    await db.claims.bulkPut(claims)
    Object.assign(row, { readBy: reading?.readBy ?? 0, claimCount: claims.length })
    row.words = searchWords(row, claims, user)
  }
  await db.papers.put(row)
  await touch(db, [row.id])
}

async function partsStored(db: LibraryDatabase, id: string) {
  const [from, to] = ofPaper(id)
  const [texts, readings] = await Promise.all([
    db.abstracts.where('[paperId+hash]').between(from, to).toArray(),
    db.readings.where('[paperId+hash]').between(from, to).toArray(),
  ])
  return { texts, readings }
}

/** A time after every mark that is there, also if the clock was moved back. */
function markTime(now: Date, ...rows: readonly PaperRow[]): string {
  const last = rows.flatMap((row) => row.apart ?? []).reduce((latest, { at }) => (at > latest ? at : latest), '')
  const iso = now.toISOString()
  return last < iso ? iso : new Date(Date.parse(last) + 1).toISOString()
}

const marks = (ids: readonly string[], at: string, on: boolean) => ids.map((id) => ({ id, at, on }))

async function splitNow(db: LibraryDatabase, id: string, keys: readonly string[], now: Date) {
  const row = await rowById(db, id)
  if (!row) throw new LibraryError(t('paperGone'))
  const parts = await findParts(db, row)
  const taken = parts.filter(({ key }) => keys.includes(key))
  const left = parts.filter(({ key }) => !keys.includes(key))
  if (taken.length === 0 || left.length === 0) throw new LibraryError(t('nothingToSplit'))
  const join = (list: readonly Part[]) => list.map((part) => part.row).reduce((a, b) => joinRows(a, b))
  const [part, base] = [join(taken), join(left)]
  const at = markTime(now, row)
  const keptIds = allIds(row).filter((each) => !allIds(part).includes(each))
  const { texts, readings } = await partsStored(db, row.id)
  const hashes = (list: readonly Part[]) => new Set(list.map((each) => each.row.textHash))
  const [mine, theirs] = [hashes(taken), hashes(left)]
  const onlyMine = part.sites.filter((site) => !base.sites.includes(site))
  // its own, and what was met since on sites that only it was met on
  const goes = (text: { hash: string }) =>
    mine.has(text.hash) || texts.some(({ hash, site }) => hash === text.hash && onlyMine.includes(site))
  const stays = (text: { hash: string }) => theirs.has(text.hash) || !goes(text)
  const gone = row.textHash !== null && !stays({ hash: row.textHash })
  const split = takenRow(row, part, base, gone, joinApart(row.apart, marks(keptIds, at, true)))
  const kept = remaining(row, part, base, gone, joinApart(row.apart, marks(allIds(part), at, true)))
  const user = await db.user.get(row.id)
  const words = shareWords(user, taken, left, (hash) => goes({ hash }) && !stays({ hash }))

  await removePapers(db, [row.id])
  await db.user.delete(row.id)
  await touch(db, [row.id])
  await putWhole(db, split, texts.filter(goes), readings.filter(goes), userRow(split.id, words.taken))
  await putWhole(db, kept, texts.filter(stays), readings.filter(stays), userRow(kept.id, words.left))
  for (const [to, list] of [
    [split.id, taken],
    [kept.id, left],
  ] as const) {
    const origins = list.flatMap(({ origin }) => (origin ? [{ ...origin, paperId: to }] : []))
    if (list.length > 1) await putOrigins(db, origins)
  }
  return { kept: kept.id, split: split.id }
}

export interface Split {
  /** Id of the paper that is left, and of the one that was taken out of it. */
  kept: string
  split: string
  /** Makes them one again, with all that was written about either since. @throws LibraryError */
  undo(): Promise<void>
}

/**
 * Takes parts out of a paper; they become a paper of their own, saved if this one is. Ask `library:reread` afterwards: what
 * a text claims that was not read yet is read by the background.
 * @param keys of `partsOf`; not all of them
 * @throws LibraryError; then nothing was changed
 */
export async function splitPaper(
  db: LibraryDatabase,
  id: string,
  keys: readonly string[],
  now = new Date(),
): Promise<Split> {
  try {
    const ids = await db.transaction('rw', db.content, async () => splitNow(db, id, keys, now))
    return { ...ids, undo: async () => void (await joinPapers(db, ids.kept, ids.split)) }
  } catch (error) {
    throw explain(error)
  }
}

/**
 * Makes two papers one, also such as were split.
 * @returns the id of the one
 * @throws LibraryError; then nothing was changed
 */
export async function joinPapers(db: LibraryDatabase, one: string, other: string, now = new Date()): Promise<string> {
  try {
    return await db.transaction('rw', db.content, async () => {
      const [a, b] = [await rowById(db, one), await rowById(db, other)]
      if (!a || !b) throw new LibraryError(t('onePaperGone'))
      if (a.id === b.id) return a.id
      const at = markTime(now, a, b)
      // only those that were set: papers that never were apart need no mark
      const set = [...(a.apart ?? []), ...(b.apart ?? [])].map(({ id }) => id)
      const cross = [...allIds(a), ...allIds(b)].filter((id) => set.includes(id))
      const apart = joinApart(joinApart(a.apart, b.apart), marks(cross, at, false))
      const [first, second] = a.firstSeen <= b.firstSeen ? [a, b] : [b, a]
      const row = joinRows({ ...first, apart }, { ...second, apart })
      await noteOrigins(db, [a, b], null, row.id)
      for (const old of [a, b]) if (old.id !== row.id) await movePaper(db, old.id, row.id)
      const { texts, readings } = await partsStored(db, row.id)
      const user = await db.user.get(row.id)
      await putWhole(db, row, texts, readings, user && mergeUser(row.id, user))
      return row.id
    })
  } catch (error) {
    throw explain(error)
  }
}
