/** Finds words in source that a reader of the interface may see and that do not come from the messages. */
import { parseSync } from 'vite'

/** Attributes that hold words for a reader. */
const SPOKEN = /^(aria-label|aria-description|aria-roledescription|aria-valuetext|title|placeholder|label|alt|text)$/
/** Attributes that hold none. */
const SILENT =
  /^(class|id|key|type|role|rel|target|href|src|d|style|viewBox|transform|points|accept|name|for|scope|lang)$/
/** Calls whose texts are for consoles, style and browsers. */
const UNSEEN =
  /^(console\.\w+|report|\w*\.?(querySelector(All)?|closest|matches|getPropertyValue|createElementNS|addEventListener|stores|test|replace|split|join|includes|where))$/

/** What looks like words and is none that a reader sees. */
const NO_WORDS = new Set([
  // what is kept, under the names that it is kept by
  ...['up to', 'at least', 'before restore', 'before import'],
  ...['relative or points unclear', 'no baseline', 'no benchmark', 'no metric'],
  // names of formats, keys and samples
  ...['BibTeX', 'Markdown', 'Enter', 'Escape', 'Tab', 'Shift', 'Backspace', 'Delete', 'Hz'],
  // said to consoles and to whoever writes the code
  ...['no Atom feed', 'arXiv answered …', 'the search could not be started', 'the search does not answer', 'Overtaken'],
  ...['components of the popup belong inside App', 'the page has no #app'],
  ...['This page lists no papers', 'This page is not read yet', 'Claimdex is switched off for this site'],
  // the name of an error, by which the message for it is chosen
  'Blocked',
  // an example to paste, classes and selectors
  ...['2402.13449 10.1234/example https://arxiv.org/abs/2401.00001', 'plot-dot ………', 'note error', 'note excerpt'],
  ...['input, textarea, select, [contenteditable=""], [contenteditable="true"]', 'claimdex-card, claimdex-bar'],
  // columns of our CSV, and a metric as papers name it
  ...['paper id', 'saved at', '… accuracy'],
  // names under which something is kept or remembered
  ...['contest of a metric on a benchmark', 'contest on a benchmark', 'contest of a metric'],
  ...['number …', 'figure … …', 'date …', 'title …'],
])

interface Node {
  type: string
  start: number
  [field: string]: unknown
}

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string'

const attributeName = (node: Node) => String((node.name as { name?: unknown }).name)

function calleeName({ callee }: Node): string {
  const { name, object, property } = callee as { name?: string; object?: Node; property?: { name?: string } }
  return name ?? `${(object as { name?: string } | undefined)?.name ?? ''}.${property?.name ?? ''}`
}

/** Two words in a row, or one that begins a sentence: "read anew", "Saved". Names of classes, events and keys are neither. */
const looksSaid = (text: string) =>
  /\p{L}[\p{L}’'.,;:…]*\s+[“(]?\p{L}/u.test(text) || /^\p{Lu}\p{Ll}+$/u.test(text.trim())

/** Words of a template, `…` for what is put in; '' for style, selectors and the like. */
function templateWords({ quasis }: Node): string {
  const parts = (quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked)
  const text = parts.join('…')
  const said = parts.some((part) => /\p{L}{2}\s|\s\p{L}{2}/u.test(part)) && !/[{}<>]|px|\bvar\(/.test(text)
  return said ? text : ''
}

/** What a node says of itself, without those in it. */
function wordsOf(node: Node): string {
  if (node.type === 'JSXText') return /\p{L}/u.test(String(node.value)) ? String(node.value) : ''
  if (node.type === 'Literal') return typeof node.value === 'string' && looksSaid(node.value) ? node.value : ''
  if (node.type === 'TemplateLiteral') return templateWords(node)
  if (node.type !== 'JSXAttribute' || !SPOKEN.test(attributeName(node))) return ''
  // one small word is enough where it is read out
  const { value } = (node.value ?? {}) as { value?: unknown }
  return typeof value === 'string' && /\p{L}{2}/u.test(value) && !looksSaid(value) ? value : ''
}

/** Those in it that may hold words: not types, not where modules come from, not what a console is told. */
function within(node: Node): unknown[] {
  if (node.type === 'JSXAttribute') return SILENT.test(attributeName(node)) ? [] : [node.value]
  if (node.type.startsWith('TS') && !/^TS(As|NonNull|Satisfies)/.test(node.type)) return []
  if (node.type === 'ImportDeclaration' || node.type === 'ExportAllDeclaration') return []
  if (node.type === 'ExportNamedDeclaration') return [node.declaration]
  if (node.type === 'CallExpression') {
    const name = calleeName(node)
    if (UNSEEN.test(name)) return []
    // texts are asked for by key; what is put into them is looked at
    if (/^tn?$/.test(name)) return (node.arguments as Node[]).slice(1)
  }
  return Object.values(node)
}

/** Texts in a file of source that a reader may see and that do not come from the messages, with their lines. */
export function literalsIn(path: string, code: string): string[] {
  const found: string[] = []
  function visit(node: Node): void {
    const words = wordsOf(node).replace(/\s+/g, ' ').trim()
    if (words && !NO_WORDS.has(words)) found.push(`${path}:${code.slice(0, node.start).split('\n').length} ${words}`)
    for (const each of within(node).flat()) if (isNode(each)) visit(each)
  }
  visit(parseSync(path, code).program as unknown as Node)
  return found
}
