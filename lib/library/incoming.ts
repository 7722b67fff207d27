/**
 * What other parts send is checked here before anything is done with it: a content script works on a stranger's page,
 * and everything it read there may be crafted.
 */

import * as v from 'valibot'
import { t } from '../i18n'
import type { CorrectionStep, PageReport } from '../messages'
import type { Paper } from '../sites/types'
import { LibraryError } from './errors'

/** Generous for any real paper, small enough that a hostile page cannot fill the library with one card. */
const LONGEST = { id: 300, title: 2000, author: 300, abstract: 50_000, url: 4000, text: 100_000, words: 300 }

/** `scheme:rest`, as the sites make them. */
const id = v.pipe(
  v.string(),
  v.maxLength(LONGEST.id),
  v.regex(/^[a-z][a-z0-9]*:\S/, () => t('fieldNoId')),
)

const webAddress = v.pipe(
  v.string(),
  v.maxLength(LONGEST.url),
  v.check(
    (text) => /^https?:\/\//.test(text) && URL.canParse(text),
    () => t('fieldNoAddress'),
  ),
)

const siteId = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9-]{0,40}$/, () => t('fieldNoSite')),
)

const paper = v.object({
  id,
  aliases: v.pipe(v.array(id), v.maxLength(20)),
  version: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9999))),
  title: v.pipe(v.string(), v.maxLength(LONGEST.title)),
  authors: v.pipe(v.array(v.pipe(v.string(), v.maxLength(LONGEST.author))), v.maxLength(5000)),
  abstract: v.nullable(v.pipe(v.string(), v.maxLength(LONGEST.abstract))),
  partial: v.exactOptional(v.boolean()),
  date: v.nullable(
    v.pipe(
      v.string(),
      v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, () => t('fieldNoDate')),
    ),
  ),
  url: webAddress,
  site: siteId,
})

const report = v.object({
  site: siteId,
  url: webAddress,
  papers: v.pipe(v.array(v.unknown()), v.maxLength(20_000)),
  layoutChanged: v.boolean(),
  unsettled: v.exactOptional(v.boolean()),
  kind: v.exactOptional(v.pipe(v.string(), v.maxLength(100))),
  lacks: v.exactOptional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(500))), v.maxLength(20))),
})

const time = v.pipe(v.string(), v.isoTimestamp())

const place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LONGEST.abstract))
const span = v.tuple([place, place])
const correctionId = v.pipe(v.string(), v.minLength(1), v.maxLength(100))
const words = v.pipe(v.string(), v.maxLength(LONGEST.words))
const finite = v.pipe(v.number(), v.finite())

const step = v.variant('do', [
  v.object({
    do: v.literal('edit'),
    span,
    correctionId: v.exactOptional(correctionId),
    words: v.partial(
      v.object({
        metric: v.nullable(words),
        benchmark: v.pipe(v.array(words), v.maxLength(50)),
        value: v.nullable(v.union([finite, v.tuple([finite, finite])])),
        unit: words,
      }),
    ),
  }),
  v.object({ do: v.literal('hide'), span, correctionId: v.exactOptional(correctionId) }),
  v.object({ do: v.picklist(['restore', 'revive']), correctionId }),
])

const schemas = {
  'page:soon': v.object({ site: siteId }),
  'papers:read': v.object({ papers: v.pipe(v.array(v.unknown()), v.maxLength(2000)), note: v.optional(v.boolean()) }),
  'page:read': v.object({ papers: v.pipe(v.array(v.unknown()), v.maxLength(2000)), standing: v.optional(v.boolean()) }),
  'paper:save': v.object({ paper, savedAt: v.optional(time) }),
  'paper:unsave': v.object({ id }),
  'claim:correct': v.object({ paper, step }),
  'claims:corrected': v.object({ ids: v.pipe(v.array(id), v.maxLength(1000)) }),
  'library:open': v.object({ site: siteId, benchmark: v.nullable(words) }),
  'text:read': v.object({ text: v.pipe(v.string(), v.maxLength(LONGEST.text)) }),
}

export interface Incoming {
  'page:soon': { site: string }
  /** Papers are checked one by one (`checkedPaper`): one odd card must not cost the others their claims. */
  'papers:read': { papers: unknown[]; note?: boolean | undefined }
  'page:read': { papers: unknown[]; standing?: boolean | undefined }
  'paper:save': { paper: Paper; savedAt?: string | undefined }
  'paper:unsave': { id: string }
  'claim:correct': { paper: Paper; step: CorrectionStep }
  'claims:corrected': { ids: string[] }
  'library:open': { site: string; benchmark: string | null }
  'text:read': { text: string }
}

/**
 * @returns the message with known fields only
 * @throws LibraryError naming the field that is wrong
 */
export function checked<N extends keyof Incoming>(name: N, ask: unknown): Incoming[N] {
  const result = v.safeParse(schemas[name], ask)
  if (result.success) return result.output as Incoming[N]
  const [issue] = result.issues
  throw new LibraryError(t('oddMessage', [name, v.getDotPath(issue)].filter(Boolean).join(', '), issue.message))
}

/** @returns the paper with known fields only; null if any of them is not what it should be */
export function checkedPaper(given: unknown): Paper | null {
  const result = v.safeParse(paper, given)
  return result.success ? result.output : null
}

/**
 * What a content script tells a page of ours about its page.
 * @param site of the tab's address, or null if none or not known; a report may speak for it, or for no site
 * @param anySite the id of no site in particular
 * @returns the report with sound papers of its own site only
 * @throws LibraryError if it is not what it should be
 */
export function checkedReport(given: unknown, site: string | null, anySite: string): PageReport {
  const result = v.safeParse(report, given)
  const allowed = [site, anySite]
  if (!result.success || (site !== null && !allowed.includes(result.output.site)))
    throw new LibraryError(t('oddReport'))
  const papers = result.output.papers
    .map(checkedPaper)
    .filter((paper): paper is Paper => paper?.site === result.output.site)
  return { ...result.output, papers }
}
