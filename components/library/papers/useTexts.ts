import { useEffect, useState } from 'preact/hooks'
import { type KnownPaper, textsFor } from '../../../lib/library/overview'
import { problem, useSurroundings } from '../../popup/surroundings'

/** The abstracts that the claims of a paper point into. */
export function useTexts({ row, claims }: KnownPaper): ReadonlyMap<string, string> | null {
  const { db, notify } = useSurroundings()
  const [texts, setTexts] = useState<ReadonlyMap<string, string> | null>(null)
  const hashes = [...new Set(claims.map((claim) => claim.hash))].filter(Boolean).join(' ')
  useEffect(() => {
    let stopped = false
    textsFor(
      db,
      hashes.split(' ').map((hash) => [row.id, hash] as const),
    )
      .then((found) => {
        if (!stopped) setTexts(new Map([...found].map(([key, text]) => [key.slice(row.id.length + 1), text])))
      })
      .catch((failure) => notify(problem(failure)))
    return () => {
      stopped = true
    }
  }, [db, row.id, hashes, notify])
  return texts
}
