import { useState } from 'preact/hooks'
import { problem, useSurroundings } from '../popup/surroundings'

/** One thing at a time, with how far it is. */
export function useWork() {
  const { notify } = useSurroundings()
  const [share, setShare] = useState<{ text: string; done: number } | null>(null)

  async function work(text: string, what: (tell: (done: number, total: number) => void) => Promise<void>) {
    setShare({ text, done: 0 })
    try {
      await what((done, total) => setShare({ text, done: total > 0 ? done / total : 1 }))
    } catch (failure) {
      notify(problem(failure))
    } finally {
      setShare(null)
    }
  }

  return { busy: share !== null, share, work }
}
