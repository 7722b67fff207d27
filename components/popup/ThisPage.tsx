import { t } from '../../lib/i18n'
import { lazy } from '../ui/lazy'
import { Empty } from './Empty'
import { PageListing } from './PageListing'
import type { Page } from './usePage'

/** Where a page was read it is not needed: loaded when it is. */
const NotRead = lazy(() => import('./NotRead').then((file) => file.NotRead))

/** The claims of the listing that the popup was opened on. */
export function ThisPage({ page }: { page: Page }) {
  if (page.phase === 'loading') return <p class="waiting">{t('readingPage')}</p>
  if (page.phase === 'failed') {
    return (
      <Empty title={t('pageFailed')}>
        <p>{page.why}</p>
      </Empty>
    )
  }
  if (page.phase === 'none') return <NotRead page={page} />
  return <PageListing page={page} />
}
