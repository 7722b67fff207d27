/** The reader's tags as a tree, with how many saved papers each holds. */
import type { LibraryDatabase } from './database'
import { tagKey, tagsOf } from './user'

export interface TagNode {
  /** What a query asks for: the folded path. */
  key: string
  /** The whole path as the reader wrote it: `survey/vision`. */
  path: string
  /** Its last part. */
  name: string
  /** Saved papers with this tag or one below it. */
  papers: number
  children: TagNode[]
}

/** All tags of saved papers, by name; one read transaction over the reader's words. */
export function tagTree(db: LibraryDatabase): Promise<TagNode[]> {
  return db.transaction('r', db.papers, db.user, async () => {
    const [users, saved] = await Promise.all([
      db.user.where('tagKeys').above('').distinct().toArray(),
      db.papers.where('savedAt').above('').primaryKeys(),
    ])
    const ids = new Set(saved)
    const nodes = new Map<string, TagNode>()
    const roots: TagNode[] = []
    for (const user of users) {
      if (!ids.has(user.paperId)) continue
      const counted = new Set<TagNode>()
      for (const tag of tagsOf(user)) for (const node of nodesOf(tag, nodes, roots)) counted.add(node)
      for (const node of counted) node.papers++
    }
    sort(roots)
    return roots
  })
}

/** Nodes of a tag and of those above it, made where they are missing. */
function nodesOf(tag: string, nodes: Map<string, TagNode>, roots: TagNode[]): TagNode[] {
  const parts = tag.split('/')
  let among = roots
  return parts.map((name, index) => {
    const path = parts.slice(0, index + 1).join('/')
    const key = tagKey(path)
    let node = nodes.get(key)
    if (!node) {
      node = { key, path, name, papers: 0, children: [] }
      nodes.set(key, node)
      among.push(node)
    }
    among = node.children
    return node
  })
}

function sort(nodes: TagNode[]): void {
  nodes.sort((a, b) => (a.key < b.key ? -1 : 1))
  for (const node of nodes) sort(node.children)
}

/** Ids of papers (saved or not) with all of these tags, or ones below them. @param tags paths or keys */
export async function papersWithTags(db: LibraryDatabase, tags: readonly string[]): Promise<Set<string>> {
  const [first, ...rest] = await Promise.all(
    tags.map((tag) => db.user.where('tagKeys').equals(tagKey(tag)).primaryKeys()),
  )
  const others = rest.map((ids) => new Set(ids))
  return new Set((first ?? []).filter((id) => others.every((ids) => ids.has(id))))
}
