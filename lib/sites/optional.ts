/** The sites that are read once the reader has switched them on. Adding one is one file, one line here, one fixture. */
import type { Site } from './types'

export const OPTIONAL_SITES: readonly Site[] = []
