import { useEffect, useRef } from 'preact/hooks'
import { t } from '../../lib/i18n'
import { Icon } from '../ui/Icon'
import type { Notice } from './surroundings'

/** Tells what happened and offers to undo it. */
export function NoticeBar({ notice, onDone }: { notice: Notice; onDone(): void }) {
  const action = useRef<HTMLButtonElement>(null)

  // what can be undone has just gone from under the keyboard's focus, so the focus comes here, once for each notice
  useEffect(() => action.current?.focus({ preventScroll: true }), [notice])

  return (
    <div class={`notice ${notice.tone ?? 'plain'}`}>
      <span>{notice.text}</span>
      {notice.action && (
        <button
          ref={action}
          type="button"
          onClick={() => {
            notice.action?.run()
            onDone()
          }}
        >
          {notice.action.label}
        </button>
      )}
      <button type="button" class="icon-button" aria-label={t('dismiss')} onClick={onDone}>
        <Icon name="cross" />
      </button>
    </div>
  )
}
