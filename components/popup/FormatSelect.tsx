import { EXPORT_FORMATS, type ExportFormat, formatById } from '../../lib/export/formats'
import { t } from '../../lib/i18n'
import { useRemembered } from '../ui/remember'
import { Select } from '../ui/Select'

/** The export format that the reader used last, here or in another window. */
export function useFormat() {
  const [id, setId] = useRemembered('export-format', 'csv')
  return { format: formatById(id), setFormat: setId }
}

/** "CSV, one row a claim". */
export const formatName = ({ label, per }: Pick<ExportFormat, 'label' | 'per'>) =>
  t(per === 'claim' ? 'formatPerClaim' : 'formatPerPaper', label)

/** Chooses what an export writes. */
export function FormatSelect({ value, onChange }: { value: string; onChange(id: string): void }) {
  return (
    <Select
      quiet
      label={t('exportAs')}
      value={value}
      choices={EXPORT_FORMATS.map((format) => ({ value: format.id, label: formatName(format) }))}
      onChange={onChange}
    />
  )
}
