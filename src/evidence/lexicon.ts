import { makeAutomaton } from './automaton.js'
import { makeFolder } from './fold.js'
import { makeMatcher } from './matcher.js'
import { parseTerm } from './parse-term.js'
import { makePartList } from './part-list.js'
import { listPatterns, openPatterns } from './pattern-list.js'
import { patternsOf } from './pattern.js'
import type { Automaton } from './automaton.js'
import type { Dictionary } from './dictionary.js'
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
export function makeLexicon(dictionaries: readonly Dictionary[], anywhere = false): Lexicon {
  const { patterns, trie, ...uses } = compile(dictionaries, anywhere)
  return lexiconOf(trie, uses, patterns.length, id => patterns[id]!)
}

/** Compiles the library's own dictionaries to what can be kept in a file. */
export function compileLexicon(dictionaries: readonly Dictionary[]): CompiledLexicon {
  const { patterns, ...others } = compile(dictionaries, false)
  return { patterns: listPatterns(patterns), ...others }
}

/** Makes a compiled lexicon ready to match with. */
export const openLexicon = ({ patterns, trie, ...uses }: CompiledLexicon): Lexicon =>
  lexiconOf(trie, uses, patterns.groupOf.length, openPatterns(patterns))

function compile(
  dictionaries: readonly Dictionary[],
  anywhere: boolean,
): Uses & { patterns: Pattern[]; trie: Trie } {
  const fold = makeFolder()
  const patterns: Pattern[] = []
  const parts = makePartList()
  for (const dictionary of dictionaries)
    for (const pattern of patternsOf(dictionary, anywhere)) {
      const own = parseTerm(pattern.term, fold)
      if (own.length) parts.add(own, patterns.push(pattern) - 1)
    }
  return { patterns, ...parts.finish() }
}

function lexiconOf(
  trie: Trie,
  uses: Uses,
  patternCount: number,
  pattern: (id: number) => Pattern,
): Lexicon {
  const lexicon = { pattern, patternCount, automaton: makeAutomaton(trie), ...uses }
  return { ...lexicon, match: makeMatcher(lexicon) }
}
