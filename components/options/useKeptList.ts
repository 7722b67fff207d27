import { useEffect, useState } from 'preact/hooks'
import { t } from '../../lib/i18n'
import type { KeptList } from '../../lib/settings/list'
import { problem } from '../ui/problem'

/** A list of the reader's as it is now, whoever changes it, with ways to change it and to take the last change back. */
export function useKeptList<T>(list: KeptList<T>, say: (text: string) => void) {
  /** null until it is loaded */
  const [items, setItems] = useState<T[] | null>(null)
  const [before, setBefore] = useState<T[] | null>(null)
  useEffect(() => {
    const stop = list.follow(setItems)
    list.load().then(
      (loaded) => setItems((newer) => newer ?? loaded),
      () => setItems([]), // the page says already that nothing can be loaded
    )
    return stop
  }, [list])

  /** @param words said once it is done */
  async function change(words: string, what: (items: T[]) => T[]) {
    try {
      setBefore(await list.change(what))
      say(words)
    } catch (failure) {
      say(problem(failure).text)
    }
  }

  async function undo(earlier: T[]) {
    await change(t('undone'), () => earlier)
    setBefore(null)
  }
  return { items, change, undo: before && (() => undo(before)) }
}
