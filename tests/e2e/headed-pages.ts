/** Pages for the tests with a window, of our own writing. */
import { PAPERS } from './pages'

/** A page that no adapter knows. */
export const LIST = 'https://papers.example/list'
export const PROCEEDING = 'https://proceedings.mlr.press/v900/author26a.html'
/** Browsers may ask once a profile and host, so each question needs a site of its own. */
export const OTHER = 'https://aclanthology.org/2026.invented-1.1/'

const html = (title: string, body: string, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`
export const WINDOW_PAGES: ReadonlyMap<string, string> = new Map([
  [
    LIST,
    html(
      'A reading list',
      `<main>${PAPERS.map(
        ({ id, title, abstract }) =>
          `<div class="entry"><h3><a href="https://arxiv.org/abs/${id}">${title}</a></h3><p>${abstract} ${'More is said in the paper itself, which gives every detail. '.repeat(4)}</p></div>`,
      ).join('')}</main>`,
    ),
  ],
  [
    PROCEEDING,
    html(
      'An Invented Study',
      '<article><h1>An Invented Study</h1><div id="abstract">Our method reaches 91.7% accuracy on ImageNet.</div></article>',
      '<meta name="citation_title" content="An Invented Study"><meta name="citation_author" content="Author, A.">',
    ),
  ],
  [
    OTHER,
    html(
      'Another Invented Study',
      '<section id="main"><h2 id="title">Another Invented Study</h2><p class="lead"><a href="/people/a-author/">A. Author</a></p>' +
        '<div class="acl-abstract"><h5>Abstract</h5><span>Our parser reaches 88.2% accuracy on XNLI.</span></div></section>',
    ),
  ],
])
