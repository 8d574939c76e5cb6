import { makeAutomaton } from './automaton.js'
import { makeFolder } from './fold.js'
import { makeMatcher } from './matcher.js'
import { parseTerm } from './parse-term.js'
import { makePartList } from './part-list.js'
import { patternsOf } from './pattern.js'
import type { Automaton } from './automaton.js'
import type { Dictionary } from './dictionary.js'
import type { Matcher } from './matcher.js'
import type { Uses } from './part-list.js'
import type { Pattern } from './pattern.js'

/** Dictionaries compiled for matching: all languages in one automaton. */
export interface Lexicon extends Uses {
  patterns: readonly Pattern[]
  automaton: Automaton
  /** matches one text after the other; not within itself */
  match: Matcher
}

/** Compiles dictionaries, whose terms count in documents of their languages or `anywhere`; a term in which nothing can be matched is left out. */
export function makeLexicon(dictionaries: readonly Dictionary[], anywhere = false): Lexicon {
  const fold = makeFolder()
  const patterns: Pattern[] = []
  const parts = makePartList()
  for (const dictionary of dictionaries)
    for (const pattern of patternsOf(dictionary, anywhere)) {
      const own = parseTerm(pattern.term, fold)
      if (own.length) parts.add(own, patterns.push(pattern) - 1)
    }
  const { trie, ...uses } = parts.finish()
  const lexicon = { patterns, automaton: makeAutomaton(trie), ...uses }
  return { ...lexicon, match: makeMatcher(lexicon) }
}
