import { useState } from 'preact/hooks'
import { type MessageKey, t } from '../../lib/i18n'
import type { OwnName } from '../../lib/lexicon/own-name'
import { KINDS } from './name-kinds'

const BETTER: readonly [string, MessageKey][] = [
  ['', 'betterUnknown'],
  ['higher', 'higherIsBetter'],
  ['lower', 'lowerIsBetter'],
]

interface Props {
  initial: OwnName | null
  onSave(name: OwnName): void
  onCancel: (() => void) | null
}

/** A new name, or one that is put right. */
export function NameForm({ initial, onSave, onCancel }: Props) {
  const [kind, setKind] = useState<OwnName['kind']>(initial?.kind ?? 'benchmark')
  const [name, setName] = useState(initial?.name ?? '')
  const [aliases, setAliases] = useState(initial?.aliases.join(', ') ?? '')
  const [better, setBetter] = useState<string>(initial?.better ?? '')
  return (
    <form
      class="name-form"
      aria-label={initial ? t('editName', initial.name) : t('addName')}
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() === '') return
        const others = aliases.split(',').map((each) => each.trim())
        onSave({ kind, name, aliases: others, better: (better || null) as OwnName['better'] })
        setName('')
        setAliases('')
      }}
    >
      <label>
        <span>{t('groupKind')}</span>
        <select value={kind} onChange={(event) => setKind(event.currentTarget.value as OwnName['kind'])}>
          {KINDS.map(([value, label]) => (
            <option key={value} value={value}>
              {t(label)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('name')}</span>
        <input required value={name} spellcheck={false} onInput={(event) => setName(event.currentTarget.value)} />
      </label>
      <label>
        <span>{t('spellings')}</span>
        <input value={aliases} spellcheck={false} onInput={(event) => setAliases(event.currentTarget.value)} />
      </label>
      {kind === 'metric' && (
        <label>
          <span>{t('better')}</span>
          <select value={better} onChange={(event) => setBetter(event.currentTarget.value)}>
            {BETTER.map(([value, label]) => (
              <option key={value} value={value}>
                {t(label)}
              </option>
            ))}
          </select>
        </label>
      )}
      <span class="name-actions">
        <button type="submit" class="act">
          {initial ? t('save') : t('addName')}
        </button>
        {onCancel && (
          <button type="button" class="link-like" onClick={onCancel}>
            {t('cancel')}
          </button>
        )}
      </span>
    </form>
  )
}
