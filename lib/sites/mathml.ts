/** MathML as TeX-like text: what is left of a formula where a script kept no source. Heights matter: 10⁵ is not 105. */

const pair = (sign: string, [base = '', index = '']: string[]) => `${base}${sign}{${index}}`

const JOIN: Record<string, (parts: string[]) => string> = {
  msup: (parts) => pair('^', parts),
  msub: (parts) => pair('_', parts),
  mover: ([base = '']) => base,
  munder: ([base = '']) => base,
  msubsup: ([base = '', low = '', high = '']) => `${base}_{${low}}^{${high}}`,
  mfrac: ([top = '', bottom = '']) => `\\frac{${top}}{${bottom}}`,
  msqrt: (parts) => `\\sqrt{${parts.join('')}}`,
}

/** @returns the text between the dollar signs, '' for an empty formula */
export function mathText(element: Element): string {
  if (element.localName === 'annotation' || element.localName === 'annotation-xml') return ''
  if (element.children.length === 0) return (element.textContent ?? '').trim().replace(/%/g, '\\%')
  const parts = [...element.children].map(mathText)
  return JOIN[element.localName]?.(parts) ?? parts.join('')
}
