import { makeAutomaton } from './automaton.js'
import { makeFolder } from './fold.js'
import { parseTerm } from './parse-term.js'
import { patternsOf } from './pattern.js'
import { makeTrie } from './trie.js'
import type { Automaton } from './automaton.js'
import type { Dictionary } from './dictionary-schema.js'
import type { TermPart } from './parse-term.js'
import type { Pattern } from './pattern.js'
import type { Trie } from './trie.js'

/** Where the parts of terms belong. */
interface Places {
  /** part → its pattern */
  patternOf: Int32Array
  /** part → its place among the parts of its pattern */
  placeOf: Int32Array
  /** pattern → how many parts it has */
  partCount: Int32Array
}

/** Dictionaries compiled for matching: all languages in one automaton. */
export interface Lexicon extends Places {
  patterns: readonly Pattern[]
  automaton: Automaton
}

/** A lexicon as it can be kept in a file. */
export interface CompiledLexicon extends Places {
  /** patterns that differ in nothing but their terms, in order */
  groups: (Omit<Pattern, 'term'> & { terms: string[] })[]
  trie: Trie
}

/** Compiles dictionaries, whose terms count in documents of their languages or `anywhere`; a term in which nothing can be matched is left out. */
export function compileLexicon(dictionaries: readonly Dictionary[], anywhere = false): CompiledLexicon {
  const fold = makeFolder()
  const groups: CompiledLexicon['groups'] = []
  const partCount: number[] = []
  const parts: TermPart[] = []
  const patternOf: number[] = []
  const placeOf: number[] = []
  for (const dictionary of dictionaries) for (const { term, ...group } of patternsOf(dictionary, anywhere)) {
    const own = parseTerm(term, fold)
    if (!own.length) continue
    own.forEach((part, place) => { parts.push(part); patternOf.push(partCount.length); placeOf.push(place) })
    partCount.push(own.length)
    const last = groups.at(-1)
    if (last?.use === group.use && last.value === group.value && last.language === group.language) last.terms.push(term)
    else groups.push({ ...group, terms: [term] })
  }
  return { groups, trie: makeTrie(parts), patternOf: Int32Array.from(patternOf), placeOf: Int32Array.from(placeOf), partCount: Int32Array.from(partCount) }
}

/** Makes a compiled lexicon ready to match with. */
export function openLexicon({ groups, trie, ...places }: CompiledLexicon): Lexicon {
  return { patterns: groups.flatMap(({ use, language, value, anywhere, terms }) => terms.map(term => ({ use, term, language, value, anywhere }))), automaton: makeAutomaton(trie), ...places }
}

export const makeLexicon = (dictionaries: readonly Dictionary[], anywhere = false): Lexicon => openLexicon(compileLexicon(dictionaries, anywhere))
