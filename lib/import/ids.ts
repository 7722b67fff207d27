/** A pasted list: arXiv ids, DOIs and addresses, separated by line breaks, spaces or commas. */
import { t } from '../i18n'
import { parseIdentity } from '../sites/identity'
import { collect, type Fields, type Imported } from './paper'

/** Ids in one list. */
const MOST = 20_000

/** Bare ids get the prefix that the parser of pages wants. */
function known(word: string): string | null {
  const bare = word.replace(/^[<([{"']+|(?<![>)\]}"'.,;])[>)\]}"'.,;]+$/g, '')
  const tries = [bare, `arXiv:${bare}`, `doi:${bare}`, `https://${bare}`]
  const fits = [
    true,
    /^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?$/i.test(bare),
    /^10\.\d{4,9}\/\S+$/.test(bare),
    /^[\w-]+(?:\.[\w-]+)+\/\S+$/.test(bare),
  ]
  return tries.find((text, index) => fits[index] && parseIdentity(text) !== null) ?? null
}

/** Words that are no id are problems, each with its line. */
export function parseIds(text: string): Imported {
  const problems: Imported['problems'] = []
  const records: { line: number; fields: Fields }[] = []
  for (const [index, line] of text.split('\n').entries()) {
    for (const word of line.split(/[\s,;]+/).filter((each) => /\w/.test(each) && !/^(?:arxiv|doi):$/i.test(each))) {
      const id = known(word)
      if (id === null) problems.push({ line: index + 1, reason: t('noPaperId', word.slice(0, 60)) })
      else if (records.length < MOST)
        records.push({
          line: index + 1,
          fields: { ids: [id], title: '', authors: [], abstract: null, date: null, url: null },
        })
    }
  }
  const imported = collect(records)
  return { papers: imported.papers, problems: [...problems, ...imported.problems] }
}
