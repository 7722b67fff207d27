import { describe, expect, it } from 'vitest'
import type { OwnName } from '../../lib/lexicon/own-name'
import { KEYS } from '../../lib/settings/keymap'
import { differences, keptSettings, taken } from '../../lib/settings/merge'
import { NOTHING_OWN, ownDifferences } from '../../lib/settings/own'
import { DEFAULTS, type Settings, settingsFrom } from '../../lib/settings/settings'

const of = (over: Partial<Settings> = {}): Settings => ({ ...DEFAULTS, ...over })
const FIXED = ['arxiv']

describe('settings of a backup', () => {
  it('hold nothing of what a browser permits', () => {
    expect(keptSettings(of({ withheld: ['acl'] }))).not.toHaveProperty('withheld')
  })

  it('differ in nothing from themselves', () => {
    const mine = of({ sites: { arxiv: false, acl: true }, badges: 1, kinds: ['score'], least: 0.5, fetchMissing: true })
    expect(differences(mine, keptSettings(mine), FIXED)).toEqual([])
  })

  it('are named where they differ, and taken only where they were named', () => {
    const here = of({ sites: { acl: true }, badges: 3, fetchMissing: true })
    const there = keptSettings(
      of({ sites: { arxiv: false, acl: false, pmlr: false }, badges: 1, least: 0.5, showBar: false, keys: true }),
    )
    const found = differences(here, there, FIXED)
    expect(found).toEqual([
      { key: 'badges', here: '3', there: '1' },
      { key: 'least', here: '0', there: '0.5' },
      { key: 'showBar', here: 'on', there: 'off' },
      { key: 'keys', here: 'off', there: 'on' },
      { key: 'site:arxiv', here: 'on', there: 'off' },
      { key: 'site:acl', here: 'on', there: 'off' },
      { key: 'fetchMissing', here: 'on', there: 'off' },
    ])
    const after = settingsFrom({ ...here, ...taken(here, there, found) })
    expect(differences(after, there, FIXED)).toEqual([])
    expect(after.sites).toEqual({ acl: false, arxiv: false })
  })

  it('never switch a site or a request on: the browser asks for these on a click', () => {
    const here = of()
    const there = keptSettings(of({ sites: { acl: true }, fetchMissing: true }))
    expect(differences(here, there, FIXED)).toEqual([])
  })
})

describe('names, watched words and keys of a backup', () => {
  const name: OwnName = { kind: 'benchmark', name: 'OwnBench', aliases: [], better: null }
  const keymap = { ...KEYS, next: 'n', back: 'p', save: '' }

  it('are told where the file has what is not here, whatever case it is written in', () => {
    const here = {
      names: [{ ...name, name: 'ownbench' }],
      watched: [{ kind: 'word' as const, text: 'a' }],
      keymap: null,
    }
    expect(ownDifferences(here, NOTHING_OWN)).toEqual([])
    expect(ownDifferences(here, { names: [name], watched: [{ kind: 'word', text: 'A' }], keymap: null })).toEqual([])
    const there = { names: [name], watched: [{ kind: 'author' as const, text: 'a' }], keymap }
    expect(ownDifferences(here, there)).toEqual([
      { key: 'watched', here: '1', there: '1' },
      {
        key: 'keymap',
        here: Object.values(KEYS).join(' '),
        there: Object.values(keymap)
          .map((key) => key || '–')
          .join(' '),
      },
    ])
  })
})
