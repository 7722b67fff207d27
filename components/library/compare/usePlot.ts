import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'

type PlotType = ComponentType<Parameters<typeof import('./Plot')['Plot']>[0]>

/** Plots come with the first plot, and not with the page. */
export function usePlot(): PlotType | null {
  const [plot, setPlot] = useState<{ Plot: PlotType } | null>(null)
  useEffect(() => {
    import('./Plot').then(setPlot)
  }, [])
  return plot?.Plot ?? null
}
