import { t } from '../../../lib/i18n'
import { problem, useSurroundings } from '../../popup/surroundings'
import { Menu } from '../../ui/Menu'
import { savePng, saveSvg } from '../../ui/picture'

interface Props {
  /** The plot as it is drawn now. */
  svg: { current: SVGSVGElement | null }
  /** What it shows: names the file. */
  about: string
  disabled: boolean
}

/** Takes the plot away as a picture. */
export function PlotMenu({ svg, about, disabled }: Props) {
  const { notify } = useSurroundings()
  const name = `claimdex-${about.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`
  async function save(ending: 'svg' | 'png') {
    if (!svg.current) return notify({ text: t('noPlot') })
    try {
      if (ending === 'svg') saveSvg(`${name}.svg`, svg.current)
      else await savePng(`${name}.png`, svg.current)
      notify({ text: t('written', `${name}.${ending}`) })
    } catch (failure) {
      notify(problem(failure))
    }
  }
  return (
    <Menu
      label={t('savePlot')}
      disabled={disabled}
      items={[
        { id: 'svg', label: 'SVG', run: () => save('svg') },
        { id: 'png', label: 'PNG', run: () => save('png') },
      ]}
    />
  )
}
