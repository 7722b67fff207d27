/** The sites that are read once the reader has switched them on. Adding one is one file, one line here, one fixture. */
import { aaai } from './aaai'
import { acl } from './acl'
import { alphaxiv } from './alphaxiv'
import { ar5iv } from './ar5iv'
import { biorxiv } from './biorxiv'
import { cvf } from './cvf'
import { dblp } from './dblp'
import { emergentmind } from './emergentmind'
import { jmlr } from './jmlr'
import { openreview } from './openreview'
import { paperscool } from './paperscool'
import { pmlr } from './pmlr'
import { proceedings } from './proceedings'
import { pubmed } from './pubmed'
import { scholar } from './scholar'
import { semanticscholar } from './semanticscholar'
import type { Site } from './types'

export const OPTIONAL_SITES: readonly Site[] = [
  openreview,
  acl,
  scholar,
  semanticscholar,
  paperscool,
  pmlr,
  proceedings,
  cvf,
  pubmed,
  biorxiv,
  jmlr,
  aaai,
  dblp,
  alphaxiv,
  emergentmind,
  ar5iv,
]
