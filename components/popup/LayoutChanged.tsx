import { browser } from 'wxt/browser'
import type { PageReport } from '../../lib/messages'
import { Empty } from './Empty'
import { problem, useSurroundings } from './surroundings'

/**
 * What whoever mends the adapter needs to know, and nothing of what the reader looked for: the address without its query.
 */
export function layoutReport(report: Pick<PageReport, 'site' | 'url'>, version: string): string {
  const { origin, pathname } = new URL(report.url)
  return [
    `Layout changed: ${report.site}`,
    '',
    `Claimdex ${version} found no papers on ${origin}${pathname}`,
    'It looked like a listing, and what a healthy page of this kind has was missing.',
  ].join('\n')
}

/** A page that should hold papers and shows none: said plainly, with a way to have it mended. */
export function LayoutChanged({ report }: { report: PageReport }) {
  const { notify } = useSurroundings()
  const { version, homepage_url: home } = browser.runtime.getManifest()
  const text = layoutReport(report, version)

  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      notify({ text: 'The report is on the clipboard. Paste it into a new issue of the project.' })
    } catch (error) {
      notify(problem(error))
    }
  }

  return (
    <Empty title="The layout of this page changed">
      <p>
        It looks unlike what Claimdex knows, so no paper was found. Nothing is lost; saved papers stay as they are. A
        newer version may read it again.
      </p>
      <p class="offer">
        {home ? (
          <a
            class="primary"
            target="_blank"
            rel="noreferrer"
            href={`${home}/issues/new?${new URLSearchParams({ title: text.split('\n')[0] ?? '', body: text })}`}
          >
            Report this
          </a>
        ) : (
          <button type="button" class="primary" onClick={copy}>
            Copy a report
          </button>
        )}
      </p>
      <p class="small">The report names the site, the page’s address without what you searched for, and the version.</p>
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
