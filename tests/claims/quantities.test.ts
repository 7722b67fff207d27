import { describe, expect, it } from 'vitest'
import { normalise } from '../../lib/claims/normalise'
import { scanQuantities } from '../../lib/claims/quantities'
import { tokenise } from '../../lib/claims/tokens'

function scan(text: string) {
  return scanQuantities(tokenise(normalise(text), [0, text.length])).map((q) => ({
    ...q,
    surface: text.slice(q.start, q.end),
  }))
}

type Value = number | [number, number]

describe('one number', () => {
  it.each<[text: string, value: Value, unit: string, surface: string]>([
    // LaTeX and Unicode
    ['a share of 57.1\\% of', 57.1, '%', '57.1\\%'],
    ['a share of 57.1\\,\\% of', 57.1, '%', '57.1\\,\\%'],
    ['a share of $57.1\\%$ of', 57.1, '%', '57.1\\%'],
    ['is $2.5\\times$ faster', 2.5, 'x', '2.5\\times'],
    ['is 2.5× faster', 2.5, 'x', '2.5×'],
    ['is 2.5 × faster', 2.5, 'x', '2.5 ×'],
    ['is 2.5x faster', 2.5, 'x', '2.5x'],
    ['an error of 1e-4 at', 1e-4, '', '1e-4'],
    ['a PSNR of 16.79$\\pm$0.04 at', 16.79, '', '16.79'],
    ['a PSNR of 16.79 ± 0.04 at', 16.79, '', '16.79'],
    ['grows 12\u2009% each', 12, '%', '12\u2009%'],
    ['grows 12\u202f% each', 12, '%', '12\u202f%'],
    ['needs 12,000 images', 12000, '', '12,000'],
    // signs stand beside the value
    ['moves by +3.2% here', 3.2, '%', '+3.2%'],
    ['moves by -3.2% here', 3.2, '%', '-3.2%'],
    ['moves by −3.2% here', 3.2, '%', '−3.2%'],
    ['a change (+3.2) here', 3.2, '', '+3.2'],
    // percent and points
    ['by 5 percent here', 5, '%', '5 percent'],
    ['by 5 per cent here', 5, '%', '5 per cent'],
    ['by 5 points here', 5, 'points', '5'],
    ['by 5 percentage points here', 5, 'points', '5'],
    ['by 5 absolute points here', 5, 'points', '5'],
    ['by 5pp here', 5, 'points', '5pp'],
    ['by 5 pp here', 5, 'points', '5 pp'],
    // ranges
    ['is 4-5x faster', [4, 5], 'x', '4-5x'],
    ['is 4–5× faster', [4, 5], 'x', '4–5×'],
    ['is 4x-5x faster', [4, 5], 'x', '4x-5x'],
    ['by 10-20% on', [10, 20], '%', '10-20%'],
    ['by 10%-20% on', [10, 20], '%', '10%-20%'],
    ['by 10\\%--20\\% on', [10, 20], '%', '10\\%--20\\%'],
    ['by $10$--$20\\%$ on', [10, 20], '%', '10$--$20\\%'],
    ['by 3.8% to 13.8% on', [3.8, 13.8], '%', '3.8% to 13.8%'],
    ['by 3.8 to 13.8% on', [3.8, 13.8], '%', '3.8 to 13.8%'],
    ['by between 3% and 7% on', [3, 7], '%', '3% and 7%'],
    // magnitudes and spelled numbers: the noun that they count is read later, by kinds
    ['has 7B parameters', 7e9, '', '7B'],
    ['has 1.5 billion parameters', 1.5e9, '', '1.5 billion'],
    ['on 300K images', 3e5, '', '300K'],
    ['on 2.6M images', 2.6e6, '', '2.6M'],
    ['on 15T tokens', 15e12, '', '15T'],
    ['on 15 trillion tokens', 15e12, '', '15 trillion'],
    ['on 2k images', 2000, '', '2k'],
    ['on 3 thousand images', 3000, '', '3 thousand'],
    ['across nine benchmarks', 9, '', 'nine'],
    ['across twenty-five tasks', 25, '', 'twenty-five'],
    ['over two hundred people', 200, '', 'two hundred'],
    ['two orders of magnitude faster', 100, 'x', 'two orders of magnitude'],
    ['three orders of magnitude fewer', 1000, 'x', 'three orders of magnitude'],
    ['an order of magnitude faster', 10, 'x', 'an order of magnitude'],
    ['is twice as fast', 2, 'x', 'twice'],
    ['is ten times faster', 10, 'x', 'ten times'],
    ['is 10 times faster', 10, 'x', '10 times'],
    ['a tenfold rise', 10, 'x', 'tenfold'],
    ['a 10-fold rise', 10, 'x', '10-fold'],
    ['by a factor of 4.5 on', 4.5, '', '4.5'],
    ['by a factor of two on', 2, '', 'two'],
    // units
    ['in 15 ms at', 15, 'ms', '15'],
    ['in 15ms at', 15, 'ms', '15ms'],
    ['of 27.3 dB at', 27.3, 'dB', '27.3'],
    ['at 46 FPS on', 46, 'FPS', '46'],
    ['at 1,200 tokens/s on', 1200, 'tokens/s', '1,200'],
    ['at 1,200 tokens per second on', 1200, 'tokens per second', '1,200'],
    ['uses 24 GB of', 24, 'GB', '24'],
    ['uses 24GB of', 24, 'GB', '24GB'],
    ['draws 3.5 mW when', 3.5, 'mW', '3.5'],
    ['within 2.5 cm of', 2.5, 'cm', '2.5'],
    ['in 3 hours on', 3, 'hours', '3'],
    ['costs $5 per run', 5, '$', '$5'],
  ])('%s', (text, value, unit, surface) => {
    const found = scan(text)
    expect(found.map((q) => [q.value, q.unit, q.surface])).toEqual([[value, unit, surface]])
  })
})

describe('names and references are not numbers', () => {
  it.each([
    'GPT-4o writes well',
    'trained on CIFAR-10 alone',
    'in 3D space',
    'an R² of sorts',
    'an $R^2$ of sorts',
    'with S4 layers',
    'encoded with H.264',
    'during COVID-19',
    'see Figure 3',
    'in Section 4',
    'Theorem 2 holds',
    'as of 2024',
    'in May 2023',
    'the 2nd place',
    'on ImageNet-1K',
    'the ViT-B/16 backbone',
    'via YOLOv8 boxes',
    'on MATH-500 again',
    'with pass@1 scores',
    'the Recall@10 metric',
    'at AP50 level',
    'in the L2 norm',
    'with INT8 weights',
    'arXiv:2401.01234',
    'see https://example.org/v1.2/33',
    'H2O and CO2 levels',
    'the MP3 files',
    'Phase 2 trials',
    'using Gemini 2.5 Pro',
    'with Claude 3.5 Sonnet',
    'on NYUv2 depth',
    'the SE(3) group',
  ])('%s', (text) => expect(scan(text).map((q) => q.surface)).toEqual([]))
})

describe('several numbers', () => {
  it.each<[text: string, values: Value[], units: string[]]>([
    ['by 5%, 6% and 7%', [5, 6, 7], ['%', '%', '%']],
    ['from 45 to 156 TFLOPS', [45, 156], ['TFLOPS', 'TFLOPS']],
    ['reduces A by 57% and B by 70%', [57, 70], ['%', '%']],
    ['A (80.3), B (83.9)', [80.3, 83.9], ['', '']],
    ['2.20x (up to 3.21x)', [2.2, 3.21], ['x', 'x']],
    ['57.1% vs. 43.2%', [57.1, 43.2], ['%', '%']],
    ['57.1/43.2 accuracy', [57.1, 43.2], ['', '']],
    ['2.1% better, 3x faster', [2.1, 3], ['%', 'x']],
  ])('%s', (text, values, units) => {
    const found = scan(text)
    expect(found.map((q) => q.value)).toEqual(values)
    // Shared units are dealt out later, in link.
    for (const [n, q] of found.entries()) if (q.unit) expect(q.unit).toBe(units[n])
  })

  it.each([
    ['> 90% of', 'over'],
    ['>90% of', 'over'],
    ['$\\geq$ 90% of', 'at least'],
    ['>= 90% of', 'at least'],
    ['< 5% of', 'under'],
    ['~30% of', 'about'],
    ['$\\sim$30% of', 'about'],
    ['90+% of', 'over'],
    ['90%+ of', 'over'],
    ['30% of', null],
  ])('%s carries the mark %j', (text, mark) => expect(scan(text)[0]?.mark).toBe(mark))
})

it('keeps a sign beside the value', () => {
  expect(scan('by +3.2% or -1.5% or −0.5 or 7%').map((q) => q.sign)).toEqual([1, -1, -1, 0])
})
