import { makeAutomaton } from './automaton.js'
import { makeFolder } from './fold.js'
import { makeMatcher } from './matcher.js'
import { parseTerm } from './parse-term.js'
import { makePartList } from './part-list.js'
import { patternsOf } from './pattern.js'
import type { Automaton } from './automaton.js'
import type { Dictionary } from './dictionary-schema.js'
import type { Matcher } from './matcher.js'
import type { Uses } from './part-list.js'
import type { Pattern } from './pattern.js'
import type { Trie } from './trie.js'

/** Dictionaries compiled for matching: all languages in one automaton. */
export interface Lexicon extends Uses {
  patterns: readonly Pattern[]
  automaton: Automaton
  /** matches one text after the other; not within itself */
  match: Matcher
}

/** A lexicon as it can be kept in a file. */
export interface CompiledLexicon extends Uses {
  /** patterns that differ in nothing but their terms, in order */
  groups: (Omit<Pattern, 'term'> & { terms: string[] })[]
  trie: Trie
}

/** Compiles dictionaries, whose terms count in documents of their languages or `anywhere`; a term in which nothing can be matched is left out. */
export function compileLexicon(dictionaries: readonly Dictionary[], anywhere = false): CompiledLexicon {
  const fold = makeFolder()
  const groups: CompiledLexicon['groups'] = []
  const parts = makePartList()
  let patterns = 0
  for (const dictionary of dictionaries) for (const { term, ...group } of patternsOf(dictionary, anywhere)) {
    const own = parseTerm(term, fold)
    if (!own.length) continue
    parts.add(own, patterns++)
    const last = groups.at(-1)
    if (last?.use === group.use && last.value === group.value && last.language === group.language) last.terms.push(term)
    else groups.push({ ...group, terms: [term] })
  }
  return { groups, ...parts.finish() }
}

/** Makes a compiled lexicon ready to match with. */
export function openLexicon({ groups, trie, ...uses }: CompiledLexicon): Lexicon {
  const patterns = groups.flatMap(({ use, language, value, anywhere, terms }) => terms.map(term => ({ use, term, language, value, anywhere })))
  const lexicon = { patterns, automaton: makeAutomaton(trie), ...uses }
  return { ...lexicon, match: makeMatcher(lexicon) }
}

export const makeLexicon = (dictionaries: readonly Dictionary[], anywhere = false): Lexicon => openLexicon(compileLexicon(dictionaries, anywhere))
