import { plain } from '../../../lib/claims/plain'
import { formatDate, t, tn } from '../../../lib/i18n'
import type { KnownPaper } from '../../../lib/library/overview'
import { Icon } from '../../ui/Icon'

interface Props {
  paper: KnownPaper
  onRemove(): void
  onSave(): void
}

/** Title, authors, date and places of a paper, and whether it is saved. */
export function DetailHead({ paper: { row, saved }, onRemove, onSave }: Props) {
  const title = plain(row.title)
  return (
    <>
      <div class="head">
        <h3>
          <a href={row.url} target="_blank" rel="noreferrer">
            {title}
          </a>
        </h3>
        <button
          type="button"
          class={saved ? 'save quiet' : 'save'}
          aria-pressed={saved}
          aria-label={saved ? t('removePaper', title) : t('savePaper', title)}
          title={saved ? t('removeFromSaved') : t('saveWithClaims')}
          onClick={saved ? onRemove : onSave}
        >
          <Icon name="star" filled={saved} />
          {!saved && t('save')}
        </button>
      </div>
      <p class="by">
        {row.authors.slice(0, 6).join(', ')}
        {row.authors.length > 6 && ` ${tn('andMore', row.authors.length - 6)}`}
      </p>
      <p class="by">
        {formatDate(row.date)}
        {row.links.map(({ site, url }) => (
          <span key={site}>
            {' · '}
            <a href={url} target="_blank" rel="noreferrer">
              {site}
            </a>
          </span>
        ))}
        {row.version !== null && ` · v${row.version}`}
      </p>
    </>
  )
}
