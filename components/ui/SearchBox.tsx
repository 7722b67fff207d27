import { useLayoutEffect, useRef } from 'preact/hooks'
import { t } from '../../lib/i18n'
import { Icon } from './Icon'

interface Props {
  label: string
  value: string
  onInput(value: string): void
}

/** True if a key pressed there is text and no command. */
function takesText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
  )
}

/** A search field that `/` leads to and Escape empties. */
export function SearchBox({ label, value, onInput }: Props) {
  const input = useRef<HTMLInputElement>(null)

  // before the first paint, so that a quick hand finds it listening
  useLayoutEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || takesText(event.target)) return
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])

  return (
    <div class="search">
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        aria-label={label}
        aria-keyshortcuts="/"
        placeholder={label}
        value={value}
        spellcheck={false}
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || value === '') return
          event.preventDefault() // the popup closes on Escape only once the field is empty
          onInput('')
        }}
      />
      {value === '' ? (
        <span class="key" aria-hidden="true">
          /
        </span>
      ) : (
        <button
          type="button"
          class="icon-button"
          aria-label={t('clear')}
          onClick={() => {
            onInput('')
            input.current?.focus()
          }}
        >
          <Icon name="cross" />
        </button>
      )}
    </div>
  )
}
