import { addFeature } from './feature-weights.js'
import { leader } from './leader.js'
import { sequenceOf } from './model.js'
import { makeWordReader } from './read-words.js'
import {
  CLEAR_LEAD,
  FOREIGN_LETTER,
  SAMPLE,
  SEQUENCE_SAMPLE,
  SEQUENCE_WEIGHT,
} from './thresholds.js'
import type { Model } from './model.js'

/** How likely a text is in each language of a model. */
export interface Scores {
  /** language → log of how much likelier the text is in it than in any language at all */
  scores: Float64Array
  /** words that were looked at */
  words: number
}

/** Letters that are none of a language's count so often at most: the rest may be a name or a quotation. */
const MOST_FOREIGN = 6

/**
 * Makes a scorer of texts by their words and rare letters; if these leave a doubt, by sequences of three letters too.
 * Its buffers are reused: a result is good until the next call.
 */
export function makeScorer({
  alphabet,
  words,
  sequences,
  foreignTo,
}: Model): (texts: readonly string[]) => Scores {
  const readWords = makeWordReader(alphabet, SAMPLE)
  const scores = new Float64Array(words.absent.length)
  const own = new Float64Array(words.absent.length)

  return texts => {
    const { letters, length, hashes, count } = readWords(texts)
    for (let i = 0; i < scores.length; i++) scores[i] = words.absent[i]! * count
    for (let i = 0; i < count; i++) addFeature(words, hashes[i]!, scores)
    for (let i = 1, left = MOST_FOREIGN; i < length && left > 0; i++) {
      const lacking = foreignTo[letters[i]!]
      if (!lacking) continue
      left--
      for (const language of lacking) scores[language]! += FOREIGN_LETTER
    }
    const { best, lead } = leader(scores)
    if (!count || (scores[best]! > 0 && lead > CLEAR_LEAD)) return { scores, words: count }

    own.fill(0)
    const end = Math.min(length, SEQUENCE_SAMPLE)
    let a = 0
    let b = letters[1]!
    let n = 0
    for (let i = 2; i < end; i++) {
      const c = letters[i]!
      if (b) {
        addFeature(sequences, sequenceOf(a, b, c), own)
        n++
      }
      a = b
      b = c
    }
    // what a part of a long text shows goes for all of it
    const weight = SEQUENCE_WEIGHT * Math.min(2, length / end)
    for (let i = 0; i < own.length; i++) scores[i]! += weight * (own[i]! + n * sequences.absent[i]!)
    return { scores, words: count }
  }
}
