import { formatNumber, formatPercent, type MessageKey, t } from '../../lib/i18n'

/** Pages to begin with: one of each kind that is read without asking for anything. */
const PLACES: readonly { name: MessageKey; url: string; what: MessageKey }[] = [
  { name: 'placeHuggingFace', url: 'https://huggingface.co/papers', what: 'placeHuggingFaceWhat' },
  { name: 'placeArxivNew', url: 'https://arxiv.org/list/cs.CL/new', what: 'placeArxivNewWhat' },
  {
    name: 'placeArxivSearch',
    url: 'https://arxiv.org/search/?query=%22state+of+the+art%22&searchtype=all',
    what: 'placeArxivSearchWhat',
  },
]

/** Links to listings that Claimdex reads. */
export function Places() {
  return (
    <ul class="places">
      {PLACES.map((place) => (
        <li key={place.url}>
          <a href={place.url} target="_blank" rel="noreferrer">
            <b>{t(place.name)}</b>
            <span>{t(place.what)}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Names as papers have them, in any language. */
const SAMPLE = { metric: 'FID', benchmark: 'MotionSet', other: 'V*Bench' }

/** A strip as it looks on a page, so that the reader knows what to look for. */
export function SampleStrip() {
  return (
    <div class="sample" role="img" aria-label={t('sample')}>
      <span class="sample-title" />
      <span class="sample-title short" />
      <span class="sample-strip">
        <span class="sample-badge gain">
          <b>↓ {formatPercent('57')}</b> {SAMPLE.metric} <i>{SAMPLE.benchmark}</i>
        </span>
        <span class="sample-badge flat">
          <b>{formatNumber(80.3)}</b> {SAMPLE.other}
        </span>
        <span class="sample-badge save">☆ {t('save')}</span>
      </span>
    </div>
  )
}
