/** What scripts of the extension cost a page's main thread, out of Chromium's own trace. */
import type { BrowserContext, Page } from 'playwright-core'

interface TraceEvent {
  name: string
  pid: number
  tid: number
  ts: number
  dur?: number
  args?: { data?: { url?: string } }
}

/**
 * Begins to trace a page.
 * @returns ends it: how long each run of a content script took, with whatever style and layout it made the page compute;
 * milliseconds, the longest first
 */
export async function traceTasks(context: BrowserContext, page: Page): Promise<() => Promise<number[]>> {
  const cdp = await context.newCDPSession(page)
  const events: TraceEvent[] = []
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline'] },
  })
  return async () => {
    const complete = new Promise((done) => cdp.once('Tracing.tracingComplete', done))
    await cdp.send('Tracing.end')
    await complete
    return events
      .filter(
        ({ name, args }) =>
          /^(?:FunctionCall|EvaluateScript)$/.test(name) && /\/content-scripts\//.test(args?.data?.url ?? ''),
      )
      .map(({ dur = 0 }) => dur / 1000)
      .sort((a, b) => b - a)
  }
}
