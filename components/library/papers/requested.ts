let requested: string | null = null

/** Another view wants this paper shown in full: the papers' view takes it up when it comes. */
export function requestPaper(id: string): void {
  requested = id
}

/** The paper that another view asked for; asked once, it is forgotten. */
export function takeRequested(): string | null {
  const id = requested
  requested = null
  return id
}
