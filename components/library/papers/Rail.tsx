import { useState } from 'preact/hooks'
import { type Choice, GROUPS, type Group, type Value } from '../../../lib/comparison/browse'
import { formatNumber, type MessageKey, t, tn } from '../../../lib/i18n'
import type { Facets, GroupValues } from '../../../lib/library/catalogue/catalogue'

interface Props {
  /** Null until they are counted. */
  facets: Facets | null
  choice: Choice
  onChoice(choice: Choice): void
}

const LABELS: Record<Group, MessageKey> = {
  state: 'groupState',
  tag: 'columnTags',
  benchmark: 'benchmark',
  metric: 'metric',
  task: 'groupTask',
  kind: 'groupKind',
  site: 'groupSite',
  year: 'groupYear',
  watched: 'barWatched',
}

const VALUE_LABELS: Record<string, MessageKey> = {
  saved: 'stateSaved',
  seen: 'stateSeen',
  news: 'stateNews',
  score: 'kindScore',
  change: 'kindChange',
  factor: 'kindFactor',
  scale: 'kindScale',
  count: 'kindCount',
  rank: 'kindRank',
}

/** In the order that they stand in: what the reader has to do with a paper before what is in it. */
const RAIL: readonly Group[] = [
  'state',
  'watched',
  ...GROUPS.filter((group) => group !== 'state' && group !== 'watched'),
]

/** Values of a group that are shown before "more". */
const FEW = 7

/** What papers can be told apart by: any of a group, and all groups. */
export function Rail({ facets, choice, onChoice }: Props) {
  const chosen = GROUPS.reduce((sum, group) => sum + (choice[group]?.length ?? 0), 0)
  return (
    <nav class="rail facets" aria-label={t('filters')}>
      <div class="rail-head">
        <h2>{t('filters')}</h2>
        {chosen > 0 && (
          <button type="button" class="text-button" onClick={() => onChoice({})}>
            {t('clearFilters')}
          </button>
        )}
      </div>
      {facets &&
        RAIL.map((group) => (
          <FacetGroup key={group} group={group} {...facets[group]} choice={choice} onChoice={onChoice} />
        ))}
    </nav>
  )
}

type GroupProps = Omit<Props, 'facets'> & GroupValues & { group: Group }

function FacetGroup({ group, values, count, choice, onChoice }: GroupProps) {
  const [all, setAll] = useState(false)
  const chosen = choice[group] ?? []
  // a group that cannot tell anything apart is no help
  if (values.length === 0 || (values.length === 1 && chosen.length === 0 && group === 'state')) return null
  const first = values.slice(0, FEW)
  const shown = all ? values : [...first, ...values.slice(FEW).filter(({ key }) => chosen.includes(key))]
  function toggle(key: string) {
    const next = chosen.includes(key) ? chosen.filter((each) => each !== key) : [...chosen, key]
    onChoice({ ...choice, [group]: next })
  }
  return (
    <details class="facet" open={OPEN.has(group) || chosen.length > 0}>
      <summary>{t(LABELS[group])}</summary>
      <ul>
        {shown.map((value) => (
          <FacetValue
            key={value.key}
            value={value}
            label={group === 'state' || group === 'kind' ? t(VALUE_LABELS[value.key] ?? 'notNamed') : value.label}
            on={chosen.includes(value.key)}
            onToggle={() => toggle(value.key)}
          />
        ))}
      </ul>
      {count > FEW && (
        <button type="button" class="more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('fewer') : tn('more', count - FEW)}
        </button>
      )}
    </details>
  )
}

const OPEN: ReadonlySet<Group> = new Set(['state', 'watched', 'tag', 'benchmark', 'metric', 'year'])

interface ValueProps {
  value: Value
  label: string
  on: boolean
  onToggle(): void
}

function FacetValue({ value, label, on, onToggle }: ValueProps) {
  return (
    <li>
      <label style={value.depth > 0 ? { paddingLeft: `${8 + value.depth * 14}px` } : undefined}>
        <input type="checkbox" checked={on} onChange={onToggle} />
        <span class="name" title={label}>
          {label}
        </span>
        <span class="count">{formatNumber(value.papers)}</span>
      </label>
    </li>
  )
}
