import type { Done } from '../../../lib/library/claim-words'
import { ask } from '../../../lib/messaging'

/** Open pages with the paper show its claims anew. Without a background there are none that would. */
const tell = (id: string) => void ask('claims:corrected', { ids: [id] }).catch(() => undefined)

/** A correction that holds everywhere at once: whatever was done, and undone, is told to all open pages. */
export async function told(paperId: string, doing: Promise<Done>): Promise<Done> {
  const { correctionId, undo } = await doing
  tell(paperId)
  return {
    correctionId,
    async undo() {
      await undo()
      tell(paperId)
    },
  }
}
