import { t } from '../../lib/i18n'
import type { PageReport } from '../../lib/messages'
import { ANY_SITE } from '../../lib/permissions/plan'
import { lazy } from '../ui/lazy'
import { Empty } from './Empty'

/** What is not there most of the time is loaded when it is. */
const LayoutChanged = lazy(() => import('./LayoutChanged').then((file) => file.LayoutChanged))
const NothingFound = lazy(() => import('./LayoutChanged').then((file) => file.NothingFound))

/** A page without papers: read on a click, changed in its layout, or empty in truth. */
export function NoPapers({ report }: { report: PageReport }) {
  if (report.site === ANY_SITE) return <NothingFound />
  if (report.layoutChanged) return <LayoutChanged report={report} />
  return (
    <Empty title={t('emptyListing')}>
      <p>{t('emptyListingWhy')}</p>
    </Empty>
  )
}
