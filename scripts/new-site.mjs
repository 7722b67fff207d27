#!/usr/bin/env node
// Writes what a new site needs: adapter, page of our own, test, and its lines in the list of sites and in docs/SITES.md.
// npm run new-site <id> <host>
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const [id = '', host = '', root = '.'] = process.argv.slice(2)

function stop(why) {
  console.error(`${why}\nUsage: npm run new-site <id> <host>, such as: npm run new-site notes notes.example.org`)
  process.exit(1)
}

if (!/^[a-z][a-z0-9]{1,30}$/.test(id)) stop(`"${id}" is no id: lower-case letters and digits, a letter first.`)
if (!/^(?!-)[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host)) stop(`"${host}" is no host name: no https://, no path.`)

const at = (path) => join(root, path)
const files = {
  [`lib/sites/${id}.ts`]: `/** ${host}: what its pages look like, and where that is known from. Not verified on a live page. */
import { linkIds, pageOf, siteFrom, texts } from './shapes'

const ORIGIN = 'https://${host}'
const HOSTS = ['${host}']

export const ${id} = siteFrom({
  id: '${id}',
  name: '${host}', // as readers call it
  verified: false, // true once every card of a saved live page was compared
  matches: [\`\${ORIGIN}/*\`],
  origin: ORIGIN,
  pages: {
    list: pageOf('listing', HOSTS, /^\\/list\\/?$/, {
      yes: [\`\${ORIGIN}/list\`],
      no: [\`\${ORIGIN}/\`, \`\${ORIGIN}/list/about\`],
      expect: [{ selector: '.list-of-papers', why: 'the list of papers' }],
    }),
  },
  // where the strips will stand, so that their room is kept before the page is first painted
  room: { after: ['.list-of-papers > li > h3'] },
  // a page of a single paper is a shape too, with \`single: true\`, before the others: its citation_* metas come first
  shapes: [
    {
      card: '.list-of-papers > li',
      ids: (card) => linkIds(card, 'h3 a', ORIGIN),
      title: 'h3 a',
      authors: (card) => texts(card, '.author'),
      abstract: '.abstract',
      after: 'h3',
    },
  ],
})
`,
  [`tests/fixtures/sites/${id}/list.html`]: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>A list</title>
</head>
<body>
<main>
<ul class="list-of-papers">
<li><h3><a href="https://arxiv.org/abs/2611.99101">Notebooks: Small Models That Write Things Down</a></h3>
<p><span class="author">A. Author</span>, <span class="author">B. Writer</span></p>
<p class="abstract">On LongBench the notebook raises the average score by 6.2 points.</p></li>
<li><h3><a href="https://arxiv.org/abs/2611.99102">Look Twice: Counting by Comparison</a></h3>
<p><span class="author">A. Author</span></p></li>
</ul>
</main>
</body></html>
`,
  [`tests/sites/${id}.test.ts`]: `// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { missing, papersOn } from '../../lib/sites'
import { ${id} } from '../../lib/sites/${id}'
import { fixture } from './page'

it('${id} holds these papers, and none beside them', () => {
  const root = fixture('${id}/list.html')
  expect(papersOn(${id}, root).map((paper) => [paper.id, paper.title, paper.authors, paper.abstract])).toEqual([
    [
      'arxiv:2611.99101',
      'Notebooks: Small Models That Write Things Down',
      ['A. Author', 'B. Writer'],
      'On LongBench the notebook raises the average score by 6.2 points.',
    ],
    ['arxiv:2611.99102', 'Look Twice: Counting by Comparison', ['A. Author'], null],
  ])
  expect(missing(${id}.pages.list as never, root)).toEqual([])
  for (const card of ${id}.cards(root)) expect(${id}.anchor(card)?.parent).toBe(card)
})
`,
}

const taken = Object.keys(files).filter((path) => existsSync(at(path)))
if (taken.length > 0) stop(`There already: ${taken.join(', ')}. Nothing was written.`)

/** A text with a line put in before another; stops where that is not there any more. */
function withLine(path, line, before) {
  const text = readFileSync(at(path), 'utf8')
  const place = text.indexOf(before)
  if (place < 0) stop(`${path} has no "${before.trim()}" to put a line before. Nothing was written.`)
  return text.slice(0, place) + line + text.slice(place)
}

const imported = withLine('lib/sites/optional.ts', `import { ${id} } from './${id}'\n`, 'import type { Site }')
const list = imported.lastIndexOf(']')
const registry = `${imported.slice(0, list)}  ${id},\n${imported.slice(list)}`
const table = withLine(
  'lib/sites/table.ts',
  `  optional('${id}', '${host}', false, '${host}'),\n`,
  ']\n\nexport const FIXED_SITES',
)
const row = `| ${host} | \`${id}\` | which pages; where the id is | where they are | not verified |\n`
const docs = withLine('docs/SITES.md', row, '\n## Any other page')

for (const [path, text] of Object.entries(files)) {
  mkdirSync(dirname(at(path)), { recursive: true })
  writeFileSync(at(path), text)
}
writeFileSync(at('lib/sites/optional.ts'), registry)
writeFileSync(at('lib/sites/table.ts'), table)
writeFileSync(at('docs/SITES.md'), docs)

console.log(`Written:
${Object.keys(files)
  .map((path) => `  ${path}`)
  .join('\n')}
and a line each in lib/sites/optional.ts, lib/sites/table.ts and docs/SITES.md.

Next: CONTRIBUTING.md, "… a new site". But for the host, which the README's table of optional hosts has to give a reason for, the
tests pass as they are:
  npx biome check --write lib/sites tests/sites && npx vitest run --project unit tests/sites`)
