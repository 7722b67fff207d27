import { wordSet } from './word-set'

/**
 * Words of which each cue of a rank holds at least one (see rank/cues): a sentence without them needs no search. Words end
 * where letters, digits and underscores end, as `\b` has it, so "on-par" is "on" and "par".
 */
export const RANK_WORDS = {
  sota: wordSet(`state state-of-the-art sota records record`),
  adjective: wordSet(
    `superior similar higher state state-of-the-art sota competitive comparable best strongest highest leading favorable
     favourable cutting par unprecedented outstanding`,
  ),
  /** What such an adjective must stand before. */
  resultNoun: wordSet(
    `performances performance results result accuracy accuracies quality scores score efficiency generalization
     robustness effectiveness level fidelity outcomes outcome capability capabilities ranks rank rates rate trade tradeoff tradeoffs`,
  ),
  performs: wordSet(`perform performs performed performing compare compares compared`),
  par: wordSet(
    `par comparable competitive equivalent similar same match matches matching rivals rivaling rivalling effective good
     accurate efficient powerful robust strong capable superior`,
  ),
  place: wordSet(
    `rank ranks ranked ranking places placed placing place finish finishes finished finishing won winning scores
     scored scoring position`,
  ),
  superiority: wordSet(`superiority`),
  improves: wordSet(`improves improved improving`),
  gains: wordSet(`improvements improvement gains gain advantages advantage`),
  better: wordSet(`better superior stronger higher accurate effective efficient robust reliable`),
  /** What such a comparative must stand before. */
  than: wordSet(`than to`),
}
