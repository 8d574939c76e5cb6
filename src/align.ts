import { languagesOf } from './compare-policies.js'
import { alignSides } from './compare/align-sides.js'
import { readSide } from './compare/side.js'
import { comparingLexicons } from './comparing-lexicons.js'
import { makeConceptFinder } from './facts/find-concepts.js'
import { makeFactFinder } from './facts/find-facts.js'
import type { AlignedPair } from './compare/alignment.js'
import type { TextReader } from './compare/signs.js'
import type { CompareOptions } from './comparing-lexicons.js'
import type { Policy } from './tree/types.js'

/**
 * Which sections of two policies say the same, in two languages or two translations into one, and what differs in them.
 *
 * @throws PolicyError `invalid-options`, `invalid-dictionary`
 * @example
 * align(parsePolicy(turkish), parsePolicy(english)).filter(({ b }) => !b.length) // what the English text does not have
 */
export function align(a: Policy, b: Policy, options: CompareOptions = {}): AlignedPair[] {
  const { lexiconsIn, monthFirst } = comparingLexicons(options)
  const readerOf = (policy: Policy): TextReader => {
    const languages = languagesOf(policy)
    const lexicons = lexiconsIn(languages)
    return {
      findFacts: makeFactFinder({ lexicons, monthFirst, languages }),
      findConcepts: makeConceptFinder({ lexicons, languages }),
    }
  }
  const isSameLanguage = a.language.split('-')[0] === b.language.split('-')[0]
  return alignSides(readSide(a), readSide(b), { a: readerOf(a), b: readerOf(b) }, isSameLanguage)
}
