import { useState } from 'preact/hooks'
import { t, tn } from '../../../lib/i18n'
import { SearchBox } from '../../ui/SearchBox'

interface Props {
  facets: { key: string; label: string; papers: number }[]
  /** Key of the one that is shown. */
  on: string
  onChoose(key: string): void
}

/** Names that are listed until a search leaves fewer. */
const MOST_LISTED = 200

/** The benchmarks that there are claims on, to choose one from. */
export function BenchmarkRail({ facets, on, onChoose }: Props) {
  const [search, setSearch] = useState('')
  const wanted = search.trim().toLowerCase()
  const found = wanted === '' ? facets : facets.filter(({ label }) => label.toLowerCase().includes(wanted))
  const shown = found.slice(0, MOST_LISTED)
  return (
    <nav class="rail" aria-label={t('benchmarks')}>
      <div class="rail-tools">
        <SearchBox label={t('findBenchmark')} value={search} onInput={setSearch} />
      </div>
      <ul class="rail-list">
        {shown.map(({ key, label, papers }) => (
          <li key={key}>
            <button type="button" aria-current={key === on ? 'true' : undefined} onClick={() => onChoose(key)}>
              <span class="name">{label}</span>
              <span class="count">{papers}</span>
            </button>
          </li>
        ))}
      </ul>
      {found.length > shown.length && <p class="fine">{tn('moreSearch', found.length - shown.length)}</p>}
      {found.length === 0 && <p class="fine">{t('nothingFound')}</p>}
    </nav>
  )
}
