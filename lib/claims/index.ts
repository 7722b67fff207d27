export { EXTRACTOR_VERSION, readClaims } from './read'
export type { Claim, ClaimKind, Direction, Flag, Qualifier, Reading, Span } from './types'
