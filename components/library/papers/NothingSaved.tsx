import { t } from '../../../lib/i18n'
import { Empty } from '../../popup/Empty'
import { Places, SampleStrip } from '../../popup/Places'

/** What a library without papers says. */
export function NothingSaved() {
  return (
    <div class="scroll">
      <Empty title={t('nothingSaved')}>
        <p>{t('nothingSavedHow')}</p>
        <SampleStrip />
        <Places />
      </Empty>
    </div>
  )
}
