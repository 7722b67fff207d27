import { type ComponentType, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { LibraryDatabase } from '../../lib/library/database'
import type { SavedPaper } from '../../lib/library/queries'

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
  /** A whole tab instead of the toolbar's popup. */
  wide: boolean
  notify(notice: Notice): void
  extras?: Extras | undefined
}

/** What the library page has and the popup does not, so that the popup need not load it. */
export interface Extras {
  /** A further tab. */
  Panel: ComponentType
  label: string
  /** Above every panel; `onOpen` shows the further tab. */
  Reminder: ComponentType<{ onOpen(): void }>
  /** Under the claims of a saved paper. */
  OwnWords: ComponentType<{ paper: SavedPaper }>
}

export const SurroundingsContext = createContext<Surroundings | null>(null)

export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext)
  if (!surroundings) throw new Error('components of the popup belong inside App')
  return surroundings
}

/** What went wrong, in the words of whoever found it. */
export function problem(error: unknown): Notice {
  return { text: error instanceof Error ? error.message : String(error), tone: 'problem' }
}
