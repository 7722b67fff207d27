import { describe, expect, it } from 'vitest'
import { differences, keptSettings, taken } from '../../lib/settings/merge'
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
    const there = keptSettings(of({ sites: { arxiv: false, acl: false, pmlr: false }, badges: 1, least: 0.5 }))
    const found = differences(here, there, FIXED)
    expect(found).toEqual([
      { key: 'badges', here: '3', there: '1' },
      { key: 'least', here: '0', there: '0.5' },
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
