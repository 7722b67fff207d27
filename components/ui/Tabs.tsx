import { useEffect, useRef } from 'preact/hooks'
import { formatNumber } from '../../lib/i18n'

export interface Tab<Id extends string> {
  id: Id
  label: string
  /** Shown beside the label; null while it is not known. */
  count: number | null
}

interface Props<Id extends string> {
  label: string
  tabs: Tab<Id>[]
  selected: Id
  onSelect(id: Id): void
}

/** A tab list with the keys that one expects of it: arrows, Home, End. Panels carry `id="panel-…"`. */
export function Tabs<Id extends string>({ label, tabs, selected, onSelect }: Props<Id>) {
  const list = useRef<HTMLDivElement>(null)
  // where not all of them fit, the one that is shown is in sight
  useEffect(() => {
    list.current?.querySelector(`#tab-${selected}`)?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
  }, [selected])

  function onKeyDown(event: KeyboardEvent) {
    const at = tabs.findIndex((tab) => tab.id === selected)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    const next = tabs[(to + tabs.length) % tabs.length]
    if (!next) return
    onSelect(next.id)
    list.current?.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus()
  }

  return (
    <div class="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          id={`tab-${tab.id}`}
          aria-selected={tab.id === selected}
          aria-controls={`panel-${tab.id}`}
          tabIndex={tab.id === selected ? 0 : -1}
          onClick={() => onSelect(tab.id)}
        >
          {tab.label}
          {tab.count !== null && <span class="count">{formatNumber(tab.count)}</span>}
        </button>
      ))}
    </div>
  )
}
