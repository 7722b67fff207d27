import type { Paper } from '../../lib/sites/types'
import type { Section } from './listing'
import { PaperItem } from './PaperItem'

interface Props {
  sections: readonly Section[]
  /** How many papers are drawn, of all sections. */
  shown: number
  /** When each was saved, by id; undefined until the library was asked. */
  saved: ReadonlyMap<string, string> | undefined
  /** Why nothing can be saved here, null where it can. */
  locked: string | null
  onToggle(paper: Paper): Promise<void>
}

/** The papers of a page with their claims, under the headings that they are ordered by. */
export function PageSections({ sections, shown, saved, locked, onToggle }: Props) {
  let left = shown
  return (
    <>
      {sections.map((section) => {
        const papers = section.papers.slice(0, Math.max(0, left))
        left -= papers.length
        if (papers.length === 0) return null
        return (
          <section key={section.heading ?? ''}>
            {section.heading !== null && <h2 class="section">{section.heading}</h2>}
            <ul class="papers">
              {papers.map(({ paper, claims, abstract, partial }) => (
                <PaperItem
                  key={paper.id}
                  paper={paper}
                  claims={claims}
                  abstract={() => abstract}
                  beside={abstract}
                  excerpt={partial ?? false}
                  saved={saved?.has(paper.id) ?? false}
                  {...(locked === null ? {} : { locked })}
                  onToggle={() => onToggle(paper)}
                />
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}
