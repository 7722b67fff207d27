import type { ClaimKind } from '../../lib/claims/types'
import type { Settings } from '../../lib/settings/settings'
import { KINDS } from '../../lib/settings/settings'
import { changeSettings } from '../../lib/settings/store'
import { Select } from '../ui/Select'
import { Switch } from '../ui/Switch'

const COUNTS = [
  { value: '1', label: 'one' },
  { value: '2', label: 'up to two' },
  { value: '3', label: 'up to three' },
]

/** Bounds of confidence; below 0.5 a badge is dashed (`LOW_CONFIDENCE` of `lib/claims/order.ts`). */
const SURE = [
  { value: '0', label: 'all, the doubtful dashed' },
  { value: '0.5', label: 'no doubtful ones' },
  { value: '0.75', label: 'only sure ones' },
]

const KIND: Record<ClaimKind, [name: string, example: string]> = {
  score: ['Scores', '92.3 on GSM8K'],
  change: ['Changes', '↓ 29.7% perplexity'],
  factor: ['Factors', '4.2× faster'],
  rank: ['Ranks', 'claims best'],
  scale: ['Sizes', '1.5B parameters'],
  count: ['Counts', '12 datasets'],
}

/** Which claims become badges. Those that do not are behind a strip's "+N". */
export function Badges({ settings }: { settings: Settings }) {
  const toggle = (kind: ClaimKind, on: boolean) =>
    void changeSettings(({ kinds }) => ({ kinds: on ? [...kinds, kind] : kinds.filter((each) => each !== kind) }))
  return (
    <>
      <div class="setting">
        <div>
          <h3>Badges under a title</h3>
          <p>The most telling first; the others are behind “+N”.</p>
        </div>
        <Select
          quiet
          label="Badges under a title"
          value={String(settings.badges)}
          choices={COUNTS}
          onChange={(value) => void changeSettings(() => ({ badges: Number(value) }))}
        />
      </div>
      <div class="setting">
        <div>
          <h3>How sure a reading must be</h3>
          <p>Claimdex tells how likely it has read a claim right. Those that it is less sure of stay behind “+N”.</p>
        </div>
        <Select
          quiet
          label="How sure a reading must be"
          value={String(SURE.findLast(({ value }) => Number(value) <= settings.least)?.value)}
          choices={SURE}
          onChange={(value) => void changeSettings(() => ({ least: Number(value) }))}
        />
      </div>
      <fieldset class="setting kinds">
        <legend>Kinds of claims</legend>
        {KINDS.map((kind) => (
          <label key={kind}>
            <input
              type="checkbox"
              checked={settings.kinds.includes(kind)}
              onChange={(event) => toggle(kind, event.currentTarget.checked)}
            />
            <span>
              {KIND[kind][0]} <small>{KIND[kind][1]}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <div class="setting">
        <div id="about-bar">
          <h3>Bar on listings</h3>
          <p>
            Counts what the page claims, shows only papers on one benchmark, goes to the next claim, saves all that
            match.
          </p>
        </div>
        <Switch
          label="Bar on listings"
          describedBy="about-bar"
          on={settings.showBar}
          onToggle={() => void changeSettings(({ showBar }) => ({ showBar: !showBar }))}
        />
      </div>
      <div class="setting">
        <div id="about-keys">
          <h3>Keys on listings</h3>
          <p>
            <kbd>j</kbd> goes to the next claim and <kbd>k</kbd> back, as far as the bar’s filter lets through. Keys of
            the page with these letters then do nothing.
          </p>
        </div>
        <Switch
          label="Keys on listings"
          describedBy="about-keys"
          on={settings.keys}
          onToggle={() => void changeSettings(({ keys }) => ({ keys: !keys }))}
        />
      </div>
    </>
  )
}
