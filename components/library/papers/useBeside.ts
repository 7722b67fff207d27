import { useEffect, useState } from 'preact/hooks'
import { topClaim } from '../../../lib/library/catalogue/entry'
import type { LibraryDatabase } from '../../../lib/library/database'
import { type KnownPaper, textsFor } from '../../../lib/library/overview'
import { isBare } from '../../../lib/wording/aside'

const NONE: ReadonlyMap<string, string> = new Map()

/**
 * The abstracts of those papers whose most telling claim is a bare number, by id: the table shows it with the words that it stands
 * beside. They come after the rows; one that cannot be read leaves its number bare.
 */
export function useBeside(
  db: LibraryDatabase,
  papers: ReadonlyMap<string, KnownPaper>,
  ids: readonly string[],
): ReadonlyMap<string, string> {
  const [texts, setTexts] = useState(NONE)
  useEffect(() => {
    const quoted = new Map<string, string>()
    const wanted: [id: string, hash: string][] = []
    for (const id of ids) {
      const paper = papers.get(id)
      const claim = paper && topClaim(paper)
      if (!claim || !isBare(claim)) continue
      if (claim.quote !== undefined) quoted.set(id, claim.quote)
      else wanted.push([id, claim.hash])
    }
    if (wanted.length === 0) return setTexts(quoted.size === 0 ? NONE : quoted)
    let stopped = false
    textsFor(db, wanted).then(
      (found) => {
        if (stopped) return
        for (const [id, hash] of wanted) {
          const text = found.get(`${id} ${hash}`)
          if (text !== undefined) quoted.set(id, text)
        }
        setTexts(quoted)
      },
      () => undefined, // the table says that the library fails
    )
    return () => {
      stopped = true
    }
  }, [db, papers, ids.join('\n')])
  return texts
}
