/** Texts that make a careless reader slow: each repeats what some pattern might try again and again. */

const SIZE = 20_000
const fill = (piece: string) => piece.repeat(Math.ceil(SIZE / piece.length)).slice(0, SIZE)

/** Name and text, each of 20,000 characters. */
export const HOSTILE: [name: string, text: string][] = [
  ['digits without end', fill('9')],
  ['digits and commas', fill('1,')],
  ['numbers without words', fill('1.5 ')],
  ['percentages and "and"', fill('12% and ')],
  ['plus and minus', fill('± 3 ')],
  ['open brackets', fill('(')],
  ['nested brackets', `${'('.repeat(SIZE / 2)}5%${')'.repeat(SIZE / 2)}`],
  ['open dollars', fill('$')],
  ['LaTeX commands', fill('\\times ')],
  ['spelled numbers', fill('one hundred twenty three thousand ')],
  ['ranges', fill('from 1 to 2 ')],
  ['respectively', fill('A and B by 1% and 2%, respectively, ')],
  ['capital names', fill('Net-5 ')],
  ['a list without end', fill('ImageNet, COCO, ')],
  ['one word', fill('a')],
  ['hyphens', fill('3-')],
  ['spaces', fill(' ')],
  ['surrogate pairs', fill('𝟗')],
  ['combining marks', fill('é̀̂')],
  ['full stops', fill('.')],
]
