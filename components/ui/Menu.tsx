import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { Icon } from './Icon'

export interface MenuItem {
  id: string
  label: string
  /** A line between this and the one before. */
  apart?: boolean
  run(): void
}

interface Props {
  label: ComponentChildren
  items: MenuItem[]
  disabled?: boolean
  /** For whom the label does not say it all. */
  title?: string
}

/** A button with a menu, with the keys that one expects: arrows, Home, End, first letters, Escape. */
export function Menu({ label, items, disabled = false, title }: Props) {
  const [open, setOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()

  useEffect(() => {
    if (!open) return
    place.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus()
    const away = (event: Event) => {
      if (!place.current?.contains(event.target as Node)) setOpen(false)
    }
    document.addEventListener('pointerdown', away)
    return () => document.removeEventListener('pointerdown', away)
  }, [open])

  function close() {
    setOpen(false)
    button.current?.focus()
  }

  function onKeyDown(event: KeyboardEvent) {
    const all = [...(place.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
    const at = all.indexOf(document.activeElement as HTMLElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key]
    if (to !== undefined) all[(to + all.length) % all.length]?.focus()
    else if (event.key === 'Escape') close()
    else if (event.key === 'Tab') return setOpen(false)
    else if (event.key.length === 1 && /\S/.test(event.key)) {
      const next = [...all.slice(at + 1), ...all].find((item) =>
        item.textContent?.toLowerCase().startsWith(event.key.toLowerCase()),
      )
      next?.focus()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div class="menu" ref={place}>
      <button
        ref={button}
        type="button"
        class="plain-button"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        disabled={disabled}
        title={title}
        onClick={() => setOpen(!open)}
      >
        {label}
        <Icon name="down" />
      </button>
      {open && (
        <div class="menu-list" role="menu" id={id} tabIndex={-1} onKeyDown={onKeyDown}>
          {items.map((item) => (
            <button
              key={item.id}
              type="button"
              role="menuitem"
              class={item.apart ? 'apart' : ''}
              tabIndex={-1}
              onClick={() => {
                close()
                item.run()
              }}
            >
              {item.label}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
