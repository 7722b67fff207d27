/** One visit to a page in a browser, and what it costs. */
import type { CDPSession, Page } from 'playwright-core'

export interface Visit {
  /** Milliseconds from `DOMContentLoaded` to the frame after the cards in view had their badges; null without the extension. */
  badges: number | null
  /** Milliseconds from the first byte of the page to its first paint. */
  paint: number
  /** Sum of the layout shifts, as browsers score them. */
  shift: number
}

/** Put into the page before it loads. */
function watch(): void {
  const seen = { loaded: Number.NaN, ready: null as number | null, shift: 0 }
  Object.assign(window, { seen })
  document.addEventListener('DOMContentLoaded', () => {
    seen.loaded = performance.now()
  })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value
  }).observe({ type: 'layout-shift', buffered: true })
  new MutationObserver((_, observer) => {
    if (document.documentElement?.getAttribute('data-claimdex') !== 'ready') return
    observer.disconnect()
    requestAnimationFrame(() => {
      seen.ready = performance.now()
    })
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-claimdex'] })
}

const settle = (page: Page) => page.waitForTimeout(700) // what is late still shifts the layout

/**
 * @param cards how many must be found; null where no badges are to be waited for
 * @throws Error if others were found
 */
export async function visit(page: Page, address: string, cards: number | null): Promise<Visit> {
  await page.addInitScript(watch)
  await page.goto(address, { waitUntil: 'domcontentloaded' })
  type Seen = { seen: { loaded: number; ready: number | null; shift: number } }
  await settle(page) // undisturbed: whoever looks into a page that loads takes time from it
  if (cards !== null)
    await page.waitForFunction(() => (window as unknown as Seen).seen.ready !== null, null, { timeout: 60_000 })
  await settle(page)
  const found = Number(await page.getAttribute('html', 'data-claimdex-cards'))
  if (cards !== null && found !== cards) throw new Error(`${found} cards were found on a page of ${cards}`)
  const seen = await page.evaluate(() => (window as unknown as Seen).seen)
  const paint = await page.evaluate(() => {
    const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    const [first] = performance.getEntriesByName('first-paint')
    return first && visit ? first.startTime - visit.responseStart : Number.NaN
  })
  return { badges: seen.ready === null ? null : seen.ready - seen.loaded, paint, shift: seen.shift }
}

interface TraceEvent {
  name: string
  ph: string
  ts: number
  dur?: number
  pid: number
  tid: number
  args?: { data?: { url?: string } }
}

/**
 * The longest time in one go that scripts of an extension kept a page's main thread, with the layout that they forced;
 * and the longest task of all, be it the page's own. Milliseconds.
 */
export async function longestTask(page: Page, address: string): Promise<{ ours: number; any: number }> {
  const session: CDPSession = await page.context().newCDPSession(page)
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel'] },
  })
  await page.goto(address, { waitUntil: 'domcontentloaded' })
  await settle(page)
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done))
  await session.send('Tracing.end')
  await complete
  await session.detach()
  return longestOf(events)
}

/** @param events of a trace, durations in microseconds */
export function longestOf(events: readonly TraceEvent[]): { ours: number; any: number } {
  const isTask = ({ name, ph, dur }: TraceEvent) =>
    ph === 'X' && dur !== undefined && (name === 'RunTask' || name === 'ThreadControllerImpl::RunTask')
  const own = events.filter(
    ({ name, ph, args }) =>
      ph === 'X' &&
      (name === 'FunctionCall' || name === 'EvaluateScript') &&
      args?.data?.url?.startsWith('chrome-extension://'),
  )
  const threads = new Set(
    events.filter(({ name }) => name === 'ParseHTML' || name === 'FunctionCall').map(({ pid, tid }) => `${pid} ${tid}`),
  )
  const tasks = events.filter((event) => isTask(event) && threads.has(`${event.pid} ${event.tid}`))
  let ours = 0
  for (const task of tasks) {
    const end = task.ts + (task.dur ?? 0)
    const inside = own.filter(({ pid, tid, ts }) => pid === task.pid && tid === task.tid && ts >= task.ts && ts < end)
    // calls inside calls count once
    let until = 0
    let sum = 0
    for (const { ts, dur = 0 } of inside.sort((a, b) => a.ts - b.ts)) {
      if (ts + dur <= until) continue
      sum += ts + dur - Math.max(ts, until)
      until = ts + dur
    }
    ours = Math.max(ours, sum)
  }
  return { ours: ours / 1000, any: Math.max(0, ...tasks.map(({ dur = 0 }) => dur)) / 1000 }
}

/** What the page's heap holds after a forced collection, all worlds of its scripts together; bytes. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize
}
