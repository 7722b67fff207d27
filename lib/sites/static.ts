/** The sites that are read without being asked for; what the always-on content script holds, so it stays small. */
import { arxiv } from './arxiv'
import { huggingface } from './huggingface'
import type { Site } from './types'

export const STATIC_SITES: readonly Site[] = [huggingface, arxiv]
