import type { ClaimKind } from '../../lib/claims/types'
import { type MessageKey, t } from '../../lib/i18n'
import { changeSettings } from '../../lib/settings/change'
import type { Settings } from '../../lib/settings/settings'
import { KINDS } from '../../lib/settings/settings'
import { kindsName } from '../../lib/wording/kinds'
import { Select } from '../ui/Select'
import { Switch } from '../ui/Switch'

const COUNTS: readonly [string, MessageKey][] = [
  ['1', 'badgesOne'],
  ['2', 'badgesTwo'],
  ['3', 'badgesThree'],
]

/** Bounds of confidence; below 0.5 a badge is dashed (`LOW_CONFIDENCE` of `lib/claims/order.ts`). */
const SURE: readonly [string, MessageKey][] = [
  ['0', 'sureAll'],
  ['0.5', 'sureMost'],
  ['0.75', 'sureOnly'],
]

const EXAMPLES: Record<ClaimKind, MessageKey> = {
  score: 'exampleScore',
  change: 'exampleChange',
  factor: 'exampleFactor',
  rank: 'rankBest',
  scale: 'exampleScale',
  count: 'exampleCount',
}

const choicesOf = (choices: readonly [string, MessageKey][]) =>
  choices.map(([value, label]) => ({ value, label: t(label) }))

/** Which claims become badges. Those that do not are behind a strip's "+N". */
export function Badges({ settings, say }: { settings: Settings; say(text: string): void }) {
  const choose = (change: (settings: Settings) => Partial<Settings>) =>
    void changeSettings(change).catch((error: Error) => say(t('settingsNotKept', error.message)))
  const toggle = (kind: ClaimKind, on: boolean) =>
    choose(({ kinds }) => ({ kinds: on ? [...kinds, kind] : kinds.filter((each) => each !== kind) }))
  return (
    <>
      <div class="setting">
        <div>
          <h3>{t('badgesUnderTitle')}</h3>
          <p>{t('badgesUnderTitleWhat')}</p>
        </div>
        <Select
          quiet
          label={t('badgesUnderTitle')}
          value={String(settings.badges)}
          choices={choicesOf(COUNTS)}
          onChange={(value) => choose(() => ({ badges: Number(value) }))}
        />
      </div>
      <div class="setting">
        <div>
          <h3>{t('howSure')}</h3>
          <p>{t('howSureWhat')}</p>
        </div>
        <Select
          quiet
          label={t('howSure')}
          value={String(SURE.findLast(([value]) => Number(value) <= settings.least)?.[0])}
          choices={choicesOf(SURE)}
          onChange={(value) => choose(() => ({ least: Number(value) }))}
        />
      </div>
      <fieldset class="setting kinds">
        <legend>{t('kindsOfClaims')}</legend>
        {KINDS.map((kind) => (
          <label key={kind}>
            <input
              type="checkbox"
              checked={settings.kinds.includes(kind)}
              onChange={(event) => toggle(kind, event.currentTarget.checked)}
            />
            <span>
              {kindsName(kind)} <small>{t(EXAMPLES[kind])}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <div class="setting">
        <div id="about-bar">
          <h3>{t('barOnListings')}</h3>
          <p>{t('barOnListingsWhat')}</p>
        </div>
        <Switch
          label={t('barOnListings')}
          describedBy="about-bar"
          on={settings.showBar}
          onToggle={() => choose(({ showBar }) => ({ showBar: !showBar }))}
        />
      </div>
    </>
  )
}
