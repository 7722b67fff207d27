import type { Grid, GridFormat } from '../../lib/export/grid'
import { t } from '../../lib/i18n'
import { problem, useSurroundings } from '../popup/surroundings'
import { download } from '../ui/download'
import { Menu } from '../ui/Menu'

/** `claimdex-gsm8k-accuracy-2026-11-23.csv`; the formats' code is loaded on the first use. */
function nameOf(about: string, extension: string): string {
  const slug = about
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  return `claimdex-${slug || 'table'}.${extension}`
}

interface Props {
  /** Made when it is asked for. */
  grid(): Grid
  /** What the table is about, for the file's name. */
  about: string
  disabled?: boolean
}

/** Everything that can be done with a table outside: five formats to a file, three to the clipboard. */
export function ExportMenu({ grid, about, disabled = false }: Props) {
  const { notify } = useSurroundings()

  async function use(id: GridFormat['id'], what: (text: string, format: GridFormat) => Promise<string> | string) {
    try {
      const { GRID_FORMATS } = await import('../../lib/export/grid')
      const format = GRID_FORMATS.find((each) => each.id === id)
      if (format) notify({ text: await what(format.write(grid()), format) })
    } catch (failure) {
      notify(problem(failure))
    }
  }
  const save = (id: GridFormat['id']) => () =>
    use(id, (text, { extension, type }) => {
      const name = nameOf(about, extension)
      download(name, text, type)
      return t('written', name)
    })
  const copy = (id: GridFormat['id']) => () =>
    use(id, async (text) => {
      await navigator.clipboard.writeText(text)
      return t('copied')
    })

  return (
    <Menu
      label={t('exportTable')}
      disabled={disabled}
      items={[
        { id: 'csv', label: 'CSV', run: save('csv') },
        { id: 'tsv', label: 'TSV', run: save('tsv') },
        { id: 'markdown', label: 'Markdown', run: save('markdown') },
        { id: 'latex', label: 'LaTeX', run: save('latex') },
        { id: 'copy', label: t('copyText'), apart: true, run: copy('text') },
        { id: 'copy-markdown', label: t('copyMarkdown'), run: copy('markdown') },
        { id: 'copy-latex', label: t('copyLatex'), run: copy('latex') },
      ]}
    />
  )
}
