/**
 * From numbers to claims: for every number of a sentence its kind, what it measures, on what, against what and which
 * way. Lists share what is said once; "respectively" deals names out in order.
 */
import { findMetric, isMetricName } from '../lexicon'
import { type Comparison, comparisonOf, findComparisons } from './baseline'
import { findPlace, headPlace, type Place, sentencePlace, studyPlace } from './benchmark'
import { readCounted, readKind } from './kinds'
import { type Measure, pairStart, readMeasure } from './measure'
import { nameShaped } from './mentions'
import { listRight, type Range } from './phrases'
import { type Bound, readBound } from './qualifiers'
import type { Quantity } from './quantities'
import { closeBracket, isQuantity, left, lower, openBracket, right, type Sentence, words } from './sentence'
import type { ClaimKind, Direction, Qualifier } from './types'
import { CHANGE_NOUNS, COMPARATIVE_METRIC, isVerb, wayOf } from './words'

export interface Draft {
  q: Quantity
  kind: ClaimKind
  unit: string
  qualifier: Qualifier | null
  direction: Direction | null
  metric: string | null
  place: Place | null
  baseline: string | null
  role: 'own' | 'other'
  /** Which rules spoke, for confidence. */
  rules: string[]
}

interface Slot {
  q: Quantity
  bound: Bound
  left: Measure
  right: Measure
  /** Index of the previous slot if the two are joined by "and", "," or "/". */
  joined: number
  inBracket: boolean
  draft: Draft | null
  /** Metric, place or baseline dealt out by "respectively". */
  dealt: { metric?: string; place?: Place; baseline?: string }
}

const JOIN = /^(?:,|and|or|&|\/|to|vs|versus|;)$/

/** Claims (but ranks) of one sentence. `motivation` is true before the abstract first speaks of its own work. */
export function linkSentence(s: Sentence, motivation: boolean): Draft[] {
  const slots = makeSlots(s)
  if (!slots.length) return []
  const comparisons = findComparisons(s)
  dealOut(s, slots)
  for (let n = 0; n < slots.length; n++) {
    const slot = slots[n] as Slot
    slot.draft = draftOf(s, slots, n, comparisons)
  }
  shareBaselines(s, slots)
  splitBaselines(slots)
  splitSlashes(s, slots)
  shareRight(s, slots)
  shareMetrics(s, slots)
  sharePlaces(s, slots)
  echoMetrics(slots)
  for (const slot of slots) if (slot.draft && motivation && slot.draft.kind !== 'count') slot.draft.role = 'other'
  const drafts: Draft[] = []
  for (const slot of slots) if (slot.draft) drafts.push(slot.draft)
  return drafts
}

function makeSlots(s: Sentence): Slot[] {
  const slots: Slot[] = []
  s.quantities.forEach((scanned, n) => {
    const bound = readBound(s, scanned)
    // "by a factor of 4"
    const times = !scanned.unit && lower(s, scanned.from - 1) === 'of' && lower(s, scanned.from - 2) === 'factor'
    const q = times ? { ...scanned, unit: 'x' } : scanned
    const { left, right } = readMeasure(s, q, bound.from)
    let joined = -1
    // A bracket ("2.20x (up to 3.21x) and 2.07x") is passed over: the number outside it is the neighbour.
    let at = n - 1
    if (openBracket(s, bound.from) < 0) while (at >= 0 && (slots[at]?.inBracket || slots[at]?.q.hyphen)) at--
    const prev = slots[at]
    if (prev) {
      let k = bound.from - 1
      if (JOIN.test(lower(s, k))) {
        if (lower(s, k) === 'and' && s.tokens[k - 1]?.text === ',') k--
        let simple = true
        for (let j = prev.q.to; j < k && simple; j++)
          if (isVerb(lower(s, j)) || s.tokens[j]?.text === ';') simple = false
        if (simple && k - prev.q.to < 16) joined = at
      }
    }
    slots.push({ q, bound, left, right, joined, inBracket: openBracket(s, bound.from) >= 0, draft: null, dealt: {} })
  })
  // "2.0, 1.8 and 2.0 points": the unit is said once, at the end.
  for (let n = slots.length - 1; n > 0; n--) {
    const b = slots[n] as Slot
    const a = slots[b.joined]
    if (!a || a.q.unit || !b.q.unit || a.q.spelled || a.q.hyphen || b.q.hyphen) continue
    let bare = true
    for (let k = a.q.to; k < b.bound.from; k++) if (!JOIN.test(lower(s, k))) bare = false
    if (bare && (a.q.magnitude === b.q.magnitude || b.q.unit === '%')) a.q = { ...a.q, unit: b.q.unit }
  }
  return slots
}

/** Is the phrase a fit name of a metric (not a data set, not a bare pronoun)? */
function phraseText(s: Sentence, r: Range | null): string | null {
  if (!r) return null
  const text = words(s, r)
  if (!/\p{L}/u.test(text) || text.length > 80) return null
  return text
}

/** What the two readings and the list say together. */
function chooseMeasure(
  s: Sentence,
  slots: Slot[],
  n: number,
): { metric: string | null; measure: Measure; form: Measure['form'] } {
  const slot = slots[n] as Slot
  const { left, right, q } = slot
  const clean = (t: string | null) => (t ? cleanMetric(t) : null)
  const rightText = clean(phraseText(s, right.phrase))
  const leftText = clean(phraseText(s, left.phrase))
  const rightKnown = rightText ? findMetric(rightText) !== null : false
  const leftKnown = leftText ? findMetric(leftText) !== null : false
  const changed = right.form === 'change' || left.form === 'change' || q.sign !== 0
  // A comparative or change noun behind the number speaks of this number alone.
  if (
    right.rule === 'right:comparative-noun' ||
    right.rule === 'right:change-noun' ||
    right.rule === 'right:comparative-in' ||
    right.rule === 'right:ratio' ||
    right.rule === 'right:as'
  )
    return { metric: rightText, measure: right, form: 'change' }
  if (right.form === 'change') {
    if (left.form === 'level' && leftKnown)
      return { metric: leftText, measure: { ...right, phrase: left.phrase }, form: 'change' }
    return { metric: null, measure: right, form: 'change' }
  }
  if (right.rule === 'right:in' && rightText)
    return {
      metric: rightText,
      measure: left.form === 'change' ? { ...left, phrase: right.phrase } : right,
      form: left.form ?? 'level',
    }
  const generic =
    leftText !== null &&
    /^(?:.* )?(?:performances?|results?|scores?|improvements?|levels?|values?)$/i.test(leftText) &&
    !leftKnown
  if (
    generic &&
    right.rule === 'right:noun' &&
    rightText &&
    (rightKnown || /score|rate|accuracy|index/i.test(rightText))
  )
    return { metric: rightText, measure: left.form === 'change' ? left : right, form: left.form }
  if (leftText && (left.form === 'change' || left.form === 'level') && left.rule !== 'left:adjacent') {
    if (rightKnown && right.rule === 'right:noun' && (left.rule === 'left:is' || !leftKnown))
      return { metric: rightText, measure: left.form === 'change' ? { ...left } : right, form: left.form }
    return { metric: leftText, measure: left, form: left.form }
  }
  if (right.rule === 'right:noun' && rightKnown)
    return {
      metric: rightText,
      measure: left.form === 'change' ? left : right,
      form: left.form ?? (q.sign ? 'change' : 'level'),
    }
  // "proves 63% of X": a data set is where, not what.
  if (right.rule === 'right:of' && right.phrase && s.mentionAt[right.phrase[0]] && !rightKnown)
    return { metric: leftText, measure: right, form: 'level' }
  if (right.rule === 'right:of' && rightText)
    return { metric: rightText, measure: right, form: left.form === 'change' ? 'change' : 'level' }
  if (leftText) return { metric: leftText, measure: left, form: left.form }
  if (left.form === 'change')
    return { metric: right.rule === 'right:noun' && q.unit ? rightText : null, measure: left, form: 'change' }
  if (
    right.rule === 'right:noun' &&
    rightText &&
    (q.unit === '%' || q.unit === 'x') &&
    !(right.phrase && s.mentionAt[right.phrase[0]])
  )
    return { metric: rightText, measure: right, form: changed ? 'change' : 'level' }
  return { metric: null, measure: left.form ? left : right, form: q.sign ? 'change' : null }
}

function draftOf(s: Sentence, slots: Slot[], n: number, comparisons: Comparison[]): Draft | null {
  const slot = slots[n] as Slot
  const { q } = slot
  let previous = slot.joined >= 0 ? slots[slot.joined] : undefined
  for (let hop = 0; previous && !previous.draft && previous.joined >= 0 && hop < 4; hop++)
    previous = slots[previous.joined]
  const host = hostOf(s, slots, n)
  const inherit = previous?.draft ? previous : undefined
  const rules: string[] = []

  if (isStatistic(s, slot)) return null
  const counted = readCounted(s, q)
  // "α = 0.05", "k = 8": a hyper-parameter, not a result.
  const symbol =
    slot.left.rule === 'left:equals' && slot.left.phrase ? (s.tokens[slot.left.phrase[1] - 1]?.text ?? '') : ''
  if (!counted && /^\p{L}$/u.test(symbol) && !/^[κρτrdR]$/.test(symbol)) return null
  const close =
    slot.bound.qualifier === 'under' &&
    lower(s, q.from - 1) === 'within' &&
    slot.right.rule === 'right:of' &&
    (q.unit === '%' || q.unit === 'points')
  let { metric, measure, form } = chooseMeasure(s, slots, n)
  // Names dealt out, then what the list or the number before the bracket said.
  if (slot.dealt.metric) {
    metric = slot.dealt.metric
    rules.push('dealt')
  }
  const giver = inherit ?? host
  const from = giver?.draft && giver.draft.kind !== 'count' && giver.draft.kind !== 'scale' ? giver : undefined
  let qualifier = slot.bound.qualifier
  let inherited = false
  if (from?.draft && !counted) {
    const same = sameSort(from.draft.q, q)
    if (same && (!metric || !slot.left.phrase)) {
      const f = from.draft
      const ownRight = slot.right.phrase && slot.right.rule !== 'right:none' && metric
      if (!metric) {
        metric = f.metric
        inherited = true
      }
      const alike =
        from.draft.q.unit === q.unit ||
        !q.unit ||
        !from.draft.q.unit ||
        (slot.right.rule === 'right:in' && from.right.rule === 'right:change-noun')
      if (alike && (!form || form === 'level')) {
        if (slot.left.form === null && slot.right.form !== 'change') {
          form = f.kind === 'change' || f.kind === 'factor' ? 'change' : f.kind === 'score' ? 'level' : form
          if (f.direction) measure = { ...measure, way: f.direction === 'increase' ? 1 : -1, improves: false }
        }
      }
      if (inherit && !qualifier && f.qualifier) qualifier = f.qualifier
      rules.push(ownRight ? 'list-own' : 'list')
    }
  }

  let kind: ClaimKind | null
  if (counted && !strongResult(s, slot, metric)) kind = counted.kind
  else {
    kind = readKind(s, q, { ...slot.left, form: slot.left.form }, slot.right)
    if (kind === 'score' && form === 'change') kind = 'change'
    if (kind === 'score' && bracketChange(s, slot)) kind = 'change'
    // "within 1.3 points of X": a difference to X, of no direction.
    if (close && kind === 'score') kind = 'change'
    if (kind === null && !q.hyphen) kind = bareKind(s, slot, metric, form, rules)
    if (
      kind === null &&
      from?.draft &&
      inherited &&
      !q.magnitude &&
      !q.spelled &&
      (q.decimal || q.unit) &&
      sameSort(from.draft.q, q)
    )
      kind = from.draft.kind
  }
  if (!kind) return null
  if (kind === 'change' && q.unit === 'x') kind = 'factor'

  const unit = counted && kind === counted.kind ? counted.unit : q.unit
  const draft: Draft = {
    q,
    kind,
    unit,
    qualifier,
    direction: null,
    metric: null,
    place: null,
    baseline: null,
    role: 'own',
    rules,
  }
  rules.push(measure.rule)

  if (kind === 'scale' || kind === 'count') {
    if (counted) draft.metric = counted.metric ?? phraseText(s, counted.phrase) ?? counted.unit
    else if (slot.left.rule === 'left:of' && slot.left.phrase) draft.metric = phraseText(s, slot.left.phrase)
    else if (slot.right.phrase) draft.metric = phraseText(s, slot.right.phrase)
    else draft.metric = metric
    // "a context window of 128 tokens": the thing that has the size, not the unit, names it.
    if (
      counted &&
      slot.left.rule === 'left:of' &&
      slot.left.phrase &&
      /(?:window|length|size|resolution|budget|dimension|batch|context|memory|horizon)$/i.test(
        words(s, slot.left.phrase),
      )
    )
      draft.metric = words(s, slot.left.phrase)
    if (isRival(s, slot, comparisons)) draft.role = 'other'
    return draft
  }

  if (metric) metric = cleanMetric(metric)
  // "α = 0.05", "k = 8": a hyper-parameter, not a result.
  if (metric && kind === 'score' && /^[\p{L}]$/u.test(metric) && !/^[κρτrdR]$/.test(metric)) return null
  draft.metric = metric
  const head = measure.phrase ? [lower(s, measure.phrase[0] - 1), lower(s, measure.phrase[0])] : []
  if (
    !draft.qualifier &&
    head.some((w) => /^(?:average|mean|avg)$/.test(w)) &&
    !/^(?:mean|average) (?:precision|iou|intersection|rank|reciprocal|absolute|squared|average|displacement|opinion|per|recall)/i.test(
      metric ?? '',
    )
  )
    draft.qualifier = 'average'
  if (!draft.qualifier && head.some((w) => /^(?:minimum|min)$/.test(w))) draft.qualifier = 'at least'
  if (!draft.qualifier && head.some((w) => /^(?:maximum|max)$/.test(w))) draft.qualifier = 'up to'
  const way = directionOf(s, slot, measure, kind, form, metric)
  if (kind === 'change' || kind === 'factor') draft.direction = way > 0 ? 'increase' : way < 0 ? 'decrease' : null
  if ((kind === 'factor' || kind === 'change') && !metric) draft.metric = speedMetric(s, slot, measure)

  if (close) {
    draft.baseline = metric
    draft.metric = metric === slot.right.phrase?.toString() ? null : phraseText(s, slot.left.phrase)
    draft.direction = null
  }

  // Where it was measured.
  const next = slots[n + 1]
  const stop = next ? Math.max(slot.q.to, stopBefore(s, next)) : s.tokens.length
  const earlier = n > 0 ? (slots[n - 1] as Slot).q.to : 0
  let place = slot.dealt.place ?? null
  if (!place) {
    const limit = slot.joined >= 0 || host ? earlier : leftLimit(s, slots, n)
    place = findPlace(s, q, Math.max(slot.right.rightEnd, q.to), stop, slot.bound.from, limit)
    if (place && metric && place.names.length === 1 && place.names[0] === metric) place = null
  }
  if (!place || place.where === 'left' || place.where === 'head') place = bracketItem(s, slots, n) ?? place
  if (!place && from?.draft?.place) {
    place = from.draft.place
    rules.push('place-list')
  }
  if (!place) {
    const head = headPlace(s)
    if (head && head.end <= slot.bound.from) place = head.place
  }
  // How many times larger a model is does not depend on a data set.
  draft.place = kind === 'factor' && /^(?:parameters?|params|(?:model )?size)$/i.test(metric ?? '') ? null : place

  // What it is compared with. "improves the baseline's recall": the owner of the metric is the rival.
  const owner =
    /^(?:the )?(\p{Ll}[\p{Ll} -]*?)(?:'s|s') /u.exec(measure.phrase ? words(s, measure.phrase) : '')?.[1] ?? null
  if (slot.dealt.baseline) draft.baseline = slot.dealt.baseline
  else if (close) rules.push('close')
  else if (kind === 'change' || kind === 'factor') {
    const c = comparisonOf(s, comparisons, slot.bound.from, q.to)
    draft.baseline =
      ratioBase(s, slot) ??
      owner ??
      nextRival(s, slots, n) ??
      c?.text ??
      from?.draft?.baseline ??
      siblingBaseline(s, slots, n)
  } else if (
    q.unit === '%' &&
    slot.right.rule === 'right:of' &&
    slot.left.phrase &&
    /(?:peak|limit|optimum|optimal|full|original|maximum|theoretical|teacher|oracle|upper)/i.test(
      words(s, slot.right.phrase ?? [0, 0]),
    )
  ) {
    draft.baseline = phraseText(s, slot.right.phrase)
    draft.metric = phraseText(s, slot.left.phrase)
  }
  if (kind === 'factor' && slot.inBracket && /^(?:vs|versus|\.)$/.test(lower(s, slot.bound.from - 1))) {
    draft.role = 'other'
    draft.baseline = null
  }
  if (kind === 'score') {
    if (
      isRival(s, slot, comparisons) ||
      (inherit?.draft?.role === 'other' &&
        /^(?:and|,|or)$/.test(lower(s, slot.bound.from - 1)) &&
        inherit.draft.rules.includes('rival')) ||
      rivalBracket(s, slots, n)
    ) {
      draft.role = 'other'
      rules.push('rival')
    }
    // "from A to B": the first is where it came from.
    if (isPairFirst(s, slots, n)) draft.role = 'other'
  }
  return draft
}

/** "surpassing A by 1% and B by 2%": each number's own rival stands right before its "by". */
function nextRival(s: Sentence, slots: Slot[], n: number): string | null {
  const slot = slots[n] as Slot
  const prev = slots[n - 1]
  if (
    slot.left.rule !== 'left:by-beats' ||
    !prev ||
    prev.q.from < slot.left.governor ||
    lower(s, slot.bound.from - 1) !== 'by'
  )
    return null
  const r = left(s, slot.bound.from - 1)
  return r[1] > r[0] ? words(s, r) : null
}

/** "compared to X, it cuts A by 19% and B by 27%": what the number before was compared with holds on. */
function siblingBaseline(s: Sentence, slots: Slot[], n: number): string | null {
  const prev = slots[n - 1]
  if (prev?.draft?.kind !== 'change' && prev?.draft?.kind !== 'factor') return null
  for (let k = prev.q.to; k < (slots[n] as Slot).q.from; k++)
    if (/^(?:;|while|whereas|but|which)$/.test(lower(s, k))) return null
  return prev.draft.baseline
}

/** "twice the size of X", "40% of the time of X": what the ratio is taken of. */
function ratioBase(s: Sentence, slot: Slot): string | null {
  const share = slot.right.rule === 'right:of' && slot.q.unit === '%'
  if ((slot.right.rule !== 'right:ratio' && !share) || lower(s, slot.right.rightEnd) !== 'of') return null
  const r = right(s, slot.right.rightEnd + 1)
  return r[1] > r[0] ? words(s, r) : null
}

const sameSort = (a: Quantity, b: Quantity) =>
  a.unit === b.unit ||
  (!a.unit && b.unit === '%') ||
  (a.unit === '%' && !b.unit) ||
  (a.unit === 'points' && (b.unit === '%' || !b.unit)) ||
  (b.unit === 'points' && !a.unit) ||
  (b.unit === 'points' && a.unit === '%') ||
  (!b.unit && b.decimal && (!a.unit || a.unit === '%'))

/** "V*Bench (80.3), spatial reasoning (83.9), and correspondence (80.8)": items of a list that each carry a number. */
function bracketItem(s: Sentence, slots: Slot[], n: number): Place | null {
  const slot = slots[n] as Slot
  const open = openBracket(s, slot.bound.from)
  if (open < 0 || open !== slot.bound.from - 1) return null
  const sibling = slots[n - 1]?.draft?.place?.where === 'bracket'
  if (!sibling) return null
  const r = left(s, open)
  const text = words(s, r)
  return text && findMetric(text) === null ? { names: [text], ids: [null], where: 'bracket', named: false } : null
}

/** The number outside a bracket that this one, inside, speaks of: "2.20x (up to 3.21x)". */
function hostOf(s: Sentence, slots: Slot[], n: number): Slot | undefined {
  const slot = slots[n] as Slot
  if (!slot.inBracket) return undefined
  const open = openBracket(s, slot.bound.from)
  for (let k = n - 1; k >= 0; k--) {
    const other = slots[k] as Slot
    if (other.q.to <= open) return open - other.q.to <= 10 && !other.inBracket ? other : undefined
  }
  return undefined
}

/** First token of the next number's own context. */
function stopBefore(s: Sentence, next: Slot): number {
  let k = next.bound.from
  while (k > 0 && (JOIN.test(lower(s, k - 1)) || s.tokens[k - 1]?.text === '(')) k--
  return k
}

/** How far to the left a number may look for its benchmark: not over a number of another clause. */
function leftLimit(_s: Sentence, slots: Slot[], n: number): number {
  const prev = slots[n - 1]
  if (!prev) return 0
  if (prev.draft && (prev.draft.kind === 'count' || prev.draft.kind === 'scale'))
    return n > 1 ? (slots[n - 2] as Slot).q.to : 0
  return prev.q.to
}

/** "an improvement over X (18% on A and 13% on B)": the bracket tells the improvement. */
function bracketChange(s: Sentence, slot: Slot): boolean {
  const open = openBracket(s, slot.bound.from)
  if (
    open < 0 ||
    slot.left.phrase ||
    slot.right.phrase ||
    /^(?:vs|versus|\.|to|from)$/.test(lower(s, slot.bound.from - 1))
  )
    return false
  for (let k = open - 1, n = 0; k >= 0 && n < 9; k--, n++) {
    const w = lower(s, k)
    if (/^(?:improvements?|gains?|reductions?|increases?|decreases?|drops?)$/.test(w))
      return /^(?:with|over|of|in|compared|relative|\()$/.test(lower(s, k + 1))
    if (w === ',' || w === ')' || s.quantityAt[k] || /^(?:outperform|surpass|exceed|achiev|reach)/.test(w)) return false
  }
  return false
}

/** A counted noun that is really a metric ("45.2 points", "91 F1", "12 FPS"). */
function strongResult(s: Sentence, slot: Slot, metric: string | null): boolean {
  if (slot.q.magnitude || slot.q.spelled) return false
  if (slot.q.decimal && metric && findMetric(metric)) return true
  if (slot.left.rule === 'left:of' && slot.left.phrase && slot.q.decimal) return true
  const r = slot.right.phrase
  if (r && slot.right.rule === 'right:noun') {
    const text = words(s, r)
    const m = findMetric(text)
    if (m && /[A-Z]{2,}|F1|rate|accuracy|score/.test(text)) return true
  }
  return false
}

/** A number without unit and counted noun: a score if a metric or a score verb ties it down. */
function bareKind(
  s: Sentence,
  slot: Slot,
  metric: string | null,
  form: Measure['form'],
  rules: string[],
): ClaimKind | null {
  const { q, left, right } = slot
  if (q.spelled && !q.magnitude) return null
  if (
    left.rule === 'left:of' &&
    left.phrase &&
    /(?:budget|size|length|window|dimension|dimensions|horizon|resolution)s?$/i.test(words(s, left.phrase))
  )
    return 'scale'
  const m = metric ? findMetric(metric) : null
  const leftText = left.phrase ? words(s, left.phrase) : ''
  if (form === 'change' && (q.decimal || m)) return 'change'
  if (m && (left.form === 'level' || right.rule === 'right:noun' || q.decimal || left.rule === 'left:bracket')) {
    if (/^(?:n|k|p|N)$/.test(leftText.trim())) return null
    return 'score'
  }
  if (/(?:^|\s)(?:p|P)$/.test(leftText) || lower(s, slot.bound.from - 1) === 'p') return null
  if (left.form === 'level' && q.decimal && left.rule !== 'left:from-to') return 'score'
  if (
    left.form === 'level' &&
    left.rule === 'left:of' &&
    metric &&
    /(?:score|rate|accuracy|error|ratio|loss|precision|recall|correlation|index|coefficient|reward|return|fidelity|gain)s?$/i.test(
      metric,
    )
  )
    return 'score'
  if (q.decimal && slot.inBracket && !q.magnitude) return 'score'
  if (q.decimal && /^(?:achiev|reach|obtain|attain|scor|yield|get)/.test(lower(s, slot.bound.from - 1))) return 'score'
  if (q.sign && q.decimal) return 'change'
  if (q.unit === '' && right.rule === 'right:noun' && q.magnitude) {
    rules.push('magnitude')
    return 'scale'
  }
  if (q.outOf && /^(?:of|out|\/)$/.test(lower(s, q.to)) && !q.decimal) return 'score'
  return null
}

/** The way the metric itself moves. */
function directionOf(
  s: Sentence,
  slot: Slot,
  measure: Measure,
  kind: ClaimKind,
  form: Measure['form'],
  metric: string | null,
): number {
  let way: number = measure.way
  let improves = measure.improves
  const { q, left, right } = slot
  if (!way && right.way) {
    way = right.way
    improves = right.improves
  }
  if (!way && left.way) {
    way = left.way
    improves = left.improves
  }
  if (q.sign) {
    way = q.sign
    improves = false
    if (left.way && left.way !== q.sign && q.sign < 0) way = -1
  }
  if (kind === 'factor') {
    if (q.unit === '%') way ||= -1
    const value = Array.isArray(q.value) ? q.value[1] : q.value
    if (!way && q.ratioWord && /^(?:halv|half)/.test(q.ratioWord)) way = -1
    if (!way && q.ratioWord && /^(?:doubl|tripl|quadrupl|twice)/.test(q.ratioWord)) way = 1
    if (!way && metric && /speed|accelerat|throughput|compression/i.test(metric)) way = 1
    if (!way && value >= 1 && !/^(?:differ|var)/.test(lower(s, measure.governor)))
      way = governedWay(s, slot) || (form === 'change' ? 1 : 0)
  }
  if (!way && kind === 'change') way = governedWay(s, slot)
  if (improves && way > 0 && metric) {
    const known = findMetric(metric)
    if (known?.higherIsBetter === false) way = -1
    else if (
      !known &&
      /\b(?:time|latency|cost|error|errors|overhead|memory|usage|consumption|loss|rmse|mse|mae|wer|cer|fid|runtime|rate of hallucination|delay|energy|flops|distance|gap|forgetting|regret|bias|variance|uncertainty)$/i.test(
        metric,
      )
    )
      way = -1
  }
  return way
}

/** Nearest word that moves something, before the number and in its clause. */
function governedWay(s: Sentence, slot: Slot): number {
  for (let k = slot.bound.from - 1, n = 0; k >= 0 && n < 16; k--, n++) {
    const w = lower(s, k)
    if (/^(?:;|while|whereas|but|which)$/.test(w)) return 0
    const way = wayOf(w)
    if (way && w !== 'more' && w !== 'over') return way
  }
  for (let k = slot.q.to, n = 0; k < s.tokens.length && n < 5; k++, n++) {
    const w = lower(s, k)
    if (s.quantityAt[k] || /^(?:;|,|while|and)$/.test(w)) return 0
    const way = wayOf(w)
    if (way) return way
  }
  return 0
}

/** p-values and confidence intervals are evidence for a claim, not one. */
function isStatistic(s: Sentence, slot: Slot): boolean {
  let k = slot.bound.from - 1
  while (k >= 0 && s.tokens[k]?.kind === 'mark' && /^[=<>~≤≥:[]$/.test(s.tokens[k]?.text ?? '')) k--
  const w = lower(s, k)
  if (
    w === 'p' ||
    w === 'ci' ||
    w === 'cis' ||
    (w === 'interval' && lower(s, k - 1) === 'confidence') ||
    (w === 'value' && lower(s, k - 1) === 'p') ||
    w === 'p-value'
  )
    return true
  return slot.q.unit === '%' && /^(?:ci|cis|confidence|credible|c\.i)$/.test(lower(s, slot.q.to))
}

/** For "9.3x faster" and bare speedups: the metric named earlier in the sentence, else null. */
function speedMetric(s: Sentence, slot: Slot, measure: Measure): string | null {
  const noun = measure.governor >= 0 ? lower(s, measure.governor) : ''
  if (/^speed-?ups?$|^acceleration$/.test(noun)) return s.tokens[measure.governor]?.text ?? null
  if (COMPARATIVE_METRIC[noun] === 'speed' || COMPARATIVE_METRIC[noun] === 'size') {
    for (let k = slot.bound.from - 1, n = 0; k >= 0 && n < 20; k--, n++) {
      if (/^(?:speed|latency|throughput|inference|training|runtime|decoding)$/.test(lower(s, k))) {
        let a = k
        while (
          a > 0 &&
          /^[\p{L}-]+$/u.test(s.tokens[a - 1]?.text ?? '') &&
          !isVerb(lower(s, a - 1)) &&
          !/^(?:a|an|the|of|and|in|with|our|its|impressive|for|to|on)$/.test(lower(s, a - 1)) &&
          k - a < 3
        )
          a--
        return words(s, [a, k + 1])
      }
    }
  }
  return null
}

/** Metric phrases lose what the labelling rules leave off. */
function cleanMetric(metric: string): string | null {
  const acronym = /\(([^)]+)\)?$/.exec(metric)?.[1]
  if (acronym && metric.length > 24 && isMetricName(acronym)) return acronym
  let m = metric.replace(
    /^(?:the|an?|its|their|our|new|state-of-the-art|SOTA|impressive|competitive|overall average|average|mean|minimum|maximum|final|best|highest|superior|strong|high|higher|lower|relative|absolute|corresponding|better|improved|respective|estimated|reported|total) (?=\p{L})/iu,
    (w) => (/^(?:mean|overall)/i.test(w) ? w : ''),
  )
  m = m.replace(/^(?:\p{Ll}[\p{Ll} -]*)(?:'s|s') (?=\p{L})/u, '')
  m = m.replace(/\s*\([^)]*\)?$/, '').trim()
  m = m.replace(
    /\s+(?:improvements?|gains?|reductions?|increases?|boosts?|drops?|decreases?|degradation|enhancements?|lifts?|relative)$/i,
    '',
  )
  if (
    /(?:^|\s)(?:models|methods?|systems?|networks?|baselines?|approach(?:es)?|llms?|agents?|detectors?|retraining|pipelines?|frameworks?|datasets?|benchmarks?|policies|solvers?)$/i.test(
      m,
    )
  )
    return null
  return /\p{L}/u.test(m) &&
    !/^(?:same\b.*|average|avg|mean|it|them|they|this|that|which|we|results?|method|approach|model|models|baselines?|respectively|i\.e|e\.g|cases?|margins?|value|values)$/i.test(
      m,
    )
    ? m
    : null
}

/** Does this level belong to a rival: right after "than X", "vs.", "compared to", or in the bracket behind a rival. */
function isRival(s: Sentence, slot: Slot, comparisons: Comparison[]): boolean {
  const edge = slot.bound.from
  const w = lower(s, edge - 1)
  if (/^(?:than|vs|versus|against)$/.test(w) || (w === '.' && lower(s, edge - 2) === 'vs')) return true
  if (/^(?:to|with)$/.test(w) && /^(?:compared|relative|comparison)$/.test(lower(s, edge - 2))) return true
  if (w === 'of' || w === "'s" || w === '(') {
    for (const c of comparisons) {
      const open = openBracket(s, edge)
      if (open >= 0 && c.cue === 'preposition' && lower(s, c.at) === 'over') continue
      if (open >= 0 && (c.end === open || (c.end < open && open - c.end <= 4 && listBetween(s, c.end, open))))
        return true
      if (c.end === edge - 1 || c.end === edge) return true
    }
  }
  for (const c of comparisons)
    if (c.cue === 'preposition' && c.end === edge && c.at < edge && edge - c.at <= 8) return true
  if (
    w === ':' &&
    openBracket(s, edge) >= 0 &&
    nameShaped(s.tokens[edge - 2]?.text ?? '') &&
    lower(s, edge - 3) === '(' &&
    findMetric(s.tokens[edge - 2]?.text ?? '') === null
  )
    return true
  for (const c of comparisons) {
    if (c.end > edge || edge - c.end > 8) continue
    let which = false
    for (let k = c.end; k < edge; k++) if (/^(?:which|that)$/.test(lower(s, k))) which = true
    if (which && /^(?:only|just|merely)$/.test(lower(s, edge - 2))) return true
  }
  if (rivalClause(s, edge)) return true
  // "while X only reaches 45"
  for (let k = edge - 1, n = 0; k >= 0 && n < 14; k--, n++) {
    const x = lower(s, k)
    if (s.quantityAt[k] && n > 0) break
    if (x === 'while' || x === 'whereas') {
      for (let j = k; j < edge; j++) {
        if (/^(?:only|merely|just|baseline|baselines|existing|previous|prior|best-performing)$/.test(lower(s, j)))
          return true
        if (
          /^(?:our|ours|we|it|its|the|this|also|maintaining|reducing|keeping|using|requiring|being|achieving|running)$/.test(
            lower(s, j),
          )
        )
          return false
      }
      // "whereas magnitude pruning falls to 19.4": another subject with a number of its own, after ours.
      return x === 'whereas' && s.quantities.some((q) => q.to <= k)
    }
    if (x === ';' || x === ',') break
  }
  return false
}
/** "the best baseline reaches only 61%", "…; prior work takes 9 ms", "while GPT-4o reaches 61%": the clause's subject is a rival. */
function rivalClause(s: Sentence, edge: number): boolean {
  let start = 0
  let side = false
  for (let k = edge - 1, n = 0; k >= 0 && n < 24; k--, n++) {
    const w = lower(s, k)
    if (w === ';' || w === 'while' || w === 'whereas') {
      start = k + 1
      side = w !== ';'
      break
    }
    if (w === ':' || w === ',' || (s.quantityAt[k] && n > 0)) return false
  }
  for (let k = start; k < edge && k < start + 7; k++) {
    const t = s.tokens[k]
    if (!t || /^(?:our|ours|we|it|its|this|these|new|proposed)$/.test(t.lower) || s.own.has(t.lower)) return false
    if (isVerb(t.lower) && k > start) return false
    if (
      /^(?:baselines?|prior|previous|existing)$/.test(t.lower) &&
      (k === start || /^(?:the|a|best|strongest|only|all)$/.test(lower(s, k - 1)))
    )
      return true
    if (side && k === start && nameShaped(t.text) && findMetric(t.text) === null && !s.mentionAt[k]) return true
  }
  return false
}

const listBetween = (s: Sentence, from: number, to: number) => {
  for (let k = from; k < to; k++) if (isVerb(lower(s, k)) || s.tokens[k]?.text === ')') return false
  return true
}

/** "outperforms X (68.1%) and Y (77.9%)": the second bracket follows a rival's. */
function rivalBracket(s: Sentence, slots: Slot[], n: number): boolean {
  const slot = slots[n] as Slot
  const prev = slots[n - 1]
  if (!slot.inBracket || !prev?.inBracket || !prev.draft?.rules.includes('rival')) return false
  for (let k = prev.q.to; k < slot.bound.from; k++) if (isVerb(lower(s, k)) || lower(s, k) === ';') return false
  return true
}

/** "from A to B", "A → B": is this the A? */
function isPairFirst(s: Sentence, slots: Slot[], n: number): boolean {
  const slot = slots[n] as Slot
  const next = slots[n + 1]
  if (!next) return false
  const joint = lower(s, next.bound.from - 1)
  if (/^rang/.test(lower(s, slot.bound.from - 2))) return false
  if (
    s.tokens[next.bound.from - 1]?.text === '→' ||
    (s.tokens[next.bound.from - 1]?.text === '>' && s.tokens[next.bound.from - 2]?.text === '-')
  )
    return true
  if (joint !== 'to') return false
  const start = pairStart(s, next.bound.from - 1)
  return start >= 0 && start <= slot.bound.from && start >= slot.bound.from - 3
}

/** "by 4 on A and by 2 on B over the base model": a rival named behind the last number holds for the ones before. */
function shareBaselines(s: Sentence, slots: Slot[]): void {
  for (let n = slots.length - 2; n >= 0; n--) {
    const a = slots[n]?.draft
    const b = slots[n + 1]?.draft
    if (!a || !b?.baseline || a.baseline || a.kind !== 'change' || b.kind !== 'change') continue
    let cut = false
    for (let k = (slots[n] as Slot).q.to; k < (slots[n + 1] as Slot).q.from; k++)
      if (/^(?:;|while|whereas|but|which)$/.test(lower(s, k)) || isVerb(lower(s, k))) cut = true
    if (!cut) a.baseline = b.baseline
  }
}

/** "9x and 69x speedup over A and B": two joined numbers and two rivals pair off, as with "respectively". */
function splitBaselines(slots: Slot[]): void {
  for (let n = 1; n < slots.length; n++) {
    const a = slots[n - 1] as Slot
    const b = slots[n] as Slot
    if (b.joined !== n - 1 || a.joined >= 0 || slots[n + 1]?.joined === n || b.bound.from - a.q.to > 2) continue
    const parts = b.draft?.baseline?.split(' and ') ?? []
    if (
      a.draft &&
      b.draft &&
      parts.length === 2 &&
      (!a.draft.baseline || a.draft.baseline === b.draft.baseline) &&
      a.draft.kind === b.draft.kind
    ) {
      a.draft.baseline = parts[0] as string
      b.draft.baseline = parts[1] as string
    }
  }
}

/** "PSNR/SSIM/LPIPS of 26.2/0.96/0.08": names and numbers joined by slashes pair off in order. */
function splitSlashes(s: Sentence, slots: Slot[]): void {
  for (let n = 0; n < slots.length; n++) {
    const run = [slots[n] as Slot]
    while (run.length < 6) {
      const next = slots[n + run.length]
      const last = run[run.length - 1] as Slot
      if (!next || s.tokens[next.bound.from - 1]?.text !== '/' || next.bound.from - last.q.to > 1) break
      run.push(next)
    }
    if (run.length < 2) continue
    const parts = run[0]?.draft?.metric?.split(/\s*\/\s*/) ?? []
    if (parts.length === run.length)
      run.forEach((x, k) => {
        if (x.draft) x.draft.metric = parts[k] ?? x.draft.metric
      })
    const last = run[run.length - 1]?.draft?.place
    const sites = last?.names.length === 1 ? (last.names[0]?.split('/') ?? []) : []
    if (last && sites.length === run.length && sites.every((x) => /\p{L}{2}/u.test(x)))
      run.forEach((x, k) => {
        if (x.draft) x.draft.place = { ...last, names: [sites[k] as string], ids: [null] }
      })
    n += run.length - 1
  }
}

/** A list that says its benchmark, metric or rival once, at the end: what the last has, the ones before get. */
function shareRight(s: Sentence, slots: Slot[]): void {
  for (let n = slots.length - 1; n > 0; n--) {
    const b = slots[n] as Slot
    const a = slots[b.joined]
    if (!a?.draft || !b.draft || !sameSort(a.q, b.q)) continue
    const result = (k: ClaimKind) => k === 'score' || k === 'change' || k === 'factor'
    if (!result(a.draft.kind) || !result(b.draft.kind)) continue
    let bare = true
    let placed = false
    for (let k = a.q.to; k < b.bound.from; k++) {
      if (!JOIN.test(lower(s, k))) bare = false
      if (/^(?:on|across|for|in|under)$/.test(lower(s, k)) && k > a.right.rightEnd - 1) placed = true
    }
    // "2.3 mAP and 7.0 mAP improvements": the change noun holds for both.
    if (
      a.draft.kind === 'score' &&
      b.draft.kind === 'change' &&
      a.draft.metric &&
      a.draft.metric === b.draft.metric &&
      b.right.rule === 'right:change-noun' &&
      a.right.rule === 'right:noun' &&
      a.right.rightEnd >= b.bound.from - 1
    ) {
      a.draft.kind = 'change'
      a.draft.direction = b.draft.direction
    }
    // "6.3% and 9.9% speedups": what stands behind the last is said of all.
    if (bare && a.draft.kind === 'score' && b.draft.kind === 'change' && b.right.form === 'change' && !a.left.form) {
      a.draft.kind = 'change'
      a.draft.direction = b.draft.direction
      a.draft.qualifier ??= b.draft.qualifier
      a.draft.metric = b.draft.metric ?? a.draft.metric
    }
    if (!a.draft.metric && bare && b.draft.metric) {
      a.draft.metric = b.draft.metric
      a.draft.rules.push('share')
      if (a.draft.kind === 'score' && b.draft.kind === 'change') a.draft.kind = 'change'
      a.draft.direction ??= b.draft.direction
    }
    const free = !a.draft.place || a.draft.place.where === 'sentence'
    if (b.draft.place && free && (bare || (!placed && b.draft.place.where === 'right'))) a.draft.place = b.draft.place
    if (b.draft.baseline && !a.draft.baseline && (a.draft.kind === 'change' || a.draft.kind === 'factor'))
      a.draft.baseline = b.draft.baseline
    if (!a.draft.direction && b.draft.direction && a.draft.kind === b.draft.kind) a.draft.direction = b.draft.direction
  }
}

/** A level without a metric of its own takes the last one that its sentence named before it. */
function shareMetrics(s: Sentence, slots: Slot[]): void {
  let last: string | null = null
  for (const x of slots) {
    if (!x.draft) continue
    // "over X's 9x"
    if (x.draft.kind === 'factor' && /'s$/.test(lower(s, x.q.from - 1))) {
      const earlier = slots.find((y) => y !== x && y.draft?.kind === 'factor' && y.draft.metric && y.q.from < x.q.from)
      x.draft.role = 'other'
      x.draft.baseline = null
      x.draft.metric ??= earlier?.draft?.metric ?? null
      x.draft.direction ??= earlier?.draft?.direction ?? null
    }
    const weak = x.draft.rules.includes('left:is') || x.draft.rules.includes('left:moves-to')
    if (weak && last && x.draft.kind === 'score' && x.draft.metric && !findMetric(x.draft.metric) && findMetric(last))
      x.draft.metric = last
    if (x.draft.kind === 'score' && !x.draft.metric && sameSortLoose(x.q)) {
      x.draft.metric =
        (x.inBracket && openBracket(s, x.bound.from) >= x.bound.from - 4
          ? nearestMetric(s, openBracket(s, x.bound.from))
          : null) ??
        last ??
        nearestMetric(s, x.bound.from)
      if (x.draft.metric) x.draft.rules.push('carried')
    }
    // "mAP from 0.27 to 0.31 (+14.8%)"
    if (x.inBracket && !x.draft.metric && x.draft.kind === 'change') {
      const host = hostOf(s, slots, slots.indexOf(x))
      if (host?.draft?.metric && sameSort(host.q, x.q)) x.draft.metric = host.draft.metric
    }
    if ((x.draft.kind === 'score' || x.draft.kind === 'change') && x.draft.metric && sameSortLoose(x.q))
      last = x.draft.metric
  }
}
const sameSortLoose = (q: Quantity) => !q.unit || q.unit === '%' || q.unit === 'points'

/** The nearest phrase before token `i` that ends in a metric of the lexicon written as a name or with "accuracy" and the like. */
function nearestMetric(s: Sentence, i: number): string | null {
  for (let k = i - 1, n = 0; k >= 0 && n < 30; k--, n++) {
    const w = s.tokens[k]
    if (w?.kind !== 'word' || s.mentionAt[k] || s.quantityAt[k]) continue
    if (w.text === ';') return null
    if (!METRIC_WORD.test(w.text)) continue
    const r = left(s, k + 1)
    for (let from = r[0]; from < r[1]; from++) {
      const text = words(s, [from, r[1]])
      if (isMetricName(text)) return text
    }
  }
  return null
}
const METRIC_WORD =
  /^(?:accurac(?:y|ies)|perplexity|precision|recall|F1(?:-scores?)?|mAP|mIoU|IoU|BLEU|ROUGE(?:-\w+)?|WER|CER|FID|PSNR|SSIM|AUC|AUROC|AP|RMSE|MAE|MSE|Dice|correlation|latency|throughput|success|rates?|scores?|errors?|EM|NDCG(?:@\d+)?|pass@\d+|Recall@\d+|perplexities|resolve)$/

/** Numbers of one sentence share the place that one of them names, if it names one for all: the nearest one behind. */
function sharePlaces(s: Sentence, slots: Slot[]): void {
  const result = (x: Slot) =>
    x.draft && (x.draft.kind === 'score' || x.draft.kind === 'change' || x.draft.kind === 'factor')
  for (let n = slots.length - 1; n >= 0; n--) {
    const a = slots[n] as Slot
    if (
      !a.draft ||
      a.draft.place ||
      !result(a) ||
      (a.draft.kind === 'factor' && /^(?:parameters?|params|(?:model )?size)$/i.test(a.draft.metric ?? ''))
    )
      continue
    // Forward: "an accuracy of 97, an F1 of 96 and an AUC of 99 across X".
    for (let m = n + 1; m < slots.length && m < n + 6 && !a.draft.place; m++) {
      const b = slots[m] as Slot
      let cut = false
      for (let k = a.q.to; k < b.q.from; k++)
        if (s.tokens[k]?.text === ';' || /^(?:while|whereas|but)$/.test(lower(s, k))) cut = true
      if (cut) break
      if (result(b) && b.draft?.place && !b.dealt.place && b.draft.place.where === 'right')
        a.draft.place = b.draft.place
    }
    // Backward: "91% on X, reducing cost by 30%".
    for (let m = n - 1; m >= 0 && !a.draft.place; m--) {
      const b = slots[m] as Slot
      if (result(b) && b.draft?.place?.named) a.draft.place = b.draft.place
    }
  }
  for (const x of slots) {
    if (
      !x.draft ||
      x.draft.place ||
      !result(x) ||
      (x.draft.kind === 'factor' && /^(?:parameters?|params|(?:model )?size)$/i.test(x.draft.metric ?? ''))
    )
      continue
    const named = sentencePlace(s)
    x.draft.place = named && named.names.length <= 6 ? named : studyPlace(s)
  }
}

/**
 * "accuracies of 50.9% (top-1) and 79.7% (top-5), surpassing X by 13.7% and 9.8%, respectively": changes without a
 * metric of their own take those of as many levels before them, in order.
 */
function echoMetrics(slots: Slot[]): void {
  const changes = slots.filter((x) => x.draft?.kind === 'change' && !x.draft.metric)
  const levels = slots.filter((x) => x.draft?.kind === 'score' && x.draft.metric && x.draft.role === 'own')
  const before = changes[0] ? levels.filter((x) => x.q.from < (changes[0] as Slot).q.from) : []
  const ordered = changes.length > 1 && changes.length === before.length
  changes.forEach((x, n) => {
    const source = ordered ? before[n] : levels.findLast((y) => y.q.from < x.q.from)
    if (!x.draft || !source?.draft || !(sameSort(x.q, source.q) || x.draft.rules.includes('right:comparative'))) return
    x.draft.metric = source.draft.metric
    x.draft.rules.push('echo')
    if (
      !x.draft.place ||
      x.draft.place.where === 'sentence' ||
      (ordered && x.draft.place.names.length === before.length)
    )
      x.draft.place = source.draft.place ?? x.draft.place
  })
}

const LIST_LEAD = /^(?:on|for|in|across|over|under|at|than|to|with|against|of|by|and|both|the|between)$/

/** "respectively": numbers in order get the names of a list of the same length. */
function dealOut(s: Sentence, slots: Slot[]): void {
  dealPlain(s, slots)
  let from = 0
  for (let i = 0; i < s.tokens.length; i++) {
    if (lower(s, i) !== 'respectively') continue
    let start = from
    for (let k = i - 1; k >= from; k--)
      if (s.tokens[k]?.text === ';') {
        start = k + 1
        break
      }
    let group = slots.filter((x) => x.q.from >= start && x.q.to <= i && !readCounted(s, x.q))
    const mains = group.filter((x) => !x.inBracket || group.every((y) => y.inBracket))
    if (mains.length >= 2) group = mains
    // "is respectively 3.1 and 4.7"
    if (group.length < 2) {
      const after = slots.filter((x) => x.q.from > i && x.q.from < i + 16 && !readCounted(s, x.q))
      if (after.length >= 2) deal(s, slots, after, start, i)
    } else deal(s, slots, group, start, i)
    from = i + 1
  }
}

/** "Precision, recall and F1 are 91%, 88% and 90%": as many metrics as numbers pair off without being told to. */
function dealPlain(s: Sentence, slots: Slot[]): void {
  for (let n = 0; n < slots.length; n++) {
    const run = [slots[n] as Slot]
    while (
      slots[n + run.length]?.joined === n + run.length - 1 &&
      (slots[n + run.length] as Slot).bound.from - (run[run.length - 1] as Slot).q.to <= 2
    )
      run.push(slots[n + run.length] as Slot)
    if (run.length < 2) continue
    const verb = (slots[n] as Slot).bound.from - 1
    if (/^(?:is|are|was|were|of|reach|reaches|by)$/.test(lower(s, verb))) {
      for (let k = Math.max(0, verb - 16); k < verb; k++) {
        if (
          k > 0 &&
          !LIST_LEAD.test(lower(s, k - 1)) &&
          wayOf(lower(s, k - 1)) === 0 &&
          !/^(?:,|an?|its|our|and)$/.test(lower(s, k - 1))
        )
          continue
        const items = listRight(s.tokens, k, (x) => isQuantity(s, x))
        if (items.length !== run.length || (items[items.length - 1] as Range)[1] !== verb) continue
        if (!items.every((r) => findMetric(words(s, r)))) continue
        run.forEach((x, m) => {
          x.dealt.metric = words(s, items[m] as Range)
        })
        break
      }
    }
    n += run.length - 1
  }
}

function deal(s: Sentence, slots: Slot[], group: Slot[], start: number, end: number): void {
  const n = group.length
  const sizes = [n]
  // Two runs of numbers ("A and B of 1 and 2, and C and D by 3 and 4, respectively"): take the last run.
  let run = 1
  for (let k = n - 1; k > 0 && (group[k] as Slot).joined >= 0; k--) run++
  if (run >= 2 && run < n) sizes.push(run)
  for (const size of sizes) {
    const members = group.slice(n - size)
    let used = false
    for (let k = start; k < end; k++) {
      const w = lower(s, k)
      if (k > start && !LIST_LEAD.test(w) && !isVerb(w) && wayOf(w) === 0) continue
      const begin = k === start && !LIST_LEAD.test(w) && !isVerb(w) ? k : k + 1
      if (isQuantity(s, begin)) continue
      const items = listRight(s.tokens, begin, (x) => isQuantity(s, x))
      if (items.length !== size) continue
      const last = (items[items.length - 1] as Range)[1]
      if (last > end) continue
      apply(s, members, items, w)
      used = true
      k = last - 1
    }
    if (used) break
  }
  void slots
}

function apply(s: Sentence, members: Slot[], items: Range[], lead: string): void {
  const texts = items.map((r) => words(s, r))
  const metricLike = texts.filter((t) => findMetric(t) !== null).length
  const placeLike = items.filter((r) => {
    for (let k = r[0]; k < r[1]; k++) if (s.mentionAt[k]) return true
    return false
  }).length
  const compares =
    /^(?:than|against)$/.test(lead) ||
    (lead === 'over' && placeLike === 0) ||
    ((lead === 'to' || lead === 'with') && placeLike === 0)
  members.forEach((slot, n) => {
    const item = items[n] as Range
    if (
      placeLike * 2 >= items.length ||
      (/^(?:on|for|in|across|at|under|the|both)$/.test(lead) && metricLike * 2 < items.length)
    ) {
      const names: string[] = []
      const ids: (string | null)[] = []
      for (let k = item[0]; k < item[1]; k++) {
        const m = s.mentionAt[k] ? s.mentions[(s.mentionAt[k] as number) - 1] : undefined
        if (m && m.from === k) {
          names.push(words(s, [m.from, m.to]))
          ids.push(m.id)
        }
      }
      if (!names.length) {
        names.push(texts[n] as string)
        ids.push(null)
      }
      slot.dealt.place = { names, ids, where: 'right', named: placeLike > 0 }
    } else if (compares && metricLike * 2 < items.length) slot.dealt.baseline = texts[n]
    else if (
      metricLike * 2 >= items.length ||
      ((wayOf(lead) !== 0 || isVerb(lead) || lead === 'of' || lead === 'in') &&
        !texts.some((t) => nameShaped(t.split(' ')[0] ?? '')))
    ) {
      const text = cleanMetric(texts[n] as string)
      if (text && !CHANGE_NOUNS.has(text.toLowerCase())) slot.dealt.metric = text
    }
  })
}

export { closeBracket }
