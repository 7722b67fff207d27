import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { t } from '../../lib/i18n'
import type { LibraryDatabase } from '../../lib/library/database'
import { type Notice, problem } from '../ui/problem'

export { type Notice, problem } from '../ui/problem'

/** What every part of the window may use. */
export interface Surroundings {
  db: LibraryDatabase
  notify(notice: Notice): void
}

export const SurroundingsContext = createContext<Surroundings | null>(null)

export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext)
  if (!surroundings) throw new Error('components of the popup belong inside App')
  return surroundings
}

/** Something done, with the way back. */
export function undoable(text: string, undo: () => Promise<unknown>, notify: (notice: Notice) => void): Notice {
  return { text, action: { label: t('undo'), run: () => void undo().catch((failure) => notify(problem(failure))) } }
}
