import { formatTime, t } from '../../../lib/i18n'
import { newsText } from '../../../lib/library/news'
import { dismissNews } from '../../../lib/library/note-news'
import type { KnownPaper } from '../../../lib/library/overview'
import { problem, useSurroundings } from '../../popup/surroundings'

/** What changed in the paper's claims since the reader last took note. */
export function News({ paper: { row, news } }: { paper: KnownPaper }) {
  const { db, notify } = useSurroundings()
  if (news.length === 0) return null
  return (
    <section class="news" aria-label={t('news')}>
      {news.map((each) => (
        <div key={each.why}>
          <h4>
            {t('news')} <small>{formatTime(each.at)}</small>
          </h4>
          <ul>
            {each.changes.map((change, index) => (
              <li key={index}>{newsText(each, row.version, change)}.</li>
            ))}
          </ul>
        </div>
      ))}
      <button
        type="button"
        class="text-button"
        onClick={() => dismissNews(db, [row.id]).catch((failure) => notify(problem(failure)))}
      >
        {t('newsNoted')}
      </button>
    </section>
  )
}
