/** Reading lines on several threads while keeping their order. */
import { Worker } from 'node:worker_threads'
import type { InputLine } from './lines'

/** What a worker sends back for a group of lines: finished text and how many of the lines were bad. */
export interface GroupResult {
  text: string
  papers: number
  bad: string[]
}

export interface Pool {
  run(group: InputLine[]): Promise<GroupResult>
  close(): Promise<void>
}

type Job = { resolve: (result: GroupResult) => void; reject: (error: Error) => void }

/**
 * Threads that share the work. Groups go to the thread with the least to do.
 * @param size number of threads
 * @param script the worker's file
 * @param workerData handed to each worker
 */
export function openPool(size: number, script: URL, workerData: unknown): Pool {
  const threads = Array.from({ length: size }, () => {
    const worker = new Worker(script, { workerData })
    const jobs: Job[] = []
    worker.on('message', (result: GroupResult) => jobs.shift()?.resolve(result))
    worker.on('error', (error) => {
      for (const job of jobs.splice(0)) job.reject(error instanceof Error ? error : new Error(String(error)))
    })
    return { worker, jobs }
  })
  return {
    run(group) {
      const thread = threads.reduce((least, next) => (next.jobs.length < least.jobs.length ? next : least))
      return new Promise((resolve, reject) => {
        thread.jobs.push({ resolve, reject })
        thread.worker.postMessage(group)
      })
    },
    async close() {
      await Promise.all(threads.map(({ worker }) => worker.terminate()))
    },
  }
}

/**
 * Maps groups in order with at most `ahead` of them under way: the back-pressure that keeps memory flat.
 * @param groups what to map
 * @param ahead how many may be under way at once
 * @param run the work
 */
export async function* inOrder<T, R>(
  groups: AsyncIterable<T>,
  ahead: number,
  run: (group: T) => Promise<R>,
): AsyncGenerator<R> {
  const source = groups[Symbol.asyncIterator]()
  const underWay: Promise<R>[] = []
  let reading: Promise<IteratorResult<T>> | null = null
  let done = false
  try {
    while (!done || underWay.length) {
      if (!done && underWay.length < ahead) reading ??= source.next()
      // Whichever comes first: more input to start on, or the oldest result to pass on.
      const event = await Promise.race([
        ...(reading ? [reading.then((next) => ({ next }))] : []),
        ...(underWay[0] ? [underWay[0].then((result) => ({ result }))] : []),
      ])
      if ('next' in event) {
        reading = null
        if (event.next.done) done = true
        else {
          const promise = run(event.next.value)
          promise.catch(() => undefined) // it is awaited in its turn; until then it must not count as unhandled
          underWay.push(promise)
        }
      } else {
        underWay.shift()
        yield event.result
      }
    }
  } finally {
    if (!done) await source.return?.()
  }
}
