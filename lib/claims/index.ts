export type { Claim, ClaimKind, Direction, Flag, Qualifier, Reading, Span } from './types'
export { EXTRACTOR_VERSION, readClaims } from './read'
