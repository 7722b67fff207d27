// @vitest-environment happy-dom
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { anyPage, OPTIONAL_SITES, papersOn, SITES } from '../../lib/sites'
import { arxiv } from '../../lib/sites/arxiv'
import { huggingface } from '../../lib/sites/huggingface'
import type { Site } from '../../lib/sites/types'
import { hasReal, REAL, real } from './page'

/** What real pages hold: cards, papers, papers with an abstract, and first and last paper with their abstracts' lengths. */
const PAGES: [string, Site, { cards: number; papers: number; abstracts: number; first: Row; last: Row }][] = [
  [
    'huggingface/papers-2024-08-01.html',
    huggingface,
    {
      cards: 13,
      papers: 13,
      abstracts: 13,
      first: ['arxiv:2407.21783', 'The Llama 3 Herd of Models', 1075],
      last: [
        'arxiv:2404.01300',
        'NeRF-MAE: Masked AutoEncoders for Self-Supervised 3D Representation Learning for Neural Radiance Fields',
        1916,
      ],
    },
  ],
  [
    'huggingface/constructed-search-q-reason.html',
    huggingface,
    {
      cards: 12,
      papers: 12,
      abstracts: 12,
      first: [
        'arxiv:2605.30295',
        'MedCase-Structured: A Text-to-FHIR Dataset for Benchmarking Diagnostic Reasoning in Clinically Realistic EHR Settings',
        1083,
      ],
      last: [
        'arxiv:2604.14768',
        'CoTEvol: Self-Evolving Chain-of-Thoughts for Data Synthesis in Mathematical Reasoning',
        1363,
      ],
    },
  ],
  [
    'huggingface/constructed-seed-listing.html',
    huggingface,
    {
      cards: 25,
      papers: 25,
      abstracts: 25,
      first: [
        'arxiv:2402.13449',
        'CAMELoT: Towards Large Language Models with Training-Free Consolidated Associative Memory',
        1249,
      ],
      last: [
        'arxiv:2410.11417',
        'VidCompress: Memory-Enhanced Temporal Compression for Video Understanding in Large Language Models',
        1112,
      ],
    },
  ],
  [
    'arxiv/list-cond-mat.mtrl-sci-new-2026-09-22.excerpt.html',
    arxiv,
    {
      cards: 2,
      papers: 2,
      abstracts: 2,
      first: [
        'arxiv:2609.22268',
        'Efficient spectral Galerkin framework for nonlinear transient heat transfer in finite domains',
        1767,
      ],
      last: [
        'arxiv:2609.22341',
        'NTBuilder: Commensurate Construction of Nanotubes from Arbitrary Two-Dimensional Crystals and a Catalog of 20 Million Structures',
        1706,
      ],
    },
  ],
  [
    'arxiv/rendered/list-cs.CL-new.html',
    arxiv,
    {
      cards: 61,
      papers: 61,
      abstracts: 61,
      first: ['arxiv:2512.02843', 'ISAC-Powered Distributed Matching and Resource Allocation in Multi-band NTN', 1058],
      last: [
        'arxiv:2604.21036',
        'Who Defines Fairness? Target-Based Prompting for Demographic Representation in Generative Models',
        1723,
      ],
    },
  ],
  [
    'arxiv/rendered/list-cs.CV-recent.html',
    arxiv,
    {
      cards: 54,
      papers: 54,
      abstracts: 0,
      first: ['arxiv:2507.18334', 'Improving Bird Classification with Primary Color Additives', null],
      last: [
        'arxiv:2512.10072',
        'Hipparcos, Gaia, and RVs reveal that the radio emitting F star HD 220242 has an M dwarf companion, a likely source of the radio emission',
        null,
      ],
    },
  ],
  [
    'arxiv/rendered/list-cs.LG-2025-08.html',
    arxiv,
    {
      cards: 46,
      papers: 46,
      abstracts: 0,
      first: ['arxiv:2606.01202', 'The Shape of Wisdom: Decision Trajectories in Language Models', null],
      last: [
        'arxiv:2512.09780',
        'Physics-Aware Heterogeneous GNN Architecture for Real-Time BESS Optimization in Unbalanced Distribution Systems',
        null,
      ],
    },
  ],
  [
    'arxiv/search-distributed-systems-200.html',
    arxiv,
    {
      cards: 200,
      papers: 200,
      abstracts: 200,
      first: ['arxiv:2512.03003', 'The role of the top Yukawa coupling in triple Higgs production at the LHC', 383],
      last: [
        'arxiv:2512.08261',
        'Beyond Traditional Diagnostics: Transforming Patient-Side Information into Predictive Insights with Knowledge Graphs and Prototypes',
        1330,
      ],
    },
  ],
  ...(
    [
      [
        '2512.02309',
        'End-to-end machine-learned interatomic potentials for modeling functionalized mesoporous aluminosilicates',
        1771,
      ],
      ['2512.03303', 'Local Dominance in Mixed-Strength Populations -- Fast Maximal Independent Set', 1879],
      ['2512.09809', 'Towards Practical and Usable In-network Classification', 1206],
    ] as const
  ).map(([id, title, length]): (typeof PAGES)[number] => [
    `arxiv/rendered/abs-${id}.html`,
    arxiv,
    {
      cards: 1,
      papers: 1,
      abstracts: 1,
      first: [`arxiv:${id}`, title, length],
      last: [`arxiv:${id}`, title, length],
    },
  ]),
]
type Row = [id: string, title: string, abstractLength: number | null]

/** Pages of sites that are switched on by hand, pages of people and methods, and a page cut off before its body. */
const NONE = [
  'paperswithcode/method-vae-2024-12.html',
  'scholar/profile-citations-2020.html',
  'scholar/search-attention-mechanism-2026-03.html',
  'acl/people-andreas-madsack-2026-07.html',
  'pmlr/v119.excerpt.html',
  'arxiv/abs-1902.02534.head-only.html',
]

/**
 * Every paper of every real page, one a line: id, title, authors, abstract, each as `characters:hash` or `count:hash`
 * (the texts themselves are other people's and stay outside). Written once and compared with a second reading of the
 * pages by other means; a row changes only with a reason.
 */
function expectedRows(): Map<string, { site: string; rows: string[] }> {
  const pages = new Map<string, { site: string; rows: string[] }>()
  let rows: string[] = []
  for (const line of readFileSync(resolve(import.meta.dirname, 'real-pages.tsv'), 'utf8')
    .trim()
    .split('\n')) {
    const [, name, site] = /^# (\S+) (\S+)$/.exec(line) ?? []
    if (!name || !site) rows.push(line)
    else {
      rows = []
      pages.set(name, { site, rows })
    }
  }
  return pages
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8)

describe.skipIf(!hasReal)('real pages (skipped where ../shared/pages is not there)', () => {
  it.each(PAGES)('%s', (name, site, expected) => {
    const root = real(name)
    const papers = papersOn(site, root)
    const row = (at: number): Row => {
      const paper = papers.at(at)
      return [paper?.id ?? '', paper?.title ?? '', paper?.abstract?.length ?? null]
    }
    expect({
      cards: site.cards(root).length,
      papers: papers.length,
      abstracts: papers.filter(({ abstract }) => abstract !== null).length,
      first: row(0),
      last: row(-1),
    }).toEqual(expected)
    for (const card of site.cards(root)) expect(site.anchor(card)).not.toBeNull()
    for (const { title, abstract } of papers) {
      expect(title).toMatch(/\S/)
      expect(title).not.toMatch(/^Title:|\s{2}|\n/)
      expect(abstract ?? '').not.toMatch(/^Abstract|▽ More|△ Less|^…/)
    }
    for (const other of SITES) if (other !== site) expect(papersOn(other, root)).toEqual([])
  })

  it('every saved page is held to what it holds, or to holding nothing', () => {
    const pages = readdirSync(REAL, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))
    const held = new Set([...expectedRows().keys(), ...NONE])
    expect(pages.filter((name) => !held.has(name))).toEqual([])
  })

  it.each(NONE)('%s has nothing for us', (name) => {
    for (const site of SITES) expect(papersOn(site, real(name))).toEqual([])
  })

  it.each([...expectedRows()])('%s: ids, titles, authors and abstracts of all cards', (name, { site: id, rows }) => {
    const site = [...SITES, ...OPTIONAL_SITES].find((each) => each.id === id) as Site
    const found = papersOn(site, real(name)).map(({ id, title, authors, abstract }) =>
      [
        id,
        hash(title),
        `${authors.length}:${hash(authors.join('|'))}`,
        abstract === null ? '-' : `${abstract.length}:${hash(abstract)}`,
      ].join('\t'),
    )
    expect(found).toEqual(rows)
  })

  it.each([
    'paperswithcode/method-vae-2024-12.html',
    'scholar/profile-citations-2020.html',
    'arxiv/abs-1902.02534.head-only.html',
  ])('the rule for any page finds nothing on %s, nor does a site', (name) => {
    const root = real(name)
    expect(papersOn(anyPage, root)).toEqual([])
    for (const site of OPTIONAL_SITES) expect(papersOn(site, root)).toEqual([])
  })

  it('marks what Scholar shows as excerpts, all of them', () => {
    const scholar = OPTIONAL_SITES.find(({ id }) => id === 'scholar') as Site
    const papers = papersOn(scholar, real('scholar/search-attention-mechanism-2026-03.html'))
    expect(papers.map(({ abstract, partial }) => abstract !== null && partial)).toEqual(Array(10).fill(true))
  })

  it('reads the Anthology’s old and new cards alike', () => {
    const acl = OPTIONAL_SITES.find(({ id }) => id === 'acl') as Site
    const papers = (name: string) => new Map(papersOn(acl, real(name)).map((paper) => [paper.id, paper.abstract]))
    const fresh = papers('acl/people-andreas-madsack-2026-07.html')
    const old = papers('acl/people-andreas-madsack-2021-06.html')
    expect([...old.keys()].filter((id) => !fresh.has(id))).toEqual([])
    expect([...old].filter(([id, abstract]) => fresh.get(id) !== abstract)).toEqual([])
  })
})
