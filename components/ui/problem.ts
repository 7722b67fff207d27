/** Something to tell the reader, at the foot of the window. */
export interface Notice {
  text: string
  tone?: 'plain' | 'problem'
  /** Something that can be done about it, such as undoing it. */
  action?: { label: string; run(): void }
}

/** What went wrong, in the words of whoever found it. */
export function problem(error: unknown): Notice {
  return { text: error instanceof Error ? error.message : String(error), tone: 'problem' }
}
