import type { MessageKey } from '../../lib/i18n'
import type { OwnName } from '../../lib/lexicon/own-name'

/** What a name of the reader's own may be of, and what each is called, in the order of the form. */
export const KINDS: readonly [OwnName['kind'], MessageKey][] = [
  ['benchmark', 'benchmark'],
  ['metric', 'metric'],
  ['model', 'nameModel'],
]
export const KIND_LABELS = Object.fromEntries(KINDS) as Record<OwnName['kind'], MessageKey>
