import { useEffect, useState } from 'preact/hooks'
import { type MessageKey, t } from '../../lib/i18n'
import { changeSettings } from '../../lib/settings/change'
import {
  changeKeymap,
  followKeymap,
  isKey,
  KEY_ACTIONS,
  KEYS,
  type KeyAction,
  type Keymap,
  loadKeymap,
} from '../../lib/settings/keymap'
import type { Settings } from '../../lib/settings/settings'
import { Switch } from '../ui/Switch'

const LABELS: Record<KeyAction, MessageKey> = {
  next: 'keyNext',
  back: 'keyBack',
  watched: 'keyWatched',
  save: 'keySave',
  filter: 'keyFilter',
  library: 'keyLibrary',
}

interface Props {
  settings: Settings
  say(text: string): void
}

/** The keys as they are now, whoever changes them; null until they are loaded. */
function useKeymap(): Keymap | null {
  const [keymap, setKeymap] = useState<Keymap | null>(null)
  useEffect(() => {
    const stop = followKeymap(setKeymap)
    loadKeymap().then(
      (loaded) => setKeymap((newer) => newer ?? loaded),
      () => setKeymap(KEYS), // the page says already that nothing can be loaded
    )
    return stop
  }, [])
  return keymap
}

/** Keys on listings: on or off, and which. */
export function Keys({ settings, say }: Props) {
  const keymap = useKeymap()
  const [asking, setAsking] = useState<KeyAction | null>(null)

  async function choose(change: (keymap: Keymap) => Keymap, words: string) {
    setAsking(null)
    try {
      await changeKeymap(change)
      say(words)
    } catch (failure) {
      say(failure instanceof Error ? failure.message : String(failure))
    }
  }

  /** What a pressed key means while one is asked for. */
  function press(action: KeyAction, event: KeyboardEvent) {
    const { key } = event
    if (asking !== action || key === 'Tab' || event.ctrlKey || event.metaKey || event.altKey || key === 'Shift') return
    event.preventDefault()
    event.stopPropagation()
    const other = keymap && KEY_ACTIONS.find((each) => each !== action && keymap[each] === key)
    if (key === 'Escape') setAsking(null)
    else if (key === 'Backspace' || key === 'Delete')
      void choose((known) => ({ ...known, [action]: '' }), t('keyNone', t(LABELS[action])))
    else if (!isKey(key)) say(t('keyUnusable'))
    else if (other) say(t('keyTaken', key, t(LABELS[other])))
    else void choose((known) => ({ ...known, [action]: key }), t('keyChosen', key, t(LABELS[action])))
  }

  const changed = keymap && KEY_ACTIONS.some((action) => keymap[action] !== KEYS[action])
  return (
    <section aria-labelledby="keys">
      <h2 id="keys">{t('keysOnListings')}</h2>
      <div class="setting">
        <div id="about-keys">
          <p>{t('keysOnListingsWhat')}</p>
        </div>
        <Switch
          label={t('keysOnListings')}
          describedBy="about-keys"
          on={settings.keys}
          onToggle={() =>
            void changeSettings(({ keys }) => ({ keys: !keys })).catch((failure) => say(String(failure.message)))
          }
        />
      </div>
      {settings.keys && keymap && (
        <>
          <ul class="keys">
            {KEY_ACTIONS.map((action) => (
              <li key={action}>
                <span id={`key-${action}`}>{t(LABELS[action])}</span>
                <button
                  type="button"
                  class="key"
                  aria-describedby={`key-${action}`}
                  aria-pressed={asking === action}
                  onClick={() => setAsking(asking === action ? null : action)}
                  onKeyDown={(event) => press(action, event)}
                  onBlur={() => setAsking(null)}
                >
                  {asking === action ? t('keyPress') : keymap[action] ? <kbd>{keymap[action]}</kbd> : t('keyNoneShort')}
                </button>
              </li>
            ))}
          </ul>
          <p class="names-tools">
            <span class="hint">{t('keysHint')}</span>
            {changed && (
              <button type="button" class="link-like" onClick={() => choose(() => KEYS, t('keysReset'))}>
                {t('keysDefault')}
              </button>
            )}
          </p>
        </>
      )}
    </section>
  )
}
