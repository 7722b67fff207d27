import { useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import { t } from '../../lib/i18n'
import { download } from '../ui/download'
import { Mark } from '../ui/Icon'
import { problem } from '../ui/problem'
import { factsFrom, layoutReport } from './layout-report'

/** A prepared report to copy, save or send by hand: nothing is sent from here. @param fragment of the page's address */
export function Report({ fragment }: { fragment: string }) {
  return (
    <>
      <header>
        <h1>
          <Mark /> {t('reportTitle')}
        </h1>
        <a href="/library.html">{t('library')}</a>
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
  if (!facts) return <p class="lead">{t('reportNothing')}</p>
  const text = layoutReport(facts, { version, browser: navigator.userAgent })
  const [title = ''] = text.split('\n')

  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setSaid(t('reportCopied'))
    } catch (error) {
      setSaid(t('notCopied', problem(error).text))
    }
  }

  return (
    <>
      <p class="lead">{t('reportLead')}</p>
      <textarea readOnly rows={8} lang="en" aria-label={t('theReport')} value={text} />
      <p class="actions">
        {home && (
          <a
            class="primary"
            target="_blank"
            rel="noreferrer"
            href={`${home.replace(/\/$/, '')}/issues/new?${new URLSearchParams({ title, body: text })}`}
          >
            {t('reportIssue')}
          </a>
        )}
        <button type="button" class={home ? 'plain' : 'primary'} onClick={copy}>
          {t('reportCopy')}
        </button>
        <button
          type="button"
          class="plain"
          onClick={() => download(`claimdex-layout-${facts.site}.txt`, text, 'text/plain;charset=utf-8')}
        >
          {t('reportSave')}
        </button>
      </p>
      <p class="lead">{t('reportWhere')}</p>
      <p class="lead said" role="status">
        {said}
      </p>
    </>
  )
}
