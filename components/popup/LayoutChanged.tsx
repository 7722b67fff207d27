import type { PageReport } from '../../lib/messages'
import { factsOf, reportPage } from '../report/facts'
import { Empty } from './Empty'

/** A page that should hold papers and shows none: said plainly, with a way to have it mended. */
export function LayoutChanged({ report }: { report: PageReport }) {
  return (
    <Empty title="The layout of this page changed">
      <p>
        It looks unlike what Claimdex knows, so no paper was found. Nothing is lost; saved papers stay as they are. A
        newer version may read it again.
      </p>
      <p class="offer">
        <a class="primary" target="_blank" rel="noreferrer" href={reportPage(factsOf(report))}>
          Report this
        </a>
      </p>
      <p class="small">
        Opens a prepared report. It names the site, the page’s address without what you searched for, and the version.
      </p>
    </Empty>
  )
}

/** A page read on the reader's click that shows no papers. */
export function NothingFound() {
  return (
    <Empty title="No papers found on this page">
      <p>Nothing here looks like a list of papers, each with a title and an abstract.</p>
      <p class="small">
        To read one text, select it and choose “Read claims in the selected text” from its context menu.
      </p>
    </Empty>
  )
}
