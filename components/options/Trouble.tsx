import { useEffect, useState } from 'preact/hooks'
import { t } from '../../lib/i18n'
import { forgetUnread, loadUnread } from '../../lib/settings/change'
import type { Settings } from '../../lib/settings/settings'

/** The settings cannot be loaded: says so, and what holds instead. */
export function NotLoaded({ failed, again }: { failed: Error; again(): void }) {
  return (
    <main>
      <section aria-labelledby="trouble">
        <h2 id="trouble">{t('settingsNotLoaded')}</h2>
        <div class="trouble" role="alert">
          <p>{t('settingsNotLoadedWhy')}</p>
          <p class="words">{failed.message}</p>
          <button type="button" class="plain" onClick={again}>
            {t('tryAgain')}
          </button>
        </div>
      </section>
    </main>
  )
}

/** Something was stored that no settings are: what, and that defaults hold for it. Nothing where all is well. */
export function Unread({ settings, say }: { settings: Settings; say(text: string): void }) {
  const [unread, setUnread] = useState<unknown>(undefined)
  // what is stored may change with the settings
  useEffect(() => {
    loadUnread().then(setUnread, (error: Error) => say(error.message))
  }, [settings, say])
  if (unread === undefined) return null
  const forget = () =>
    forgetUnread().then(
      () => setUnread(undefined),
      (error: Error) => say(error.message),
    )
  return (
    <section aria-labelledby="trouble">
      <h2 id="trouble">{t('settingsUnread')}</h2>
      <div class="trouble" role="status">
        <p>{t('settingsUnreadWhy')}</p>
        <details>
          <summary>{t('settingsAsStored')}</summary>
          <pre>{JSON.stringify(unread, null, 2)}</pre>
        </details>
        <button type="button" class="plain" onClick={forget}>
          {t('settingsForget')}
        </button>
      </div>
    </section>
  )
}
