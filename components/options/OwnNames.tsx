import { useRef, useState } from 'preact/hooks'
import { t, tn } from '../../lib/i18n'
import type { OwnName } from '../../lib/lexicon/own-name'
import { namesFromText, namesToText, ownNames } from '../../lib/settings/names'
import { download } from '../ui/download'
import { Icon } from '../ui/Icon'
import { ListTools } from './ListTools'
import { NameForm } from './NameForm'
import { KIND_LABELS } from './name-kinds'
import { useKeptList } from './useKeptList'

const same = (a: OwnName, b: OwnName) => a.kind === b.kind && a.name === b.name

/** Benchmarks, metrics and models that the lexicon does not know: added, edited, taken in and given out. */
export function OwnNames({ say }: { say(text: string): void }) {
  const { items: names, change, undo } = useKeptList(ownNames, say)
  const [editing, setEditing] = useState<OwnName | null>(null)
  const file = useRef<HTMLInputElement>(null)

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
                <b>{name.name}</b> <small>{t(KIND_LABELS[name.kind])}</small>
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
      <ListTools
        onExport={
          names && names.length > 0
            ? () => download('claimdex-names.tsv', namesToText(names), 'text/tab-separated-values;charset=utf-8')
            : null
        }
        undo={undo}
      >
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
      </ListTools>
    </section>
  )
}
