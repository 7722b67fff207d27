/** What papers of a page claim together, out of what each of them does (`PaperFacts`). Pure, and light: a page's bar works it out. */
import type { PaperFacet, PaperFacts } from './messages'

/** Something that papers of a page can be told apart by. */
export interface PageFacet {
  group: PaperFacet['group']
  key: string
  label: string
  /** Papers of the page that claim something of it. */
  ids: string[]
  /** Benchmarks: the best score of the page, as a badge writes it; null where none can be told. */
  best: string | null
}

export interface PageOverview {
  /** Papers that claim a number. */
  claiming: string[]
  saved: string[]
  /** Papers that hold what the reader watches for. */
  watched: string[]
  /** Those that most papers share come first. */
  facets: PageFacet[]
}

/** Most benchmarks to choose from: a page names hundreds, and most of them once. */
const MOST = 40

/** The better of two scores; the first where they cannot be compared. */
export function better(a: PaperFacet['best'], b: PaperFacet['best']): PaperFacet['best'] {
  if (!a || !b) return a ?? b
  if (a.measure !== b.measure || a.lowerIsBetter !== b.lowerIsBetter) return a
  return (a.lowerIsBetter ? b.value < a.value : b.value > a.value) ? b : a
}

export function overviewOf(papers: Iterable<PaperFacts>): PageOverview {
  const all = [...papers]
  const groups: Record<PaperFacet['group'], Map<string, PaperFacet & { ids: string[] }>> = {
    benchmark: new Map(),
    metric: new Map(),
    kind: new Map(),
  }
  for (const { id, facets } of all)
    for (const { group, key, label, best } of facets) {
      const known = groups[group].get(key) ?? { group, key, label, best: null, ids: [] }
      groups[group].set(key, known)
      known.ids.push(id)
      known.best = better(known.best, best)
    }
  const ids = (which: (paper: PaperFacts) => boolean) => all.filter(which).map(({ id }) => id)
  return {
    claiming: ids(({ claims }) => claims),
    saved: ids(({ saved }) => saved),
    watched: ids(({ watched }) => watched.length > 0),
    facets: Object.values(groups).flatMap((facets) =>
      [...facets.values()]
        .map((facet) => ({ ...facet, best: facet.best?.text ?? null }))
        .sort((a, b) => b.ids.length - a.ids.length || a.label.localeCompare(b.label))
        .slice(0, MOST),
    ),
  }
}
