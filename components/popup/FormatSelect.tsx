import { EXPORT_FORMATS, formatById } from '../../lib/export/formats'
import { useRemembered } from '../ui/remember'
import { Select } from '../ui/Select'

/** The export format that the reader used last, here or in another window. */
export function useFormat() {
  const [id, setId] = useRemembered('export-format', 'csv')
  return { format: formatById(id), setFormat: setId }
}

const CHOICES = EXPORT_FORMATS.map(({ id, label, per }) => ({
  value: id,
  label: `${label}, one ${per === 'claim' ? 'row a claim' : 'entry a paper'}`,
}))

/** Chooses what an export writes. */
export function FormatSelect({ value, onChange }: { value: string; onChange(id: string): void }) {
  return <Select quiet label="Export as" value={value} choices={CHOICES} onChange={onChange} />
}
