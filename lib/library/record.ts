/**
 * The record of one paper in a backup: what it holds, and the check that it holds nothing else. A file may be damaged or
 * crafted, so every field has a type and a bound, and unknown fields (`__proto__` among them) are refused.
 */

import * as v from 'valibot'
import { t } from '../i18n'
import { ImportError } from '../import/errors'
import type { AbstractRow, ClaimRow, OriginRow, PaperRow, UserRow } from './rows'
import { LONGEST_NOTE, LONGEST_TAG } from './user'

export const BACKUP_FORMAT = 'claimdex-backup'
/** Raised whenever the shape of a record changes; older ones stay readable. */
export const BACKUP_VERSION = 3

export interface BackupRecord {
  paper: Omit<PaperRow, 'words' | 'claimCount'>
  abstracts: Omit<AbstractRow, 'paperId'>[]
  claims: Omit<ClaimRow, 'paperId' | 'benchmarkKeys' | 'metricKey'>[]
  /** What the reader wrote; null if nothing. */
  user: Pick<UserRow, 'tags' | 'notes' | 'corrections'> | null
  /** Records that became this one, so that it can be split; left out if there are none. Since version 2. */
  origins?: Pick<OriginRow, 'key' | 'row' | 'user'>[]
}

const text = (longest: number) =>
  v.pipe(
    v.string(),
    v.maxLength(longest, () => t('fieldTooLong', longest)),
  )
const id = v.pipe(
  text(300),
  v.regex(/^[a-z][a-z0-9]*:\S/, () => t('fieldNoId')),
)
const site = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9-]{0,40}$/, () => t('fieldNoSite')),
)
const hash = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{32}$/, () => t('fieldNoHash')),
)
const version = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(-2), v.maxValue(9999)))
const readBy = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e6))
const list = <S extends v.GenericSchema>(schema: S, longest: number) =>
  v.pipe(
    v.array(schema),
    v.maxLength(longest, () => t('fieldTooMany', longest)),
  )

/** Kept in one notation, since times are compared as text. */
const time = v.pipe(
  v.string(),
  v.regex(/^(?:19|20)\d\d-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?Z$/, () => t('fieldNoTime')),
  v.check(
    (given) => Number.isFinite(Date.parse(given)),
    () => t('fieldNoTime'),
  ),
  v.transform((given) => new Date(given).toISOString()),
)
const url = v.pipe(
  text(4000),
  v.check(
    (given) => /^https?:\/\//.test(given) && URL.canParse(given),
    () => t('fieldNoAddress'),
  ),
)
const finite = v.pipe(
  v.number(),
  v.finite(() => t('fieldNoNumber')),
)
const place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e6))
const span = v.pipe(
  v.strictTuple([place, place]),
  v.check(
    ([start, end]) => start <= end,
    () => t('fieldEndsEarly'),
  ),
)

const words = {
  kind: v.picklist(['score', 'change', 'factor', 'scale', 'count', 'rank']),
  value: v.nullable(v.union([finite, v.strictTuple([finite, finite])])),
  unit: text(300),
  qualifier: v.nullable(v.picklist(['up to', 'over', 'under', 'about', 'average', 'at least'])),
  direction: v.nullable(v.picklist(['increase', 'decrease'])),
  metric: v.nullable(text(2000)),
  benchmark: list(text(2000), 500),
  baseline: v.nullable(text(2000)),
  role: v.picklist(['own', 'other']),
  setting: v.nullable(text(2000)),
}

const claim = v.pipe(
  v.strictObject({
    ...words,
    span,
    surface: text(2000),
    metricId: v.nullable(text(300)),
    unitId: v.nullable(text(300)),
    benchmarkIds: list(v.nullable(text(300)), 500),
    higherIsBetter: v.nullable(v.boolean()),
    better: v.nullable(v.boolean()),
    sentence: span,
    confidence: v.pipe(finite, v.minValue(0), v.maxValue(1)),
    flags: list(
      v.picklist([
        'relative or points unclear',
        'up to',
        'no baseline',
        'no benchmark',
        'no metric',
        'negated',
        'hypothetical',
      ]),
      20,
    ),
    index: place,
    hash,
    readBy,
  }),
  v.check(
    (given) => given.benchmark.length === given.benchmarkIds.length,
    () => t('fieldBenchmarks'),
  ),
)

const paper = v.strictObject({
  id,
  aliases: list(id, 200),
  title: text(2000),
  titleKeys: list(text(2000), 200),
  authors: list(text(300), 5000),
  date: v.nullable(
    v.pipe(
      v.string(),
      v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, () => t('fieldNoDate')),
    ),
  ),
  url,
  links: list(v.strictObject({ site, url, at: time }), 100),
  sites: list(site, 100),
  version,
  textHash: v.nullable(hash),
  textVersion: version,
  textAt: v.nullable(time),
  firstSeen: time,
  lastSeen: time,
  savedAt: v.optional(time),
  readBy: v.optional(readBy),
  apart: v.optional(list(v.strictObject({ id, at: time, on: v.boolean() }), 200)),
})

const user = v.strictObject({
  tags: list(v.strictObject({ name: v.pipe(text(LONGEST_TAG), v.minLength(1)), at: time, on: v.boolean() }), 1000),
  notes: list(v.strictObject({ text: text(LONGEST_NOTE), at: time }), 20),
  corrections: list(
    v.strictObject({
      id: v.pipe(text(100), v.minLength(1)),
      kind: v.picklist(['edit', 'hide', 'add']),
      at: time,
      gone: v.boolean(),
      anchor: v.nullable(v.strictObject({ hash, span, surface: text(2000), sentence: text(50_000) })),
      words: v.strictObject(v.entriesFromObjects([v.partial(v.object(words))])),
      quote: text(LONGEST_NOTE),
    }),
    5000,
  ),
})

const record = v.strictObject({
  paper,
  abstracts: list(v.strictObject({ hash, text: text(50_000), version, site, seenAt: time }), 50),
  claims: list(claim, 5000),
  user: v.nullable(user),
  origins: v.optional(list(v.strictObject({ key: id, row: paper, user: v.nullable(user) }), 50)),
})

/**
 * @param line where it stands in the file, for the error; null if lines mean nothing there
 * @throws ImportError naming the field that is wrong
 */
export function checkedRecord(given: unknown, line: number | null, path = ''): BackupRecord {
  const result = v.safeParse(record, given, {
    abortEarly: true,
    message: ({ expected, received }) => t('fieldWrong', expected ?? '', received),
  })
  if (result.success) return result.output as BackupRecord
  const [issue] = result.issues
  const reason = issue.type === 'strict_object' && issue.expected === 'never' ? t('fieldUnknown') : issue.message
  throw new ImportError(reason, line, [path, v.getDotPath(issue)].filter(Boolean).join('.'))
}
