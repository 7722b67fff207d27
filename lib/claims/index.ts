export type { OwnName } from '../lexicon'
export { takeOwnNames } from '../lexicon'
export { EXTRACTOR_VERSION, prepare, readClaims } from './read'
export type { Claim, ClaimKind, Direction, Flag, Qualifier, Reading, Span } from './types'
