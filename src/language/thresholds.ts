/** How far the samples of a language are trusted against what all languages have: shares of the whole, below 1. */
export const TRUST = {
  words: 0.6,
  wordsFull: 240,
  wordFloor: 1e-5,
  sequences: 0.75,
  sequencesHalf: 1500,
  sequenceFloor: 1e-6,
}
/** How much each kind of sample counts: a frequent word, a part of words, a word of a term; and, of these, spellings that are rarer. */
export const SAMPLE_WEIGHTS = { word: 4, sequence: 3, term: 1, plain: 0.2, misread: 0.04 }
/** Sequences of three letters overlap, so that each says less than it would by itself. */
export const SEQUENCE_WEIGHT = 0.4
/** What a letter that a language does not have says against it. */
export const FOREIGN_LETTER = -1.5
/** A text in the language around it is the rule: log of how much likelier that is than another language. */
export const LIKELY_BONUS = 4
/** A language is told where it is likelier than any language at all, and than the next one, by this much (logs). */
export const MIN_SCORE = 1
export const MIN_LEAD = 1
/** How much of a text is looked at, in UTF-16 units. */
export const SAMPLE = 320
/** And so much of it for sequences of letters. */
export const SEQUENCE_SAMPLE = 160
/** With such a lead by words alone a language is told. */
export const CLEAR_LEAD = 12
/** And so much to tell scripts that are not told by the counts of their letters. */
export const SCRIPT_SAMPLE = 100
/** Words up to which a text that cannot be told by itself takes the language around it. */
export const SHORT = 5
