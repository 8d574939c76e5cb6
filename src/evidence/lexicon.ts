import { makeAutomaton } from './automaton.js'
import { makeFolder } from './fold.js'
import { makeMatcher } from './matcher.js'
import { parseTerm } from './parse-term.js'
import { makePartList } from './part-list.js'
import { listPatterns, openPatterns } from './pattern-list.js'
import { patternsOf } from './pattern.js'
import type { Automaton } from './automaton.js'
import type { Dictionary } from './dictionary-schema.js'
import type { Matcher } from './matcher.js'
import type { Uses } from './part-list.js'
import type { PatternList } from './pattern-list.js'
import type { Pattern } from './pattern.js'
import type { Trie } from './trie.js'

/** Dictionaries compiled for matching: all languages in one automaton. */
export interface Lexicon extends Uses {
  pattern: (id: number) => Pattern
  patternCount: number
  automaton: Automaton
  /** matches one text after the other; not within itself */
  match: Matcher
}

/** A lexicon as it can be kept in a file. */
export interface CompiledLexicon extends Uses {
  patterns: PatternList
  trie: Trie
}

/** Compiles dictionaries, whose terms count in documents of their languages or `anywhere`; a term in which nothing can be matched is left out. */
export function compileLexicon(
  dictionaries: readonly Dictionary[],
  anywhere = false,
): CompiledLexicon {
  const fold = makeFolder()
  const patterns: Pattern[] = []
  const parts = makePartList()
  for (const dictionary of dictionaries)
    for (const pattern of patternsOf(dictionary, anywhere)) {
      const own = parseTerm(pattern.term, fold)
      if (own.length) parts.add(own, patterns.push(pattern) - 1)
    }
  return { patterns: listPatterns(patterns), ...parts.finish() }
}

/** Makes a compiled lexicon ready to match with. */
export function openLexicon({ patterns, trie, ...uses }: CompiledLexicon): Lexicon {
  const lexicon = {
    pattern: openPatterns(patterns),
    patternCount: patterns.groupOf.length,
    automaton: makeAutomaton(trie),
    ...uses,
  }
  return { ...lexicon, match: makeMatcher(lexicon) }
}

export const makeLexicon = (dictionaries: readonly Dictionary[], anywhere = false): Lexicon =>
  openLexicon(compileLexicon(dictionaries, anywhere))
