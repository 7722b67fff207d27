/**
 * The background's answers: who may ask what, and what each message does to the library. Plain functions; the wiring to
 * the browser's events is in `entrypoints/background.ts`.
 */

import type { Claim, Reading } from '../claims/types'
import { t } from '../i18n'
import type { Answer, Ask, PaperReading, PaperState, WordedReading } from '../messages'
import { ANY_SITE } from '../permissions/plan'
import type { Paper } from '../sites/types'
import { wordClaims } from '../wording/worded'
import { LibraryError } from './errors'
import { checked, checkedPaper } from './incoming'
import type { Library } from './library'
import type { Noting } from './meet'
import { factsOf } from './page-overview'
import { type Standings, standingText } from './standings'
import type { Watch } from './watch'

/** What the browser tells about whoever sent a message. */
export interface Sender {
  /** Address of the page that the message came from. */
  url?: string | undefined
  tab?: { incognito?: boolean } | undefined
}

export interface Surroundings {
  /** Root of our own pages, such as `chrome-extension://…/`. */
  ownRoot: string
  /** Id of the site whose listings are at this address; null if none. */
  siteAt(url: string): string | null
  /** Tells every page that shows the paper that its state changed. */
  tell(change: Ask<'paper:changed'>): void
  /** Tells every page that shows these papers that their claims were put right. */
  tellCorrected?(ids: string[]): void
  /** Papers were asked for that neither page nor library has an abstract of. Not called for private windows. */
  missing?(ids: string[]): void
  /** Claims of a text that is no paper's. */
  readText(text: string): Promise<Reading>
  /** What the reader watches for; without it nothing is. */
  watch?(): Promise<Watch>
  /** Where claims stand among those seen; without it nothing is said of it. */
  standings?: Standings
  /** Papers that were answered for could not be noted as seen. */
  unnoted?(error: unknown): void
  /** Copies what changed in the library to where it is safe; without it nothing is. */
  copy?(): Promise<unknown>
  /** Shows the library, at this benchmark if one is named. */
  openLibrary?(benchmark: string | null): void
  /** Makes ready what reading needs. */
  warm?(): void
}

/** No site's id, so never allowed. */
const REFUSED = ''

type Served =
  | 'papers:read'
  | 'page:soon'
  | 'page:read'
  | 'page:overview'
  | 'paper:save'
  | 'paper:unsave'
  | 'claim:correct'
  | 'claims:corrected'
  | 'library:open'
  | 'library:reread'
  | 'library:copy'
  | 'text:read'

export type LibraryAnswers = { [N in Served]: (ask: Ask<N>, sender: Sender) => Promise<Answer<N>> }

/** What is answered for a paper that is not put as one should be: nothing is claimed of it, nothing is kept of it. */
function unread(given: unknown): PaperReading {
  const id = (given as { id?: unknown } | null)?.id
  return {
    id: typeof id === 'string' ? id : '',
    claims: [],
    benchmarks: [],
    state: 'new',
    abstract: null,
    extractorVersion: 0,
  }
}

/** @returns one function for each message that concerns the library; each throws `LibraryError` in words for showing */
export function libraryAnswers(
  library: Library,
  {
    ownRoot,
    siteAt,
    tell,
    tellCorrected,
    missing,
    readText,
    standings,
    watch,
    unnoted,
    warm,
    copy,
    openLibrary,
  }: Surroundings,
): LibraryAnswers {
  const isOwn = (sender: Sender) => sender.url?.startsWith(ownRoot) === true

  /**
   * A content script speaks for its own page only: for papers of the site that the page belongs to, or for what was
   * read off it on the reader's click without knowing the site.
   */
  function allow(sender: Sender, sites: string[]): void {
    if (isOwn(sender)) return
    const isWeb = /^https?:\/\//.test(sender.url ?? '')
    const site = sender.url === undefined ? null : siteAt(sender.url)
    if (!isWeb || sites.some((each) => each !== site && each !== ANY_SITE))
      throw new LibraryError(t('otherSitesPapers'))
  }

  function onlyOwn(sender: Sender): void {
    if (!isOwn(sender)) throw new LibraryError(t('onlyOwnPages'))
  }

  function tellAll(ids: string[], state: PaperState): void {
    for (const id of ids) tell({ id, state })
  }

  async function meet(papers: Paper[], note: Noting): Promise<PaperReading[]> {
    const { readings, noted } = await library.meet(papers, note)
    noted.catch((error) => unnoted?.(error))
    return readings
  }

  /** @param keep what is written down of them; given: they are answered for before that */
  async function readings(
    { papers, note = true }: { papers: unknown[]; note?: boolean | undefined },
    sender: Sender,
    keep?: Noting,
  ): Promise<PaperReading[]> {
    const given = papers.map(checkedPaper)
    const sound = given.filter((paper) => paper !== null)
    allow(
      sender,
      sound.map((paper) => paper.site),
    )
    const isPrivate = sender.tab?.incognito === true
    const noted = (keep ?? note) === true && !isPrivate
    const read = keep ? await meet(sound, !isPrivate && keep) : await library.read(sound, noted)
    const without = read.filter(({ abstract }) => abstract === null).map(({ id }) => id)
    if (noted && without.length > 0) missing?.(without)
    let next = 0
    return given.map((paper, index) => (paper && read[next++]) ?? unread(papers[index]))
  }

  /** Tells what is watched of each of these papers. */
  async function watchedIn(papers: unknown[]): Promise<(read: PaperReading) => string[]> {
    const look = await watch?.()
    if (!look) return () => []
    const shown = new Map(papers.map(checkedPaper).map((paper) => [paper?.id, paper]))
    return (reading) => {
      const { title = '', authors = [] } = shown.get(reading.id) ?? {}
      return look({ ...reading, title, authors })
    }
  }

  async function worded(papers: unknown[], standing: boolean, sender: Sender): Promise<WordedReading[]> {
    const read = await readings({ papers }, sender, true)
    if (!sender.tab?.incognito) for (const { id, claims } of read) standings?.note(id, claims)
    // badges do not wait for what was seen before to be taken in; whoever wants it asks again, once they are there
    if (standing) await standings?.load()
    const known = standings?.loaded ? standings : null
    const watched = await watchedIn(papers)
    const text = (claim: Claim) => {
      const found = known?.of(claim)
      return found ? standingText(found) : ''
    }
    return read.map(({ claims, benchmarks, ...reading }) => ({
      ...reading,
      claims: wordClaims(claims, reading.abstract ?? '', text),
      standing: known !== null,
      watched: watched({ ...reading, claims, benchmarks }),
    }))
  }

  async function told(ids: string[]): Promise<void> {
    await standings?.renew(ids)
    tellCorrected?.(ids)
  }

  return {
    'page:soon': async (ask, sender) => {
      allow(sender, [checked('page:soon', ask).site])
      warm?.()
      return null
    },
    'papers:read': async (ask, sender) => readings(checked('papers:read', ask), sender),
    'page:read': async (ask, sender) => {
      const { papers, standing = false } = checked('page:read', ask)
      return worded(papers, standing, sender)
    },
    'page:overview': async (ask, sender) => {
      const { papers } = checked('papers:read', ask)
      const read = await readings({ papers }, sender, 'readings')
      const watched = await watchedIn(papers)
      return read.map((reading) => factsOf({ ...reading, watched: watched(reading) }))
    },
    'paper:save': async (ask, sender) => {
      const { paper, savedAt } = checked('paper:save', ask)
      allow(sender, [paper.site])
      if (sender.tab?.incognito) throw new LibraryError(t('notSavedPrivate'))
      tellAll(await library.save(paper, isOwn(sender) ? savedAt : undefined), 'saved')
      return { state: 'saved' }
    },
    'paper:unsave': async (ask, sender) => {
      const { id } = checked('paper:unsave', ask)
      // a content script may take out only what was met on its own site
      const met = isOwn(sender) || (await library.isFrom(id, siteAt(sender.url ?? '') ?? ANY_SITE))
      allow(sender, met ? [] : [REFUSED])
      if (sender.tab?.incognito) throw new LibraryError(t('notChangedPrivate'))
      tellAll(await library.unsave(id), 'seen')
      return { state: 'seen' }
    },
    'claim:correct': async (ask, sender) => {
      const { paper, step } = checked('claim:correct', ask)
      // a content script may correct only what was met on its own site
      const met = isOwn(sender) || (await library.isFrom(paper.id, siteAt(sender.url ?? '') ?? ANY_SITE))
      allow(sender, [met ? paper.site : REFUSED])
      if (sender.tab?.incognito) throw new LibraryError(t('notChangedPrivate'))
      const { correctionId, ids } = await library.correct(paper, step)
      await told(ids)
      const [reading] = await worded([paper], true, sender)
      return { correctionId, reading: reading as WordedReading }
    },
    'claims:corrected': async (ask, sender) => {
      onlyOwn(sender)
      await told(checked('claims:corrected', ask).ids)
      return null
    },
    'library:open': async (ask, sender) => {
      const { site, benchmark } = checked('library:open', ask)
      allow(sender, [site])
      openLibrary?.(benchmark)
      return null
    },
    'library:reread': async (_, sender) => {
      onlyOwn(sender)
      return { read: await library.reread() }
    },
    'library:copy': async (_, sender) => {
      onlyOwn(sender)
      await copy?.()
      return null
    },
    'text:read': async (ask, sender) => {
      const { text } = checked('text:read', ask)
      onlyOwn(sender)
      return readText(text)
    },
  }
}
