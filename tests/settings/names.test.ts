import { afterEach, describe, expect, it } from 'vitest'
import { readClaims, takeOwnNames } from '../../lib/claims'
import { benchmarks, findMetric, metrics } from '../../lib/lexicon'
import type { OwnName } from '../../lib/lexicon/own-name'
import { namesFrom, namesFromText, namesToText } from '../../lib/settings/names'

afterEach(() => takeOwnNames([]))

const name = (over: Partial<OwnName>): OwnName => ({
  kind: 'benchmark',
  name: 'ZorbBench',
  aliases: [],
  better: null,
  ...over,
})

describe('names of the reader’s own', () => {
  it('are used by the reader, with their spellings and their better end', () => {
    const text = 'Our model reaches a grumble of 12.5 on zorb set.'
    const [before] = readClaims(text).claims
    expect(before?.benchmarkIds ?? []).not.toContain('zorbbench')
    takeOwnNames([name({ aliases: ['Zorb Set'] }), name({ kind: 'metric', name: 'grumble', better: 'lower' })])
    const [claim] = readClaims(text).claims
    expect(claim).toMatchObject({
      metric: 'grumble',
      metricId: 'grumble',
      higherIsBetter: false,
      benchmark: ['zorb set'],
      benchmarkIds: ['zorbbench'],
    })
    takeOwnNames([])
    expect(findMetric('grumble')).toBeNull()
    expect(readClaims(text).claims).toEqual(before ? expect.arrayContaining([before]) : [])
  })

  it('win over the lexicon, and leave the rest of it as it is', () => {
    const size = [benchmarks().spellings.size, metrics().spellings.size]
    takeOwnNames([name({ kind: 'metric', name: 'accuracy', better: 'lower' })])
    expect(findMetric('accuracy')?.higherIsBetter).toBe(false)
    expect(findMetric('FID')?.higherIsBetter).toBe(false)
    expect([benchmarks().spellings.size, metrics().spellings.size]).toEqual(size)
  })

  it('cannot break a table by the signs that it is cut at', () => {
    const odd = namesFrom([
      { kind: 'benchmark', name: 'A\tB|C\nD', aliases: ['x|y', '', 7, '?z'] },
      null,
      { kind: 'x' },
    ])
    expect(odd).toEqual([name({ name: 'A B C D', aliases: ['x y', '?z'] })])
    takeOwnNames(odd)
    expect(benchmarks().spellings.get('abcd')?.entry.name).toBe('A B C D')
    expect(benchmarks().spellings.get('gsm8k')?.entry.name).toBe('GSM8K')
  })

  it('go to a file and come back, and a plain list is one of benchmarks', () => {
    const names = namesFrom([
      name({ aliases: ['Zorb Set', 'ZB'] }),
      name({ kind: 'metric', name: 'grumble', better: 'lower' }),
    ])
    expect(namesFromText(namesToText(names))).toEqual({ names, bad: 0 })
    expect(namesFromText('ZorbBench\r\n\nOther Set\nplanet\tPluto\n')).toEqual({
      names: [name({ name: 'Other Set' }), name({})],
      bad: 1,
    })
  })
})
