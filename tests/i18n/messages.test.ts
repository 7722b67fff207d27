import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formatDate, formatNumber, speakFrom, t, tn } from '../../lib/i18n'
import english from '../../public/_locales/en/messages.json'
import { read, sources, withoutComments } from '../repository/tree'

type Messages = Record<string, { message: string; description?: string }>

const LOCALES = readdirSync('public/_locales')
const load = (locale: string): Messages => JSON.parse(read(`public/_locales/${locale}/messages.json`))
const code = [...sources(), 'wxt.config.ts'].map((path) => withoutComments(read(path))).join('\n')
const keys = Object.keys(english)
const base = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '')

describe('texts of the interface', () => {
  it('are all there that the code asks for', () => {
    const asked = [...code.matchAll(/\bt\(\s*'([^']+)'/g)].map(([, key]) => key as string)
    const counted = [...code.matchAll(/\btn\(\s*'([^']+)'/g)].map(([, key]) => `${key}_other`)
    expect([...asked, ...counted].filter((key) => !keys.includes(key))).toEqual([])
  })

  it('are all asked for', () => {
    // keys stand in the code as they are, in quotes; those of the manifest as __MSG_key__
    const unused = keys.filter(
      (key) => !code.includes(`'${base(key)}'`) && !code.includes(`'${key}'`) && !code.includes(`__MSG_${key}__`),
    )
    expect(unused, 'remove these from public/_locales').toEqual([])
  })

  it.each(LOCALES)('of %s are whole: the same keys, the same places to fill', (locale) => {
    const messages = load(locale)
    // other languages have other plural forms; "other" is the one that all of them have
    const wanted = (key: string) => base(key) === key || key.endsWith('_other')
    expect(Object.keys(messages).filter(wanted).sort()).toEqual(keys.filter(wanted).sort())
    expect(Object.keys(messages).filter((key) => !wanted(key) && !keys.includes(`${base(key)}_other`))).toEqual([])
    const places = (text: string) => [...new Set(text.match(/\$\d/g))].sort().join(' ')
    const uneven = Object.entries(messages).filter(([key, { message }]) => {
      const model = (english as Messages)[key] ?? (english as Messages)[`${base(key)}_other`]
      return key.endsWith('_one') ? false : places(message) !== places(model?.message ?? '')
    })
    expect(uneven.map(([key]) => key)).toEqual([])
    expect(Object.entries(messages).filter(([, { message }]) => message.trim() === '')).toEqual([])
    expect(Intl.getCanonicalLocales(messages.languageTag?.message)).toHaveLength(1)
  })
})

describe('files of texts', () => {
  it.each(LOCALES)('of %s are sorted, so that a key is found and two changes seldom meet', (locale) => {
    const order = (a: string, b: string) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)
    const found = Object.keys(load(locale))
    expect(found).toEqual([...found].sort(order))
  })
})

describe('speaking', () => {
  it('counts by the rules of the language, and groups numbers', () => {
    expect([tn('papers', 1), tn('papers', 2), tn('papers', 12345)]).toEqual(['1 paper', '2 papers', '12,345 papers'])
    expect(formatNumber(-3.25)).toBe('−3.25')
  })

  it('says dates as exactly as they are known', () => {
    expect(['2026-01-05', '2026-01', '2026', null, 'soon'].map(formatDate)).toEqual([
      'Jan 5, 2026',
      'Jan 2026',
      '2026',
      '',
      '',
    ])
  })

  it('shows the key where a text is missing', () => {
    speakFrom({})
    expect([t('appName'), tn('papers', 3)]).toEqual(['appName', 'papers'])
    speakFrom(english)
  })
})
