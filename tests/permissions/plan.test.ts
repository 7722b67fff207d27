import { describe, expect, it } from 'vitest'
import {
  hasHost,
  originsOf,
  type PermittedSite,
  patternsOf,
  placeAt,
  planFor,
  registrationsOf,
  sitesWith,
} from '../../lib/permissions/plan'
import { settingsFrom } from '../../lib/settings/settings'

const site = (id: string, ...matches: string[]): PermittedSite => ({ id, name: id.toUpperCase(), matches })
const fixed = [site('first', 'https://first.org/list/*', 'https://www.first.org/list/*')]
const acl = site('acl', 'https://acl.org/events/*', 'https://acl.org/volumes/*')
const wide = site('wide', 'https://*.wide.org/*')
const optional = [acl, wide]

describe('hosts', () => {
  it('are asked for whole, each once', () => {
    expect(originsOf(acl)).toEqual(['https://acl.org/*'])
    expect(originsOf(wide)).toEqual(['https://*.wide.org/*'])
    expect(originsOf(fixed[0] as PermittedSite)).toEqual(['https://first.org/*', 'https://www.first.org/*'])
  })

  it.each([
    [acl, 'acl.org', true],
    [acl, 'www.acl.org', false],
    [acl, 'notacl.org', false],
    [wide, 'wide.org', true],
    [wide, 'papers.wide.org', true],
    [wide, 'evilwide.org', false],
    [wide, 'wide.org.evil.example', false],
  ])('%o has host %s: %s', (given, host, has) => {
    expect(hasHost(given, host)).toBe(has)
  })
})

it.each<[string[], string[]]>([
  [['https://acl.org/*'], ['acl']],
  [
    ['https://*.wide.org/*', 'https://acl.org/*'],
    ['acl', 'wide'],
  ],
  [['https://export.arxiv.org/*', 'https://notacl.org/*'], []],
  [[], []],
])('hosts %j that were just permitted belong to %j', (added, ids) => {
  expect(sitesWith(optional, added).map(({ id }) => id)).toEqual(ids)
})

it('asks about sites of the manifest by their own patterns, but not on the host that is optional', () => {
  const given = site('first', 'https://first.org/list/*', 'https://export.arxiv.org/list/*')
  expect(patternsOf(given)).toEqual(['https://first.org/list/*'])
})

describe('the plan', () => {
  const plan = (settings: object, granted: string[], registered: string[]) => {
    const { register, update, unregister, withheld } = planFor(
      optional,
      settingsFrom(settings),
      new Set(granted),
      registered,
      fixed,
    )
    return { register: register.map(({ id }) => id), update: update.map(({ id }) => id), unregister, withheld }
  }
  const nothing = { register: [], update: [], unregister: [], withheld: [] }

  it.each([
    ['nothing chosen: nothing to do', {}, ['first', 'acl'], [], nothing],
    ['chosen and permitted', { sites: { acl: true } }, ['first', 'acl'], [], { ...nothing, register: ['site:acl'] }],
    ['chosen and refused', { sites: { acl: true } }, ['first'], [], { ...nothing, withheld: ['acl'] }],
    ['there already', { sites: { acl: true } }, ['first', 'acl'], ['site:acl'], { ...nothing, update: ['site:acl'] }],
    [
      'switched off',
      { sites: { acl: false } },
      ['first', 'acl'],
      ['site:acl'],
      { ...nothing, unregister: ['site:acl'] },
    ],
    [
      'taken away by the browser',
      { sites: { acl: true } },
      ['first'],
      ['site:acl'],
      { ...nothing, unregister: ['site:acl'], withheld: ['acl'] },
    ],
    ['no site of ours any more', {}, ['first'], ['site:old'], { ...nothing, unregister: ['site:old'] }],
    ['not ours to touch', {}, ['first'], ['other'], nothing],
    ['a site of the manifest, withheld', {}, [], [], { ...nothing, withheld: ['first'] }],
    ['a site of the manifest, switched off', { sites: { first: false } }, [], [], nothing],
  ])('%s', (_, settings, granted, registered, wanted) => {
    expect(plan(settings, granted, registered)).toEqual(wanted)
  })

  it('registers the pages of the site alone, to last', () => {
    const matches = ['https://acl.org/events/*', 'https://acl.org/volumes/*']
    expect(registrationsOf(acl, false)).toMatchObject([{ id: 'site:acl', matches, persistAcrossSessions: true }])
    expect(registrationsOf(acl, true)).toMatchObject([
      { id: 'room:acl', matches, js: [], runAt: 'document_start', persistAcrossSessions: true },
      { id: 'site:acl', matches, css: [], runAt: 'document_idle', persistAcrossSessions: true },
    ])
  })

  it('keeps style sheets apart where it is asked to, and takes both away', () => {
    const on = settingsFrom({ sites: { acl: true } })
    const both = planFor(optional, on, new Set(['acl']), [], [], true)
    expect(both.register.map(({ id }) => id)).toEqual(['room:acl', 'site:acl'])
    expect(both.register.flatMap(({ css }) => css)).toEqual(['content-scripts/acl.css'])
    const off = planFor(optional, settingsFrom({}), new Set(['acl']), ['site:acl', 'room:acl', 'other'], [], true)
    expect(off.unregister).toEqual(['site:acl', 'room:acl'])
  })
})

describe('what the popup can offer', () => {
  const place = (url: string | undefined, settings: object = {}) =>
    placeAt(url, settingsFrom(settings), optional, fixed)

  it.each([
    ['https://acl.org/', {}, 'offer'],
    ['https://acl.org/events/x', { sites: { acl: true } }, 'known'],
    ['https://acl.org/events/x', { sites: { acl: true }, withheld: ['acl'] }, 'withheld'],
    ['https://first.org/help', {}, 'known'],
    ['https://first.org/list/x', { sites: { first: false } }, 'offer'],
    ['https://papers.example/', {}, 'any'],
    ['http://papers.example/', {}, 'any'],
    ['chrome://extensions/', {}, 'none'],
    ['about:blank', {}, 'none'],
    ['file:///a.html', {}, 'none'],
    ['no address', {}, 'none'],
    [undefined, {}, 'none'],
  ])('%s with %o: %s', (url, settings, kind) => {
    expect(place(url, settings).kind).toBe(kind)
  })

  it('says whether the browser has to be asked', () => {
    expect(place('https://acl.org/')).toMatchObject({ optional: true, site: { id: 'acl' } })
    expect(place('https://first.org/', { sites: { first: false } })).toMatchObject({ optional: false })
  })
})
