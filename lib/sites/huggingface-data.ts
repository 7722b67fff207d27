/**
 * The data that Hugging Face embeds in its pages: JSON in `data-props`. Its keys have changed over the years, and a page
 * may put anything in it, so every field is looked at before it is believed.
 */
import { parseArxivId } from './identity'
import { oneLine, tidy } from './text'
import type { PaperRecord } from './types'

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() ? value : null
}

function record(entry: unknown): [string, PaperRecord] | null {
  if (typeof entry !== 'object' || entry === null) return null
  const outer = entry as Record<string, unknown>
  const paper = (typeof outer.paper === 'object' && outer.paper !== null ? outer.paper : outer) as Record<
    string,
    unknown
  >
  const id = parseArxivId(text(paper.id) ?? '')?.id
  if (!id) return null
  const authors = (Array.isArray(paper.authors) ? paper.authors : [])
    .filter((author) => typeof author === 'object' && author !== null && author.hidden !== true)
    .map((author) => oneLine(text(author.name) ?? ''))
    .filter(Boolean)
  const abstract = text(paper.summary) ?? text(outer.summary)
  // the outer title is the clean one: the inner may hold a line break and indentation
  const title = text(outer.title) ?? text(paper.title)
  return [
    id,
    {
      title: title === null ? null : oneLine(title),
      authors,
      abstract: abstract === null ? null : tidy(abstract),
      foreignSummary: text(paper.ai_summary),
      date: /^\d{4}-\d{2}-\d{2}/.exec(text(paper.publishedAt) ?? text(outer.publishedAt) ?? '')?.[0] ?? null,
    },
  ]
}

/** Parsed data by the attribute it came from: the attribute holds up to a megabyte and rarely changes. */
const parsed = new WeakMap<Element, { source: string; records: [string, PaperRecord][] }>()

/** The papers that an element's `data-props` tells of, by canonical id; none if it holds no readable data. */
export function recordsOf(element: Element): [string, PaperRecord][] {
  const source = element.getAttribute('data-props') ?? ''
  const known = parsed.get(element)
  if (known?.source === source) return known.records
  let props: unknown
  try {
    props = JSON.parse(source)
  } catch {
    props = null // no data is a state of its own: cards then say that there is no abstract
  }
  const { dailyPapers, searchResults, paper } = (props ?? {}) as Record<string, unknown>
  // on search pages `dailyPapers` holds the trending list: look in both, by id, never by position
  const records = [dailyPapers, searchResults, [paper]]
    .flatMap((list) => (Array.isArray(list) ? list : []))
    .map(record)
    .filter((entry) => entry !== null)
  parsed.set(element, { source, records })
  return records
}
