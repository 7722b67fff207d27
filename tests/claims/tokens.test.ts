import { describe, expect, it } from 'vitest'
import { normalise } from '../../lib/claims/normalise'
import { tokenise } from '../../lib/claims/tokens'

const tokens = (text: string) => tokenise(normalise(text), [0, text.length])
const brief = (text: string) => tokens(text).map((t) => `${t.kind[0]}:${t.text}`)

describe('tokenise', () => {
  it.each([
    ['accuracy of 57.1%', ['w:accuracy', 'w:of', 'n:57.1', 'm:%']],
    ['1,234,567 rows', ['n:1,234,567', 'w:rows']],
    ['1,2,3', ['n:1', 'm:,', 'n:2', 'm:,', 'n:3']],
    ['.5 of it', ['n:.5', 'w:of', 'w:it']],
    ['1e-4 rate', ['n:1e-4', 'w:rate']],
    ['2.5E3', ['n:2.5E3']],
    ['9.3x faster', ['n:9.3x', 'w:faster']],
    ['80GB of memory', ['n:80GB', 'w:of', 'w:memory']],
    ['7B model', ['n:7B', 'w:model']],
    ['15ms', ['n:15ms']],
    ['100x100', ['n:100', 'm:x', 'n:100']],
    ["don't", ["w:don't"]],
    ['self-supervised', ['w:self-supervised']],
    ['F1@10', ['w:F1@10']],
    ['3-5', ['n:3', 'm:-', 'n:5']],
    ['(a)', ['m:(', 'w:a', 'm:)']],
    ['Δ = 3', ['w:Δ', 'm:=', 'n:3']],
    ['naïve', ['w:naïve']],
    ['C++ code', ['w:C++', 'w:code']],
    ['', []],
  ])('%s', (text, expected) => expect(brief(text)).toEqual(expected))

  // Names that hold digits are words: nothing later can mistake them for a number.
  it.each([
    'GPT-4o',
    'CIFAR-10',
    '3D',
    '2D',
    'S4',
    'H.264',
    'COVID-19',
    '3DGS',
    '2nd',
    '1st',
    '6th',
    'Qwen2.5',
    'ResNet-50',
    'YOLOv8',
    'K400',
    'word2vec',
    '100STYLE',
    '3D-VLM',
    'F1',
    'mAP50',
    'AP50',
    'B4',
    'L2',
    'W4A8',
    'T5',
    'ViT-B/16',
    'Recall@10',
    'pass@1',
    'E5',
    'MATH-500',
    'GPT-3.5',
    'o1',
    'A100',
    'SE(3)'.slice(0, 2),
    'MP3',
    'p53',
    'H₂O',
    'R²',
  ])('%s is one word', (name) => {
    expect(brief(name)).toEqual([`w:${name}`])
  })

  it.each(['R^2', '$R^2$', 'R$^2$', 'R^{2}'])('%s is the name of a metric', (name) => {
    expect(tokens(name).filter((t) => t.kind === 'number')).toEqual([])
  })

  it.each([
    ['9.3x', 'x'],
    ['80GB', 'GB'],
    ['70B', 'B'],
    ['15ms', 'ms'],
    ['30fps', 'fps'],
    ['12k', 'k'],
    ['1.5pp', 'pp'],
    ['57', ''],
  ])('%s has %j glued to it', (text, glued) => expect(tokens(text)[0]).toMatchObject({ kind: 'number', glued }))

  it('reads "state of the art", however hyphenated, as one adjective', () => {
    for (const text of ['state of the art', 'state-of-the-art', 'State-of-the-art', 'state-of-the art'])
      expect(tokens(text).map((t) => t.lower)).toEqual(['state-of-the-art'])
  })

  it('covers every sign that is not blank, in order, at its own offsets', () => {
    const text = 'We get 5.3% (±0.2) on X-Y [3], at $10 — “done” 😀!'
    const plain = normalise(text)
    let at = 0
    for (const t of tokens(text)) {
      expect(plain.slice(at, t.start).trim()).toBe('')
      expect(plain.slice(t.start, t.end)).toBe(t.text)
      expect(t.spaced).toBe(t.start === 0 || at < t.start)
      at = t.end
    }
    expect(plain.slice(at).trim()).toBe('')
  })
})
