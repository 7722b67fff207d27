import { tn } from '../../lib/i18n'
import { Rich } from '../ui/Rich'
import { hasNumber, type PagePaper } from './listing'

interface Props {
  /** How many papers the page shows. */
  all: number
  /** How many of them have been read. */
  read: number
  /** Those that claim something. */
  papers: PagePaper[]
  done: boolean
}

/** How many papers of the page claim numbers, or how far reading has come. */
export function PageSummary({ all, read, papers, done }: Props) {
  if (!done) {
    return <Rich text={tn('readingOf', all, read)} />
  }
  const numbers = papers.filter(hasNumber).length
  const ranks = papers.length - numbers
  return (
    <>
      <Rich text={tn('pageClaims', all, numbers)} />
      {ranks > 0 && tn('onlyRank', ranks)}
    </>
  )
}
