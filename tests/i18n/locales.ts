/** The languages of the interface: what stands in `public/_locales`, and nothing else. */
import { readdirSync } from 'node:fs'
import english from '../../public/_locales/en/messages.json'
import { read } from '../repository/tree'

export type Messages = Record<string, { message: string; description?: string }>

export const LOCALES = readdirSync('public/_locales')
export const TRANSLATED = LOCALES.filter((locale) => locale !== 'en')
export const ENGLISH: Messages = english
export const KEYS = Object.keys(english)

export const load = (locale: string): Messages => JSON.parse(read(`public/_locales/${locale}/messages.json`))

/** Key of a text without its plural form. */
export const base = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '')

/** The plural forms that a language tells apart. */
export const formsOf = (tag: string, type: 'cardinal' | 'ordinal' = 'cardinal') =>
  new Intl.PluralRules(tag, { type }).resolvedOptions().pluralCategories.sort()
