import { makePassages, matchPassages } from '../evidence/passage.js'
import { detectLanguages, languagesIn } from './detect-languages.js'
import type { Lexicon } from '../evidence/lexicon.js'
import type { Passage } from '../evidence/passage.js'
import type { Leaf } from '../read/leaf.js'
import type { Profile } from './profile.js'

/** What dictionaries tell of documents; a lexicon is compiled when it is first asked for. */
export interface Lexicons {
  /** frequent words, by which languages in Han signs are told */
  words: () => readonly Lexicon[]
  /** how policies are called in any language, and all that a user added: what counts in every document */
  names: () => readonly Lexicon[]
  /** the other terms of some languages, or of all */
  terms: (languages: ReadonlySet<string> | undefined) => readonly Lexicon[]
  profiles: readonly Profile[]
  /** languages in which 6/7/2023 is the seventh of June */
  monthFirst: ReadonlySet<string>
}

/**
 * Finds the languages of a document's leaves, then what the dictionaries of these find in them: short stems of one language
 * are common words of another, and to look for them would only take time.
 *
 * @param hint the language that the document is probably in
 */
export function readPassages(
  leaves: readonly Leaf[],
  lexicons: Lexicons,
  hint: string | undefined,
): { passages: Passage[]; likely: string } {
  const { profiles } = lexicons
  const passages = makePassages(leaves, lexicons.words)
  const likely = detectLanguages(passages, profiles, hint)
  matchPassages(passages, [...lexicons.terms(languagesIn(passages, likely)), ...lexicons.names()])
  return { passages, likely }
}
