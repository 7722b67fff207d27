/** A thread of `npm run extract --jobs N`: groups of lines in, finished output text back. */
import { parentPort, workerData } from 'node:worker_threads'
import { type Format, formatGroup } from './format'
import type { InputLine } from './lines'

const { format } = workerData as { format: Format }

parentPort?.on('message', async (group: InputLine[]) => {
  parentPort?.postMessage(await formatGroup(group, format))
})
