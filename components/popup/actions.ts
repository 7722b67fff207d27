import type { PaperRow } from '../../lib/library/rows'
import { ask } from '../../lib/messaging'
import type { Paper } from '../../lib/sites/types'

/** Saves a paper of a page. @throws MessageError in words for showing */
export async function save(paper: Paper): Promise<void> {
  await ask('paper:save', { paper })
}

/** Takes a paper out of the saved ones. @throws MessageError */
export async function remove(id: string): Promise<void> {
  await ask('paper:unsave', { id })
}

/** Undoes a removal: the paper stands again where it stood; one that was only seen is saved now. @throws MessageError */
export async function restore(paper: PaperRow): Promise<void> {
  const { id, aliases, version, title, authors, date, url, sites, savedAt } = paper
  const site = sites.at(-1) ?? 'claimdex'
  // without a text: the background still has it, with its claims
  await ask('paper:save', {
    paper: { id, aliases, version, title, authors, abstract: null, date, url, site },
    ...(savedAt !== undefined && { savedAt }),
  })
}

/** Has saved papers read anew whose claims were found by older rules. @throws MessageError */
export async function reread(): Promise<number> {
  return (await ask('library:reread', {})).read
}
