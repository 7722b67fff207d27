/**
 * The form under which names are compared: case, spaces, hyphens and dots do not tell names apart
 * ("MATH-500", "MATH500" and "Math 500" are one), but `+`, `*` and `@` do ("RefCOCO" and "RefCOCO+", "V*Bench").
 * @returns letters and digits in lower case with `+ * @` kept; may be empty
 */
export function nameKey(name: string): string {
  // Most names are ASCII: the Unicode pass costs ten times as much and runs on whole lexicons at start.
  if (/^[\x20-\x7e]*$/.test(name)) return name.toLowerCase().replace(/[^a-z0-9+*@]/g, '')
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+*@]/gu, '')
}
