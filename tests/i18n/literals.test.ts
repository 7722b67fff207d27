import { describe, expect, it } from 'vitest'
import { read, sources } from '../repository/tree'
import { literalsIn } from './literals'

/** Rooms whose words a reader may see. Sites hold names and selectors, files for others their own columns. */
const SEEN =
  /^(components|entrypoints)\/|^lib\/(wording|comparison|library|import|settings|permissions)\/|^lib\/[^/]+\.ts$/

/** Files whose texts are for whoever mends Claimdex, or are no language at all. */
const NOT_FOR_READERS = new Set([
  'components/report/layout-report.ts', // the report itself: in English, since strangers read it
  'lib/library/database.ts', // indexes
  'lib/library/search/terms.ts', // words that a search leaves out
])

describe('words in the code', () => {
  it('are found where they stand', () => {
    const code = `
      const kept = 'up to'
      console.warn('Claimdex: not kept', kept)
      export const Card = ({ on }) => (
        <p class="big card" title={on ? 'Saved' : t('save')} aria-label="Close it" placeholder="word">
          Read {on ? 'read anew' : t('more', \`\${on} papers of it\`)}
        </p>
      )`
    expect(literalsIn('card.tsx', code).map((each) => each.replace(/^\S+ /, ''))).toEqual([
      'Saved',
      'Close it',
      'word',
      'Read',
      'read anew',
      '… papers of it',
    ])
  })

  it('are none that a reader sees: they stand in public/_locales', () => {
    const files = sources().filter((path) => SEEN.test(path) && !NOT_FOR_READERS.has(path))
    expect(files.length).toBeGreaterThan(100)
    expect(files.flatMap((path) => literalsIn(path, read(path)))).toEqual([])
  })
})
