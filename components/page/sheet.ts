/** A constructed style sheet: pages' policies on styles do not reach it. */
export function sheet(text: string): CSSStyleSheet {
  const made = new CSSStyleSheet()
  made.replaceSync(text)
  return made
}
