import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { t } from '../../lib/i18n'
import type { LibraryDatabase } from '../../lib/library/database'

/** Something to tell the reader, at the foot of the window. */
export interface Notice {
  text: string
  tone?: 'plain' | 'problem'
  /** Something that can be done about it, such as undoing it. */
  action?: { label: string; run(): void }
}

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

/** What went wrong, in the words of whoever found it. */
export function problem(error: unknown): Notice {
  return { text: error instanceof Error ? error.message : String(error), tone: 'problem' }
}
