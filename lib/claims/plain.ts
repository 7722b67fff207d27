/** Takes TeX marks out of a phrase that was quoted from an abstract: `50.9\%` → `50.9%`, `$\tau$-bench` → `tau-bench`. */
export function plain(phrase: string): string {
  return phrase
    .replace(/\\(?:textbf|textit|emph|texttt|text|mathrm|mathbf|mathcal)\s*\{([^{}]*)\}/g, '$1')
    .replace(/\\times\b/g, '×')
    .replace(/\\(?:sim|approx)\b/g, '~')
    .replace(/\\([%$&#_{}])/g, '$1')
    .replace(/\\([A-Za-z]+)\s?/g, '$1')
    .replace(/(?<!\\)[${}]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
