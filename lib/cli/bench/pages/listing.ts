/** Generated listings in the shape of arXiv's new submissions, to be measured on: any number of cards, never the same twice. */

const CLAIMS = [
  'Our method reaches {a}% accuracy on ImageNet, up from {b}% for the dense baseline.',
  'It reduces perplexity by {a}% on WikiText-103 while it is {c}x faster than existing engines.',
  'On GSM8K and MATH, it scores {a}% and {b}%, respectively, {c} points above the best baseline.',
  'We release a data set of {b}K questions in {c} languages and a model with {c}B parameters.',
]
const FRAME = [
  'We study how readers of long reports keep track of what was said at the beginning.',
  'Previous work treats the matter as one of memory, and pays for it with time.',
  'Instead, we let a small model decide what to write down, and when to look it up again.',
]
const END = 'Code and models are available, and we discuss where the approach fails and why that is to be expected.'

function abstractOf(n: number): string {
  const fill = (text: string) =>
    text
      .replace('{a}', (60 + ((n * 37) % 390) / 10).toFixed(1))
      .replace('{b}', (20 + ((n * 53) % 390) / 10).toFixed(1))
      .replace('{c}', (1 + ((n * 7) % 90) / 10).toFixed(1))
  const claims = [CLAIMS[n % 4] as string, CLAIMS[(n + 1 + (n % 3)) % 4] as string]
  return [...FRAME, ...claims.map(fill), `Study ${n}.`, END].join(' ')
}

const STYLE = `body { margin: 0; font: 16px/1.5 "Lucida Grande", Helvetica, Arial, sans-serif; }
#dlpage { max-width: 1080px; margin: 0 auto; padding: 12px 24px; }
dt { margin-top: 16px; font-size: 14px; } dd { margin: 2px 0 8px 40px; }
.list-title { font-size: 19px; font-weight: 700; } .list-authors, .list-subjects { font-size: 14px; } p { font-size: 14.5px; }`

/** Where the listing is answered. */
export const ADDRESS = 'https://arxiv.org/list/cs.CL/new'

/**
 * @param cards how many papers the page lists
 * @param first number of the first paper: other numbers are other papers with other abstracts
 */
export function listing(cards: number, first: number): string {
  const items = Array.from({ length: cards }, (_, index) => {
    const n = first + index
    const id = `${2601 + Math.floor(n / 90_000)}.${10_000 + (n % 90_000)}`
    return (
      `<dt><a name="item${index}">[${index + 1}]</a> <a href="/abs/${id}" title="Abstract" id="${id}"> arXiv:${id} </a>` +
      ` [<a href="/pdf/${id}" title="Download PDF">pdf</a>]</dt><dd><div class="meta"><div class="list-title mathjax">` +
      `<span class="descriptor">Title:</span> A Generated Study of Notes, Number ${n}</div><div class="list-authors">` +
      '<a href="/a/x">Ann Author</a>, <a href="/a/y">Bob Writer</a></div><div class="list-subjects">' +
      `<span class="descriptor">Subjects:</span> Computation and Language (cs.CL)</div><p class="mathjax"> ${abstractOf(n)} </p></div></dd>`
    )
  })
  return (
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Computation and Language</title><style>${STYLE}</style></head>` +
    '<body class="with-cu-identity"><div id="content"><div id="dlpage"><h1>Computation and Language</h1>' +
    `<dl id="articles"><h3>New submissions (showing ${cards} of ${cards} entries)</h3>${items.join('')}</dl></div></div></body></html>`
  )
}
