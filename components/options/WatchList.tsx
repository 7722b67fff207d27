import { useEffect, useState } from 'preact/hooks'
import { type MessageKey, t, tn } from '../../lib/i18n'
import {
  changeWatched,
  followWatched,
  loadWatched,
  WATCHED_KINDS,
  type Watched,
  type WatchedKind,
  watchedFromText,
  watchedToText,
} from '../../lib/settings/watched'
import { download } from '../ui/download'
import { Icon } from '../ui/Icon'

const LABELS: Record<WatchedKind, MessageKey> = {
  word: 'watchWord',
  author: 'watchAuthor',
  benchmark: 'benchmark',
}

/** What is watched now, whoever changes it; null until it is loaded. */
function useWatched(): Watched[] | null {
  const [watched, setWatched] = useState<Watched[] | null>(null)
  useEffect(() => {
    const stop = followWatched(setWatched)
    loadWatched().then(
      (loaded) => setWatched((newer) => newer ?? loaded),
      () => setWatched([]), // the page says already that nothing can be loaded
    )
    return stop
  }, [])
  return watched
}

/** Words, authors and benchmarks that are marked on listings. */
export function WatchList({ say }: { say(text: string): void }) {
  const watched = useWatched()
  const [kind, setKind] = useState<WatchedKind>('word')
  const [text, setText] = useState('')
  const [pasting, setPasting] = useState(false)
  const [before, setBefore] = useState<Watched[] | null>(null)

  /** Every change can be taken back, until the next. */
  async function change(words: string, what: (watched: Watched[]) => Watched[]) {
    try {
      setBefore(await changeWatched(what))
      say(words)
    } catch (failure) {
      say(failure instanceof Error ? failure.message : String(failure))
    }
  }

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
      <p class="names-tools">
        {watched && watched.length > 0 && (
          <button
            type="button"
            class="link-like"
            onClick={() => download('claimdex-watched.txt', `${watchedToText(watched)}\n`, 'text/plain;charset=utf-8')}
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
