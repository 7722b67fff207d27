/** A figure that nobody can measure again is worth nothing: whoever prints one says beside it where it comes from. */
import { describe, expect, it } from 'vitest'
import { projectFiles, read } from './tree'

/** Sizes, times and multiples of what was measured. Bounds that the code sets are none. */
const MEASURED =
  /(?<!\b(?:at most|up to|above|slices of|bound of|heap of) )\b\d[\d,.]*(?: ?× faster| ?(?:kB|MB|GB|ms)| s)\b/
const SOURCE = /`npm run [\w:-]+|\btests?\b/

/** Paragraphs, rows and entries of lists, with the line each begins at; blocks of code are left out. */
function pieces(text: string): { line: number; piece: string }[] {
  const found: { line: number; piece: string }[] = []
  let fenced = false
  let open = false
  for (const [index, line] of text.split('\n').entries()) {
    if (line.startsWith('```')) fenced = !fenced
    if (fenced || line.trim() === '' || line.startsWith('```')) {
      open = false
      continue
    }
    const last = found.at(-1)
    if (open && last && !/^\s*([-*|•#]|\d+\.)\s?/.test(line)) last.piece += ` ${line}`
    else found.push({ line: index + 1, piece: line })
    open = true
  }
  return found
}

describe('figures in the documents', () => {
  it('are found where they stand', () => {
    expect(MEASURED.test('it takes 64 MB')).toBe(true)
    expect(MEASURED.test('and 1.7 s for a letter')).toBe(true)
    expect(MEASURED.test('at most 40 kB')).toBe(false)
    expect(pieces('a\nb\n\n- c\n- d\n```\n1 ms\n```\ne').map(({ piece }) => piece)).toEqual(['a b', '- c', '- d', 'e'])
  })

  it('name the command or the test that gives them', () => {
    const bare = projectFiles()
      .filter((path) => path.endsWith('.md') && !path.startsWith('tests/') && path !== 'docs/store/LISTING.md')
      .flatMap((path) =>
        pieces(read(path))
          .filter(({ piece }) => MEASURED.test(piece) && !SOURCE.test(piece))
          .map(({ line, piece }) => `${path}:${line} ${MEASURED.exec(piece)?.[0]}`),
      )
    expect(bare, 'say `npm run …` or which test gives it, in the same paragraph, or leave the figure out').toEqual([])
  })
})
