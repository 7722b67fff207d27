import { useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import { download } from '../ui/download'
import { Mark } from '../ui/Icon'
import { factsFrom, layoutReport } from './layout-report'

/** A prepared report to copy, save or send by hand: nothing is sent from here. @param fragment of the page's address */
export function Report({ fragment }: { fragment: string }) {
  return (
    <>
      <header>
        <h1>
          <Mark /> Report a changed layout
        </h1>
        <a href="/library.html">Library</a>
      </header>
      <main>
        <Prepared fragment={fragment} />
      </main>
    </>
  )
}

function Prepared({ fragment }: { fragment: string }) {
  const [said, setSaid] = useState('')
  const facts = factsFrom(fragment)
  const { version, homepage_url: home } = browser.runtime.getManifest()
  if (!facts) return <p class="lead">There is nothing to report. Open the popup on a page whose layout changed.</p>
  const text = layoutReport(facts, { version, browser: navigator.userAgent })
  const [title = ''] = text.split('\n')

  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setSaid('The report is on the clipboard.')
    } catch (error) {
      setSaid(`Not copied: ${error instanceof Error ? error.message : String(error)}`)
    }
  }

  return (
    <>
      <p class="lead">
        This is all that the report says: the site, the page’s address without what you searched for, what a healthy
        page would have had, and the versions of Claimdex and the browser. Nothing is sent from here.
      </p>
      <textarea readOnly rows={8} aria-label="The report" value={text} />
      <p class="actions">
        {home && (
          <a
            class="primary"
            target="_blank"
            rel="noreferrer"
            href={`${home.replace(/\/$/, '')}/issues/new?${new URLSearchParams({ title, body: text })}`}
          >
            Open an issue with it
          </a>
        )}
        <button type="button" class={home ? 'plain' : 'primary'} onClick={copy}>
          Copy it
        </button>
        <button
          type="button"
          class="plain"
          onClick={() => download(`claimdex-layout-${facts.site}.txt`, text, 'text/plain;charset=utf-8')}
        >
          Save it as a file
        </button>
      </p>
      <p class="lead">
        Give it to whoever you have Claimdex from: where you found its source, or the page of the store that it came
        from. A saved copy of the page (without anything private on it) helps most.
      </p>
      <p class="lead said" role="status">
        {said}
      </p>
    </>
  )
}
