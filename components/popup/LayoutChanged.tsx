import { t } from '../../lib/i18n'
import type { PageReport } from '../../lib/messages'
import { factsOf, reportPage } from '../report/facts'
import { Empty } from './Empty'

/** A page that should hold papers and shows none: said plainly, with a way to have it mended. */
export function LayoutChanged({ report }: { report: PageReport }) {
  return (
    <Empty title={t('layoutChanged')}>
      <p>{t('layoutChangedWhat')}</p>
      <p class="offer">
        <a class="primary" target="_blank" rel="noreferrer" href={reportPage(factsOf(report))}>
          {t('reportThis')}
        </a>
      </p>
      <p class="small">{t('reportThisWhat')}</p>
    </Empty>
  )
}

/** A page read on the reader's click that shows no papers. */
export function NothingFound() {
  return (
    <Empty title={t('nothingFoundHere')}>
      <p>{t('nothingFoundHereWhy')}</p>
      <p class="small">{t('readSelectionHow', t('readSelection'))}</p>
    </Empty>
  )
}
