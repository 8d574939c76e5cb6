import { makeAutomaton } from './automaton.js'
import { makeFolder } from './fold.js'
import { parseTerm } from './parse-term.js'
import { patternsOf } from './pattern.js'
import type { Automaton } from './automaton.js'
import type { Dictionary } from './dictionary-schema.js'
import type { TermPart } from './parse-term.js'
import type { Pattern } from './pattern.js'

/** Dictionaries compiled for matching: all languages in one automaton. */
export interface Lexicon {
  patterns: readonly Pattern[]
  automaton: Automaton
  /** part → its pattern */
  patternOf: Int32Array
  /** part → its place among the parts of its pattern */
  placeOf: Int32Array
  /** pattern → how many parts it has */
  partCount: Int32Array
}

/** Compiles dictionaries, whose terms count in documents of their languages or `anywhere`; a term in which nothing can be matched is left out. */
export function makeLexicon(dictionaries: readonly Dictionary[], anywhere = false): Lexicon {
  const fold = makeFolder()
  const patterns: Pattern[] = []
  const partCount: number[] = []
  const parts: TermPart[] = []
  const patternOf: number[] = []
  const placeOf: number[] = []
  for (const dictionary of dictionaries) for (const pattern of patternsOf(dictionary, anywhere)) {
    const own = parseTerm(pattern.term, fold)
    if (!own.length) continue
    own.forEach((part, place) => { parts.push(part); patternOf.push(patterns.length); placeOf.push(place) })
    patterns.push(pattern)
    partCount.push(own.length)
  }
  return { patterns, automaton: makeAutomaton(parts), patternOf: Int32Array.from(patternOf), placeOf: Int32Array.from(placeOf), partCount: Int32Array.from(partCount) }
}
