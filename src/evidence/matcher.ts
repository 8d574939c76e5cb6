import { HARD } from './symbols.js'
import type { Folded } from './fold.js'
import type { Lexicon } from './lexicon.js'
import type { Pattern } from './pattern.js'

/** A place in a text where a pattern matches; UTF-16 units of that text. */
export interface Match {
  pattern: Pattern
  start: number
  end: number
}

/** How many symbols a gap (`…`) of a term may hold, so that its words still belong together. */
const MAX_GAP = 100

/** Calls back for every match of the lexicon in a folded text. */
export type Matcher = (text: Folded, onMatch: (pattern: Pattern, start: number, end: number) => void) => void

/** Makes a matcher: whole terms straight from the automaton, terms with gaps put together from their parts. */
export function makeMatcher({ automaton, patterns, patternOf, placeOf, partCount }: Lexicon): Matcher {
  // of each term with gaps: how many parts were seen in this text, and where
  const seen = new Map<number, { parts: number; start: number; end: number }>()

  return function match(text, onMatch) {
    seen.clear()
    const report = (id: number, start: number, end: number): void => onMatch(patterns[id]!, text.offsets[start]!, text.ends[end - 1]!)
    automaton.match(text, (part, start, end) => {
      const id = patternOf[part]!
      const place = placeOf[part]!
      if (partCount[id] === 1) return report(id, start, end)
      const state = seen.get(id)
      if (place > 0) {
        if (state?.parts !== place || start < state.end || start - state.end > MAX_GAP || sentenceEnds(text, state.end, start)) return
        state.end = end
        if (++state.parts < partCount[id]!) return
        seen.delete(id)
        report(id, state.start, end)
      } else if (!state || state.parts === 1) seen.set(id, { parts: 1, start, end })
      else if (start - state.end > MAX_GAP || sentenceEnds(text, state.end, start)) seen.set(id, { parts: 1, start, end })
    })
  }
}

function sentenceEnds({ symbols }: Folded, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (symbols[i] === HARD) return true
  return false
}
