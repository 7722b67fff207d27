import { describe, expect, it } from 'vitest'
import { splitSentences } from '../../lib/claims/sentences'

const split = (text: string) => splitSentences(text).map(([from, to]) => text.slice(from, to))

describe('splitSentences', () => {
  it.each([
    ['One thing. Another thing.', ['One thing.', 'Another thing.']],
    ['Is it so? It is! Very much.', ['Is it so?', 'It is!', 'Very much.']],
    ['He said "yes." Then he left.', ['He said "yes."', 'Then he left.']],
    ['It works (see above.) We test it.', ['It works (see above.)', 'We test it.']],
    ['It ran in our lab.To check this, we built it.', ['It ran in our lab.', 'To check this, we built it.']],
    ['It grows by 5%. 12 models were tested.', ['It grows by 5%.', '12 models were tested.']],
    ['It falls to 46.31. (3) An ablation follows.', ['It falls to 46.31.', '(3) An ablation follows.']],
    ['Two lines.\nOf text.', ['Two lines.', 'Of text.']],
    ['  Blank around.  ', ['Blank around.']],
    ['No stop at the end', ['No stop at the end']],
    ['', []],
    [' \n\t ', []],
  ])('splits %j', (text, sentences) => expect(split(text)).toEqual(sentences))

  it.each([
    'It reaches 57.1 points and 0.5 more.',
    'Qwen2.5 and Llama 3.1 are compared.',
    'Several tasks, e.g. Parsing, are hard.',
    'Names, i.e. Nouns, count.',
    'As Smith et al. Showed, it holds.',
    'Speed vs. Accuracy is a trade.',
    'It uses Fig. 3 of the work.',
    'By J. Doe and others.',
    'Ellipsis... and on it goes.',
    'It is approx. 5 times as fast.',
  ])('keeps whole: %s', (text) => expect(split(text)).toEqual([text]))

  it('leaves no word out and never overlaps', () => {
    const text = 'A first. B second! C third?\n\nD fourth.E is lower. F.'
    const spans = splitSentences(text)
    let at = 0
    for (const [from, to] of spans) {
      expect(text.slice(at, from).trim()).toBe('')
      expect(from).toBeGreaterThanOrEqual(at)
      at = to
    }
    expect(text.slice(at).trim()).toBe('')
  })
})
