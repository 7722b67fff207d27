import { describe, expect, it } from 'vitest'
import { FILL, normalise } from '../../lib/claims/normalise'

/** Runs of blanks and fillers are one blank: how much room a macro took is not what these rows are about. */
const squeeze = (text: string) => text.replaceAll(FILL, '').replace(/ +/g, ' ').trim()

describe('normalise', () => {
  it.each([
    ['a share of 57.1\\% of all', 'a share of 57.1 % of all'],
    ['a share of 57.1\\\\% of all', 'a share of 57.1 % of all'],
    ['it is $2.5\\times$ faster', 'it is 2.5 × faster'],
    ['it is $2.5 \\times$ faster', 'it is 2.5 × faster'],
    ['16.79$\\pm$0.04', '16.79 ± 0.04'],
    ['at $\\approx 5$ ms', 'at ~ 5 ms'],
    ['$\\sim$30 hours', '~ 30 hours'],
    ['$\\geq 90$', '≥ 90'],
    ['$\\leq 5$', '≤ 5'],
    ['$\\mathbf{12.3}$', '12.3'],
    ['\\textbf{12.3}', '12.3'],
    ['$12{,}000$ images', '12,000 images'],
    ['12\\,000 images', '12000 images'],
    ['5\\,ms', '5ms'],
    ['three – four', 'three — four'],
    ['3–4', '3-4'],
    ['−3.5', '-3.5'],
    ['10 000', '10 000'],
    ['4.5 ms', '4.5 ms'],
    ['2.5 × faster', '2.5 × faster'],
    ['2.5✕', '2.5×'],
    ['≈ 90％', '~ 90%'],
    ['accu\u00adracy', 'accuracy'],
    ['zero\u200bwidth', 'zerowidth'],
    ['it’s “good”', 'it\'s "good"'],
    ['5 µs', '5 μs'],
    ['the \\textit{hard} split', 'the hard split'],
    ['**12.3** points', '12.3 points'],
    ['$\\uparrow$ 3.2', '+ 3.2'],
    ['↓3.2', '-3.2'],
    ['line\nbreak', 'line break'],
    ['costs \\$5', 'costs $5'],
    ['it costs $5 a day', 'it costs $5 a day'],
    ['plain text, nothing to do (5%).', 'plain text, nothing to do (5%).'],
  ])('%s → %s', (text, plain) => {
    expect(squeeze(normalise(text))).toBe(plain)
    expect(normalise(text)).toHaveLength(text.length)
  })

  it.each([
    'see https://example.org/v2.5/paper-17 for more',
    'at www.example.org/10x now',
    'arXiv:2401.01234v2 said so',
  ])('leaves no digit of the address in: %s', (text) => {
    expect(normalise(text)).not.toMatch(/\d/)
    expect(normalise(text)).toHaveLength(text.length)
  })

  it('blanks subscripts, which name and do not count', () => {
    expect(normalise('$\\kappa_{3 \\times 4} = 0.75$')).not.toMatch(/[34]\b(?!.*75)/)
    expect(squeeze(normalise('$\\kappa_{3 \\times 4} = 0.75$'))).toBe('κ = 0.75')
  })

  it('keeps every sign at its place', () => {
    const text = 'we reach $57.1\\%$ on “A” – 2.5× more'
    const plain = normalise(text)
    for (const piece of ['57.1', '2.5', 'more', 'reach']) expect(plain.indexOf(piece)).toBe(text.indexOf(piece))
  })
})
