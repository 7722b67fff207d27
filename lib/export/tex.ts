/** Plain text as TeX: what BibTeX and LaTeX exports share. */

const SIGNS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '"': "''",
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '↑': '$\\uparrow$',
  '↓': '$\\downarrow$',
  '×': '$\\times$',
  '±': '$\\pm$',
  '≥': '$\\geq$',
  '≤': '$\\leq$',
  '≈': '$\\approx$',
  '−': '$-$',
  '→': '$\\rightarrow$',
  '–': '--',
  '—': '---',
  '“': '``',
  '”': "''",
  '…': '\\ldots{}',
}

/**
 * Text that TeX prints as it stands and can neither run nor break at; other Unicode is left to the engine.
 * Control characters become spaces: some of them end a line or a file for TeX.
 */
export function escapeTex(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\\{}~^<>|"&%$#_↑↓×±≥≤≈−→–—“”…]/gu, (sign) => SIGNS[sign] ?? sign)
}
