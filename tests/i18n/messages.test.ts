import { describe, expect, it } from 'vitest'
import { formatDate, formatFigure, formatList, formatNumber, formatPercent, speakFrom, t, tn } from '../../lib/i18n'
import { projectFiles, read, sources, withoutComments } from '../repository/tree'
import { base, ENGLISH, formsOf, KEYS, LOCALES, load, TRANSLATED } from './locales'

const code = [...sources(), 'wxt.config.ts'].map((path) => withoutComments(read(path))).join('\n')

/** Keys in plural forms; `ordinal` counts places, all others things. */
const COUNTED = [...new Set(KEYS.filter((key) => base(key) !== key).map(base))]

/** Names and words of the field that other languages have taken over as they are. */
const SHARED = new Set([
  ...['Claimdex', 'Claimdex: $1', 'Hugging Face Papers', '$1 in $2'],
  ...['Badges', 'Baselines', 'Benchmark', 'Benchmarks', 'Claims', 'Details', 'Factor', 'factor', 'Name', 'Paper'],
  ...['Papers', 'Score', 'Scores', 'Setting', 'Snapshots', 'System', 'Tags'],
])

/** A button whose name holds what it shows, which voice control goes by: name, then shown. */
const NAMED_BY = [
  ['savePaper', 'save'],
  ['removePaper', 'remove'],
  ['savedRemovePaper', 'stateSaved'],
  ['saveThisPaper', 'save'],
  ['barSaveMatching_other', 'barSave'],
] as const

describe('texts of the interface', () => {
  it('are all there that the code asks for', () => {
    const asked = [...code.matchAll(/\bt\(\s*'([^']+)'/g)].map(([, key]) => key as string)
    const counted = [...code.matchAll(/\btn\(\s*'([^']+)'/g)].map(([, key]) => `${key}_other`)
    expect([...asked, ...counted].filter((key) => !KEYS.includes(key))).toEqual([])
  })

  it('are all asked for', () => {
    // keys stand in the code as they are, in quotes; those of the manifest as __MSG_key__, ordinals with their form
    const unused = KEYS.filter(
      (key) =>
        !code.includes(`'${base(key)}'`) &&
        !code.includes(`'${key}'`) &&
        !code.includes(`__MSG_${key}__`) &&
        !code.includes(`\`${base(key)}_`),
    )
    expect(unused, 'remove these from public/_locales').toEqual([])
  })

  it('are listed nowhere else: a language is a folder in public/_locales and no more', () => {
    const names = LOCALES.flatMap((locale) => [locale, locale.replace('_', '-')]).filter((name) => name !== 'en')
    const listed = new RegExp(`['"\`](?:${names.join('|')})['"\`]`)
    const files = projectFiles().filter(
      (path) => /\.(tsx?|m?js|json|html)$/.test(path) && !path.startsWith('public/_locales/'),
    )
    expect(files.filter((path) => listed.test(read(path)))).toEqual([])
  })
})

describe.each(LOCALES)('the texts of %s', (locale) => {
  const messages = load(locale)
  const tag = messages.languageTag?.message ?? ''
  const keys = Object.keys(messages)

  it('name their language as browsers do', () => {
    expect(Intl.getCanonicalLocales(tag)).toEqual([tag])
    expect(tag.replace('-', '_'), 'languageTag is the folder’s name, with a hyphen').toBe(locale)
  })

  it('are in a language that README and store texts name', () => {
    const language = new Intl.DisplayNames('en', { type: 'language' }).of(tag.split('-')[0] ?? '') ?? ''
    for (const path of ['README.md', 'docs/store/LISTING.md'])
      expect(read(path), `name it in ${path}`).toContain(language)
  })

  it('are sorted, so that a key is found and two changes seldom meet', () => {
    const order = (a: string, b: string) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)
    expect(keys, 'sort the keys, ignoring case').toEqual([...keys].sort(order))
  })

  it('are the same as in English', () => {
    const single = (all: readonly string[]) => all.filter((key) => !COUNTED.includes(base(key)) || base(key) === key)
    expect(single(keys).sort(), 'add what is missing (+), take out what English does not have (-)').toEqual(
      single(KEYS).sort(),
    )
  })

  it.each(COUNTED)('have “%s” in every plural form of the language, and in no other', (key) => {
    const forms = keys.filter((each) => base(each) === key && each !== key).map((each) => each.slice(key.length + 1))
    const wanted = `${key}_… with these endings and no others, as Intl.PluralRules has them for ${tag}`
    expect(forms.sort(), wanted).toEqual(formsOf(tag, key === 'ordinal' ? 'ordinal' : 'cardinal'))
  })

  it('have the same places to fill and the same marks', () => {
    const places = (text: string) => [...new Set(text.match(/\$\d/g))].sort().join(' ')
    const marks = (text: string) => (text.match(/\*\*|`|☆|†|○/g) ?? []).sort().join('')
    const uneven = keys.filter((key) => {
      const text = messages[key]?.message ?? ''
      const model = (ENGLISH[key] ?? ENGLISH[`${base(key)}_other`])?.message ?? ''
      // one thing may be said without its number
      const fits = key.endsWith('_one') ? places(model).includes(places(text)) : places(text) === places(model)
      return !fits || marks(text) !== marks(model)
    })
    expect(uneven).toEqual([])
  })

  it('are whole: none empty, none that begins or ends in space, brackets and quotation marks in pairs', () => {
    const odd = keys.filter((key) => {
      const text = messages[key]?.message ?? ''
      const pairs = ['()', '（）', '「」', '«»', text.includes('„') ? '„“' : '“”']
      const [...signs] = text
      const unpaired = pairs.some(
        ([open, close]) =>
          signs.filter((sign) => sign === open).length !== signs.filter((sign) => sign === close).length,
      )
      return text.trim() !== text || text === '' || unpaired
    })
    expect(odd).toEqual([])
  })

  it('name buttons by what they show', () => {
    const text = (key: string) => messages[key]?.message.toLowerCase() ?? ''
    expect(NAMED_BY.filter(([name, shown]) => !text(name).includes(text(shown)))).toEqual([])
  })
})

describe.each(TRANSLATED)('the translation into %s', (locale) => {
  const messages = load(locale)
  it('left nothing in English but names', () => {
    const same = Object.entries(messages).filter(([key, { message }]) => {
      const words = message.replace(/\$\d/g, '')
      return /\p{L}/u.test(words) && message === ENGLISH[key]?.message && !SHARED.has(message)
    })
    expect(same.map(([key]) => key)).toEqual([])
  })

  it('is about as long as a place for the English fits', () => {
    // by width: a sign of Chinese or Japanese is about two of ours
    const width = (text: string) => [...text].reduce((sum, sign) => sum + (sign > '\u2e80' ? 2 : 1), 0)
    const long = Object.entries(messages).filter(([key, { message }]) => {
      const english = (ENGLISH[key] ?? ENGLISH[`${base(key)}_other`])?.message ?? ''
      return width(message) > width(english) * 2 + 14
    })
    expect(long.map(([key, { message }]) => `${key}: ${message}`)).toEqual([])
  })
})

describe('speaking', () => {
  it('counts by the rules of the language, and groups numbers', () => {
    expect([tn('papers', 1), tn('papers', 2), tn('papers', 12345)]).toEqual(['1 paper', '2 papers', '12,345 papers'])
    expect(formatNumber(-3.25)).toBe('−3.25')
  })

  it('writes numbers of papers as the language does', () => {
    const said = (locale: string) => {
      speakFrom(load(locale))
      return [
        formatPercent(formatFigure(29.7, 1)),
        formatFigure(3072, 0),
        formatFigure(15000, 0),
        formatList(['A', 'B']),
      ]
    }
    const written = Object.fromEntries(LOCALES.map((locale) => [locale, said(locale)]))
    speakFrom(ENGLISH)
    for (const [locale, found] of Object.entries(written)) {
      const tag = load(locale).languageTag?.message
      expect(found, locale).toEqual([
        new Intl.NumberFormat(tag, { style: 'percent', minimumFractionDigits: 1 }).format(0.297),
        '3072',
        new Intl.NumberFormat(tag).format(15000),
        new Intl.ListFormat(tag).format(['A', 'B']),
      ])
    }
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
    speakFrom(ENGLISH)
  })
})
