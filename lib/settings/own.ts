/** What the reader made beside the library, as a backup holds it: names, what is watched for, keys. Pure but for loading. */
import { formatNumber } from '../i18n'
import type { OwnName } from '../lexicon/own-name'
import { changeKeymap, KEY_ACTIONS, KEYS, type Keymap, keymapFrom, loadKeymap } from './keymap'
import type { Difference } from './merge'
import { namesFrom, ownNames } from './names'
import { type Watched, watchedFrom, watchList } from './watched'

export interface OwnThings {
  names: OwnName[]
  watched: Watched[]
  /** Null where the file holds none. */
  keymap: Keymap | null
}

/** One line of a backup. */
export type OwnItem = { name: OwnName } | { watched: Watched } | { keymap: Keymap }

export const NOTHING_OWN: OwnThings = { names: [], watched: [], keymap: null }

/** @throws Error where the browser does not answer */
export async function loadOwn(): Promise<OwnThings> {
  const [names, watched, keymap] = await Promise.all([ownNames.load(), watchList.load(), loadKeymap()])
  return { names, watched, keymap }
}

export function itemsOf({ names, watched, keymap }: OwnThings): OwnItem[] {
  return [
    ...names.map((name) => ({ name })),
    ...watched.map((each) => ({ watched: each })),
    ...(keymap ? [{ keymap }] : []),
  ]
}

/**
 * Takes one item out of a file.
 * @param own is added to
 * @returns false if it is none
 */
export function takeItem(own: OwnThings, given: unknown): boolean {
  if (typeof given !== 'object' || given === null || Object.keys(given).length !== 1) return false
  const { name, watched, keymap } = given as Record<string, unknown>
  const [named] = namesFrom([name])
  const [word] = watchedFrom([watched])
  if (named) own.names.push(named)
  else if (word) own.watched.push(word)
  else if (typeof keymap === 'object' && keymap !== null) own.keymap = keymapFrom(keymap as Record<string, unknown>)
  else return false
  return true
}

const nameKey = ({ kind, name }: OwnName) => `${kind} ${name.toLowerCase()}`
const watchedKey = ({ kind, text }: Watched) => `${kind} ${text.toLowerCase()}`

/** What is there, and what lacks of what is to come: nothing that is there is changed. */
function joined<T>(here: readonly T[], there: readonly T[], keyOf: (item: T) => string): T[] {
  const known = new Set(here.map(keyOf))
  return [...here, ...there.filter((each) => !known.has(keyOf(each)))]
}

const keysText = (keymap: Keymap) => KEY_ACTIONS.map((action) => keymap[action] || '–').join(' ')

/** Where a file holds what is not here, in words for the question whether to take it. */
export function ownDifferences(here: OwnThings, there: OwnThings): Difference[] {
  const found: Difference[] = []
  const more = (key: string, mine: readonly unknown[], theirs: readonly unknown[], both: readonly unknown[]) => {
    if (both.length > mine.length)
      found.push({ key, here: formatNumber(mine.length), there: formatNumber(theirs.length) })
  }
  more('names', here.names, there.names, joined(here.names, there.names, nameKey))
  more('watched', here.watched, there.watched, joined(here.watched, there.watched, watchedKey))
  const mine = keysText(here.keymap ?? KEYS)
  if (there.keymap && keysText(there.keymap) !== mine)
    found.push({ key: 'keymap', here: mine, there: keysText(there.keymap) })
  return found
}

/**
 * Takes what a file holds: names and watched words are added to those here, keys take the place of those here.
 * @throws Error where the browser does not answer
 */
export async function takeOwn(there: OwnThings): Promise<void> {
  if (there.names.length > 0) await ownNames.change((here) => joined(here, there.names, nameKey))
  if (there.watched.length > 0) await watchList.change((here) => joined(here, there.watched, watchedKey))
  const { keymap } = there
  if (keymap) await changeKeymap(() => keymap)
}
