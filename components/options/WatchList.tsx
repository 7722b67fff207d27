import { useState } from 'preact/hooks'
import { type MessageKey, t, tn } from '../../lib/i18n'
import { WATCHED_KINDS, type WatchedKind, watchedFromText, watchedToText, watchList } from '../../lib/settings/watched'
import { download } from '../ui/download'
import { Icon } from '../ui/Icon'
import { ListTools } from './ListTools'
import { useKeptList } from './useKeptList'

const LABELS: Record<WatchedKind, MessageKey> = {
  word: 'watchWord',
  author: 'watchAuthor',
  benchmark: 'benchmark',
}

/** Words, authors and benchmarks that are marked on listings. */
export function WatchList({ say }: { say(text: string): void }) {
  const { items: watched, change, undo } = useKeptList(watchList, say)
  const [kind, setKind] = useState<WatchedKind>('word')
  const [text, setText] = useState('')
  const [pasting, setPasting] = useState(false)

  /** One line, or many where they are pasted. */
  async function add(event: Event) {
    event.preventDefault()
    const { watched: found, bad } = watchedFromText(text, kind)
    if (found.length === 0) return say(t('watchNothing'))
    const left = bad > 0 ? ` ${tn('linesLeftOut', bad)}` : ''
    await change(tn('watchAdded', found.length) + left, (known) => [...known, ...found])
    setText('')
    setPasting(false)
  }

  const field = {
    required: true,
    value: text,
    spellcheck: false,
    onInput: (event: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => setText(event.currentTarget.value),
  }
  return (
    <section aria-labelledby="watched">
      <h2 id="watched">{t('barWatched')}</h2>
      <p class="lead">{t('watchLead')}</p>
      <form class={pasting ? 'name-form pasting' : 'name-form'} aria-label={t('watchAdd')} onSubmit={add}>
        <label>
          <span>{t('groupKind')}</span>
          <select value={kind} onChange={(event) => setKind(event.currentTarget.value as WatchedKind)}>
            {WATCHED_KINDS.map((each) => (
              <option key={each} value={each}>
                {t(LABELS[each])}
              </option>
            ))}
          </select>
        </label>
        <label class="watch-text" for="watch-text">
          <span>{t(pasting ? 'watchLines' : 'watchFor')}</span>
          {pasting ? <textarea id="watch-text" rows={6} {...field} /> : <input id="watch-text" {...field} />}
        </label>
        <span class="name-actions">
          <button type="submit" class="act">
            {t('watchAdd')}
          </button>
          <button type="button" class="link-like" onClick={() => setPasting(!pasting)}>
            {t(pasting ? 'cancel' : 'watchPaste')}
          </button>
        </span>
      </form>
      {watched && watched.length > 0 && (
        <ul class="names">
          {watched.map((each) => (
            <li key={`${each.kind} ${each.text}`}>
              <span class="name">
                <b>{each.text}</b> <small>{t(LABELS[each.kind])}</small>
              </span>
              <button
                type="button"
                aria-label={t('watchRemove', each.text)}
                onClick={() =>
                  change(t('watchRemoved', each.text), (known) =>
                    known.filter((other) => other.kind !== each.kind || other.text !== each.text),
                  )
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
          watched && watched.length > 0
            ? () => download('claimdex-watched.txt', `${watchedToText(watched)}\n`, 'text/plain;charset=utf-8')
            : null
        }
        undo={undo}
      />
    </section>
  )
}
