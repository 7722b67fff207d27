/** Where the pace of requests to arXiv is kept: it outlives the worker, and ends with the browser. */
import { browser } from 'wxt/browser'
import type { Pace } from './missing'

const KEY = 'arxiv-pace'

export async function loadPace(): Promise<Pace> {
  const { notBefore, failures } = ((await browser.storage.session.get(KEY))[KEY] ?? {}) as Partial<Pace>
  return {
    notBefore: Number.isFinite(notBefore) ? Number(notBefore) : 0,
    failures: Number.isInteger(failures) ? Number(failures) : 0,
  }
}

export async function savePace(pace: Pace): Promise<void> {
  await browser.storage.session.set({ [KEY]: pace })
}
