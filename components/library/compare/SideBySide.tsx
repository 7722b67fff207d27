/* biome-ignore-all lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */
import { useMemo, useState } from 'preact/hooks'
import { plain } from '../../../lib/claims/plain'
import { sideBySide } from '../../../lib/comparison/side-by-side'
import { t } from '../../../lib/i18n'
import { Empty } from '../../popup/Empty'
import { problem, useSurroundings } from '../../popup/surroundings'
import { Icon } from '../../ui/Icon'
import { ExportMenu } from '../ExportMenu'
import { Loading } from '../Loading'
import { useKnown } from '../useKnown'
import { sideGrid } from './grids'
import { PaperPicker } from './PaperPicker'
import { SideLine } from './SideLine'

interface Props {
  picked: readonly string[]
  onPick(id: string, on: boolean): void
  onOpen(id: string): void
  /** Also papers that were met and not saved. */
  seen: boolean
}

/** Two to six papers: what each claims on each benchmark, gaps as gaps, the best marked. */
export function SideBySide({ picked, onPick, onOpen, seen }: Props) {
  const [onlyShared, setOnlyShared] = useState(false)
  const { db } = useSurroundings()
  const { known, loaded, error } = useKnown(db, picked)
  const papers = useMemo(
    () => picked.flatMap((id) => known.get(id) ?? []).filter(({ saved }) => saved || seen),
    [picked, known, seen],
  )
  const all = useMemo(() => {
    const ids = papers.map(({ row }) => row.id)
    const entries = papers.flatMap(({ row: paper, claims }) => claims.map((claim) => ({ paper, claim })))
    return sideBySide(ids, entries)
  }, [papers])
  const shared = all.filter((line) => line.shared > 1)
  const lines = onlyShared ? shared : all

  if (error) {
    return (
      <Empty title={t('libraryFailed')}>
        <p>{problem(error).text}</p>
      </Empty>
    )
  }
  if (!loaded && papers.length < picked.length) return <Loading />
  return (
    <div class="sheet side-by-side">
      <div class="sheet-head">
        <h2>{t('sideBySide')}</h2>
        <div class="sheet-tools">
          <PaperPicker seen={seen} picked={picked} onPick={onPick} />
          {papers.length > 1 && (
            <label class="check">
              <input
                type="checkbox"
                checked={onlyShared}
                onChange={(event) => setOnlyShared(event.currentTarget.checked)}
              />
              {t('onlyShared')} <span class="count">{shared.length}</span>
            </label>
          )}
          <span class="grow" />
          <ExportMenu
            about={t('sideBySide')}
            disabled={papers.length < 2}
            grid={() =>
              sideGrid(
                t('sideBySide'),
                papers.map(({ row }) => row),
                lines,
              )
            }
          />
        </div>
      </div>
      {papers.length < 2 ? (
        <Empty title={t('pickTwo')}>
          <p>{t('pickTwoHow')}</p>
          {papers.length === 1 && <p>{t('pickedOne', plain(papers[0]?.row.title ?? ''))}</p>}
        </Empty>
      ) : (
        <section class="across" aria-label={t('sideBySide')} tabIndex={0}>
          <table class="side">
            <caption class="unseen">{t('sideBySide')}</caption>
            <thead>
              <tr>
                <th scope="col" class="corner">
                  <span class="unseen">{t('benchmark')}</span>
                </th>
                {papers.map(({ row }) => (
                  <th scope="col" key={row.id}>
                    <button type="button" class="link" title={plain(row.title)} onClick={() => onOpen(row.id)}>
                      {plain(row.title)}
                    </button>
                    <small>{row.date?.slice(0, 7)}</small>
                    <button
                      type="button"
                      class="icon-button"
                      aria-label={t('takeAway', plain(row.title))}
                      onClick={() => onPick(row.id, false)}
                    >
                      <Icon name="cross" />
                    </button>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <SideLine key={line.key} line={line} />
              ))}
            </tbody>
          </table>
          {lines.length === 0 && (
            <Empty title={t('nothingShared')}>
              <p>{t('nothingSharedWhy')}</p>
            </Empty>
          )}
        </section>
      )}
      {papers.length > 1 && <p class="fine">{t('asClaimed')}</p>}
    </div>
  )
}
