/** Lists of thousands in the shape of the sites, for tests of speed. */

const NAMES = ['A. Author', 'B. Writer', 'C. Scholar', 'D. Thinker']

const filler = 'We describe the data, the training and every choice that was made, and discuss what it cannot do. '

function paper(n: number) {
  return {
    title: `Invented Study Number ${n} on Reading Long Lists`,
    authors: NAMES.slice(0, 1 + (n % 4)),
    abstract: `${filler.repeat(6)}Our method reaches ${(50 + (n % 500) / 10).toFixed(1)}% accuracy on ImageNet, ${(1 + (n % 40) / 10).toFixed(1)} points above the best baseline.`,
  }
}

const page = (body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A long list</title></head><body>${body}</body></html>`

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index)

/** `https://arxiv.org/list/cs.LG/new?show=2000`. */
export function arxivList(count: number): string {
  const pairs = numbers(count).map((n) => {
    const { title, authors, abstract } = paper(n)
    const id = `2611.${String(n).padStart(5, '0')}`
    return `<dt><a name="item${n}">[${n}]</a> <a href="/abs/${id}" title="Abstract" id="${id}"> arXiv:${id} </a> [<a href="/pdf/${id}">pdf</a>]</dt><dd><div class="meta"><div class="list-title mathjax"><span class="descriptor">Title:</span> ${title}</div><div class="list-authors">${authors.map((name) => `<a href="/a/x">${name}</a>`).join(', ')}</div><div class="list-subjects"><span class="descriptor">Subjects:</span> Machine Learning (cs.LG)</div><p class="mathjax">${abstract}</p></div></dd>`
  })
  return page(
    `<div id="content"><div id="dlpage"><h1>Machine Learning</h1><dl id="articles">${pairs.join('\n')}</dl></div></div>`,
  )
}

/** `https://aclanthology.org/events/…`: a big venue. */
export function aclEvent(count: number): string {
  const cards = numbers(count).map((n) => {
    const { title, authors, abstract } = paper(n)
    const id = `2026.some-main.${n + 1}`
    return `<div class="d-sm-flex align-items-stretch mb-3"><span class="d-block me-2 list-button-row"><a class="badge" href="https://aclanthology.org/${id}.pdf">pdf</a><a class="badge" href="/${id}.bib">bib</a></span><span class="d-block"><strong><a class="align-middle" href="/${id}/">${title}</a></strong><br>${authors.map((name) => `<a href="/people/x/">${name}</a>`).join(' | ')}</span></div><div class="card bg-light mb-2 abstract-collapse collapse" id="abstract-${id.replaceAll('.', '--')}"><div class="card-body p-3 small">${abstract}</div></div>`
  })
  return page(
    `<div id="main-container" class="container"><section id="main"><h2 id="title">A conference</h2>${cards.join('\n')}</section></div>`,
  )
}

/** A site of which only the links are known. */
export function linkList(count: number): string {
  const cards = numbers(count).map((n) => {
    const { title, abstract } = paper(n)
    const id = `2611.${String(n).padStart(5, '0')}`
    return `<div class="entry"><h3><a href="/papers/${id}">${title}</a></h3><p>${abstract}</p><a href="/papers/${id}">read</a></div>`
  })
  return page(`<main>${cards.join('\n')}</main>`)
}
