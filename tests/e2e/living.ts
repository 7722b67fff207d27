/**
 * Pages that change under us, by the very frameworks that sites use, in the shape of those sites: Svelte takes a page over and
 * changes it, React draws and pages a list, Turbo puts one page in the place of another, formulas are set, panels come with
 * scrolling. Each watches at every frame what a reader would see (`fixtures/living/watch.js`).
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { runInNewContext } from 'node:vm'
import { compile } from 'svelte/compiler'
import { build } from 'vite'

const root = (path: string) => resolve(import.meta.dirname, '../..', path)
const part = (name: string) => readFileSync(root(`tests/fixtures/living/${name}`), 'utf8')
const from = (name: string) => readFileSync(root(`node_modules/${name}`), 'utf8')

export interface Study {
  id: string
  /** Semantic Scholar's. */
  hash: string
  title: string
  abstract: string
}

/** Made up, and all of one length, so that cards of one list are of one height. */
export function study(n: number): Study {
  const number = String(n).padStart(3, '0')
  return {
    id: `2610.10${number}`,
    hash: number.padStart(40, '0'),
    title: `An Invented Study, Number ${number}`,
    abstract: `Study ${number} reaches 6${n % 10}.2% accuracy on ImageNet, and is ${2 + (n % 7)}.5x faster than the baseline.`,
  }
}
export const studies = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => study(first + index))

/** Parts of a card: the strip comes between the last two; without `below` all of the card is measured. */
export interface Watched {
  card: string
  above: string
  below: string | null
}

const script = (code: string) => `<script>${code.replaceAll('</script', '<\\/script')}</script>`
const attribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

function page(watched: Watched, body: string, head = ''): string {
  const watch = script(`window.watched = ${JSON.stringify(watched)};${part('watch.js')}`)
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A list</title>${watch}${head}</head><body>${body}</body></html>`
}

const HF: Watched = { card: 'article', above: 'h3', below: 'h3 ~ .flex' }
const entry = ({ id, title, abstract }: Study) => ({
  paper: { id, title, summary: abstract, authors: [{ name: 'A. Author', hidden: false }] },
  title,
})

/** Svelte's component for server or browser, as one module. @param keyed cards go with their papers, or stay in their places */
async function svelte(keyed: boolean, generate: 'ssr' | 'dom'): Promise<string> {
  const component = {
    name: 'component',
    transform(code: string, id: string) {
      if (!id.endsWith('.svelte')) return null
      const source = keyed ? code.replace('{ paper, title }}', '{ paper, title } (paper.id)}') : code
      const { js } = compile(source, { generate, hydratable: true, name: 'DailyPapers' })
      return { code: generate === 'ssr' ? js.code : `${js.code};window.DailyPapers = DailyPapers`, map: null }
    },
  }
  const given = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [component],
    resolve: { alias: { 'svelte/internal': root('node_modules/svelte/src/runtime/internal') } },
    build: {
      write: false,
      minify: false,
      rolldownOptions: {
        input: root('tests/fixtures/living/DailyPapers.svelte'),
        preserveEntrySignatures: 'strict',
        output: { format: 'esm' },
      },
    },
  })
  const [{ output }] = [given].flat() as unknown as [{ output: [{ code: string }] }]
  return output[0].code
}

/**
 * A listing of Hugging Face that Svelte takes over and then changes without a reload.
 * @param others what its buttons lead to, by address
 * @param after how long the framework takes to come, milliseconds
 */
export async function sveltePage(shown: Study[], others: Record<string, Study[]>, keyed: boolean, after: number) {
  const props = {
    dailyPapers: shown.map(entry),
    others: Object.fromEntries(Object.entries(others).map(([address, list]) => [address, list.map(entry)])),
  }
  const server = await import(
    `data:text/javascript;base64,${Buffer.from(await svelte(keyed, 'ssr')).toString('base64')}`
  )
  const { html } = server.default.render(props) as { html: string }
  // the page's data knows all papers that may be shown, or their abstracts would be nowhere
  const data = attribute(JSON.stringify({ dailyPapers: [shown, ...Object.values(others)].flat().map(entry) }))
  return page(
    HF,
    `<main><div class="SVELTE_HYDRATER contents" data-target="DailyPapers" data-props="${data}">${html}</div></main>` +
      `<script type="module">${await svelte(keyed, 'dom')}
setTimeout(() => {
  new window.DailyPapers({ target: document.querySelector('[data-target="DailyPapers"]'), hydrate: true, props: ${JSON.stringify(props)} })
  document.documentElement.setAttribute('data-hydrated', '')
}, ${after})</script>`,
  )
}

const REACT =
  script(from('react/umd/react.production.min.js')) + script(from('react-dom/umd/react-dom.production.min.js'))

/** A venue's list on OpenReview: a shell that React fills; details, pager. @param keyed by paper, or by place in the list */
export function reactList(pages: Study[][], keyed: boolean): string {
  return page(
    { card: '.note', above: '.note-meta-info', below: '.collapse-widget' },
    `<main><div id="content"><div class="group-container"></div></div></main>${REACT}${script(
      `${part('group.js')}
setTimeout(() => ReactDOM.createRoot(document.querySelector('.group-container')).render(
  React.createElement(Group, ${JSON.stringify({ pages, keyed })})), 50)`,
    )}`,
  )
}

/** Search results of Semantic Scholar that React takes over from the server. @param after how long it takes to come, milliseconds */
export function reactTaken(pages: Study[][], after: number): string {
  const require = createRequire(import.meta.url)
  const React = require('react')
  const code = part('results.js')
  const Results = runInNewContext(`${code};Results`, { React })
  const html: string = require('react-dom/server').renderToString(React.createElement(Results, { pages }))
  return page(
    { card: '.cl-paper-row', above: '.cl-paper-title', below: null },
    `<div id="app">${html}</div>${REACT}${script(
      `${code}
function take() {
  ReactDOM.hydrateRoot(document.getElementById('app'), React.createElement(Results, ${JSON.stringify({ pages })}))
  document.documentElement.setAttribute('data-hydrated', '')
}
${after === 0 ? 'take()' : `setTimeout(take, ${after})`}`,
    )}`,
  )
}

const ARXIV: Watched = { card: 'dd', above: '.list-title', below: 'p.mathjax' }

/** A list of arXiv. @param body what stands before it; `$` formulas stay as they are */
export function arxivPage(papers: Study[], body = '', head = ''): string {
  const pairs = papers.map(
    ({ id, title, abstract }) =>
      `<dt><a href="/abs/${id}" title="Abstract" id="${id}"> arXiv:${id} </a></dt><dd><div class="meta">` +
      `<div class="list-title mathjax"><span class="descriptor">Title:</span> ${title}</div>` +
      `<div class="list-authors"><a href="/a/x">A. Author</a></div><p class="mathjax"> ${abstract} </p></div></dd>`,
  )
  return page(
    ARXIV,
    `${body}<div id="content"><div id="dlpage"><h1>Computation</h1><dl id="articles">${pairs.join('')}</dl></div></div>`,
    head,
  )
}

/** The same, under Turbo: links are followed without a load; a visit to where one is morphs the page. */
export function turboPage(papers: Study[], links: string[]): string {
  return arxivPage(
    papers,
    `<nav>${links.map((address) => `<a href="${address}">${address}</a>`).join(' ')}</nav>`,
    `<meta name="turbo-refresh-method" content="morph">${script(from('@hotwired/turbo/dist/turbo.es2017-umd.js'))}`,
  )
}

export const formulas = (papers: Study[]): Study[] =>
  papers.map((paper) => ({ ...paper, abstract: `On trees of $n^{k}$ leaves. ${paper.abstract}` }))

export const mathjax2Page = (papers: Study[]) => arxivPage(formulas(papers), '', script(part('mathjax2.js')))

/** A forum-like list of OpenReview with its details open, where MathJax 3 may set the formulas. */
export function mathjax3Page(papers: Study[]): string {
  const notes = formulas(papers).map(
    ({ id, title, abstract }) =>
      `<li><div class="note undefined"><h4><a href="/forum?id=${id}">${title}</a></h4><div class="note-authors"><a href="/profile?id=~A_Author1">A. Author</a></div>` +
      `<ul class="note-meta-info list-inline"><li>Published: 20 Nov 2026</li></ul><div class="collapse-widget"><div class="note-content">` +
      `<div><strong class="note-content-field">Abstract:</strong> <span class="note-content-value">${abstract}</span></div></div></div></div></li>`,
  )
  return page(
    { card: '.note', above: '.note-meta-info', below: '.collapse-widget' },
    `<main><div class="group-container"><div id="notes"><ul class="submissions-list">${notes.join('')}</ul></div></div></main>`,
    script(part('mathjax3.js')),
  )
}

/** papers.cool: panels are added while the reader scrolls. */
export function scrollPage(papers: Study[], first: number): string {
  const panels = papers.map(
    ({ id, title, abstract }) =>
      `<div id="${id}" class="panel paper"><h2 class="title"><a class="title-link" href="/arxiv/${id}">${title}</a></h2>` +
      `<p class="metainfo authors"><a class="author" href="#">A. Author</a></p><p class="summary">${abstract}</p></div>`,
  )
  return page(
    { card: '.panel', above: 'p.authors', below: 'p.summary' },
    `<div class="papers">${panels.slice(0, first).join('')}</div><p id="end">…</p>` +
      `<script id="more" type="application/json">${JSON.stringify(panels.slice(first)).replaceAll('<', '\\u003c')}</script>${script(part('scroll.js'))}`,
  )
}
