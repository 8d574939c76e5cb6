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

/** The first parts of a term with gaps, found one behind the other; a range in symbols. */
interface Chain {
  start: number
  end: number
  /** one that ended before, as long as this one may be found to overlap with what follows */
  earlier: Chain | undefined
}

/**
 * Makes a matcher: whole terms straight from the automaton, terms with gaps put together from their parts. Of the ways to
 * do so it takes the one that ends first, and of those the shortest; matches of one term do not overlap.
 */
export function makeMatcher({ automaton, patterns, patternOf, placeOf, partCount }: Lexicon): Matcher {
  // of the text at hand; few of its words are parts of terms with gaps
  const chains = new Map<number, Chain>() // part → the last chain that ends with it; a term's parts are neighbours
  const done = new Map<number, number>() // pattern → where its last match ended

  /** The chain that ends last before `start`; those before it are dropped, as nothing can need them any more. */
  function lastBefore(part: number, start: number): Chain | undefined {
    let chain = chains.get(part)
    while (chain && chain.end > start) chain = chain.earlier
    if (chain) chain.earlier = undefined
    return chain
  }

  function keep(part: number, start: number, end: number, foundAt: number): void {
    lastBefore(part, foundAt)
    chains.set(part, { start, end, earlier: chains.get(part) })
  }

  return function match(text, onMatch) {
    if (chains.size) chains.clear()
    if (done.size) done.clear()
    automaton.match(text, (part, start, end) => {
      const id = patternOf[part]!
      const place = placeOf[part]!
      const last = partCount[id]! - 1
      let from = start
      if (last > 0) {
        if (place === 0) {
          if (start >= (done.get(id) ?? 0)) keep(part, start, end, start)
          return
        }
        const before = lastBefore(part - 1, start)
        if (!before || start - before.end > MAX_GAP || sentenceEnds(text, before.end, start)) return
        from = before.start
        if (place < last) { keep(part, from, end, start); return }
        done.set(id, end)
        for (let before = part - last; before < part; before++) chains.delete(before)
      }
      onMatch(patterns[id]!, text.offsets[from]!, text.ends[end - 1]!)
    })
  }
}

function sentenceEnds({ symbols }: Folded, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (symbols[i] === HARD) return true
  return false
}
