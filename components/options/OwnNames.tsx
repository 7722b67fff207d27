import { useEffect, useRef, useState } from 'preact/hooks'
import { type MessageKey, t, tn } from '../../lib/i18n'
import type { OwnName } from '../../lib/lexicon/own-name'
import { changeNames, loadNames, namesFromText, namesToText, watchNames } from '../../lib/settings/names'
import { download } from '../ui/download'
import { Icon } from '../ui/Icon'
import { problem } from '../ui/problem'

const KINDS: readonly [OwnName['kind'], MessageKey][] = [
  ['benchmark', 'benchmark'],
  ['metric', 'metric'],
  ['model', 'nameModel'],
]
const LABELS = Object.fromEntries(KINDS) as Record<OwnName['kind'], MessageKey>

const BETTER: readonly [string, MessageKey][] = [
  ['', 'betterUnknown'],
  ['higher', 'higherIsBetter'],
  ['lower', 'lowerIsBetter'],
]

/** The names as they are now, whoever changes them; null until they are loaded. */
function useNames(): OwnName[] | null {
  const [names, setNames] = useState<OwnName[] | null>(null)
  useEffect(() => {
    const stop = watchNames(setNames)
    loadNames().then((loaded) => setNames((newer) => newer ?? loaded))
    return stop
  }, [])
  return names
}

const same = (a: OwnName, b: OwnName) => a.kind === b.kind && a.name === b.name

/** Benchmarks, metrics and models that the lexicon does not know: added, edited, taken in and given out. */
export function OwnNames({ say }: { say(text: string): void }) {
  const names = useNames()
  const [editing, setEditing] = useState<OwnName | null>(null)
  const [before, setBefore] = useState<OwnName[] | null>(null)
  const file = useRef<HTMLInputElement>(null)

  /** Every change can be taken back, until the next. */
  async function change(words: string, what: (names: OwnName[]) => OwnName[]) {
    try {
      setBefore(await changeNames(what))
      say(words)
    } catch (failure) {
      say(problem(failure).text)
    }
  }

  async function take(chosen: File) {
    const { names: found, bad } = namesFromText(await chosen.text())
    if (file.current) file.current.value = '' // the same file may be chosen again
    const left = bad > 0 ? ` ${tn('linesLeftOut', bad)}` : ''
    await change(tn('namesTaken', found.length) + left, (known) => [...known, ...found])
  }

  return (
    <section aria-labelledby="own-names">
      <h2 id="own-names">{t('ownNames')}</h2>
      <p class="lead">{t('ownNamesLead')}</p>
      <NameForm
        key={editing ? `${editing.kind} ${editing.name}` : 'new'}
        initial={editing}
        onCancel={editing ? () => setEditing(null) : null}
        onSave={(name) => {
          const replaced = editing
          setEditing(null)
          return change(t('nameSaved', name.name), (known) => [
            ...known.filter((each) => !replaced || !same(each, replaced)),
            name,
          ])
        }}
      />
      {names && names.length > 0 && (
        <ul class="names">
          {names.map((name) => (
            <li key={`${name.kind} ${name.name}`}>
              <span class="name">
                <b>{name.name}</b> <small>{t(LABELS[name.kind])}</small>
                {name.aliases.length > 0 && <small>{name.aliases.join(', ')}</small>}
                {name.better && <small>{t(name.better === 'higher' ? 'higherIsBetter' : 'lowerIsBetter')}</small>}
              </span>
              <button type="button" aria-label={t('editName', name.name)} onClick={() => setEditing(name)}>
                <Icon name="pen" />
              </button>
              <button
                type="button"
                aria-label={t('removeName', name.name)}
                onClick={() =>
                  change(t('nameRemoved', name.name), (known) => known.filter((each) => !same(each, name)))
                }
              >
                <Icon name="cross" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <p class="names-tools">
        <label class="link-like">
          {t('importNames')}
          <input
            ref={file}
            class="unseen"
            type="file"
            accept=".tsv,.txt,.csv"
            onChange={(event) => {
              const [chosen] = event.currentTarget.files ?? []
              if (chosen) take(chosen)
            }}
          />
        </label>
        {names && names.length > 0 && (
          <button
            type="button"
            class="link-like"
            onClick={() =>
              download('claimdex-names.tsv', namesToText(names), 'text/tab-separated-values;charset=utf-8')
            }
          >
            {t('exportNames')}
          </button>
        )}
        {before && (
          <button
            type="button"
            class="link-like"
            onClick={async () => {
              await change(t('undone'), () => before)
              setBefore(null)
            }}
          >
            {t('undo')}
          </button>
        )}
      </p>
    </section>
  )
}

interface FormProps {
  initial: OwnName | null
  onSave(name: OwnName): void
  onCancel: (() => void) | null
}

function NameForm({ initial, onSave, onCancel }: FormProps) {
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
