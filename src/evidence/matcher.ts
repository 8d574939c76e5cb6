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
}

/** How far a term with gaps was found in a text. */
interface Progress {
  /** where its last match ended: matches of one term do not overlap */
  done: number
  /** number of parts, less one → the chains that may still go on, in order of their ends */
  chains: Chain[][]
}

/**
 * Makes a matcher: whole terms straight from the automaton, terms with gaps put together from their parts. Of the ways to
 * do so it takes the one that ends first, and of those the shortest.
 */
export function makeMatcher({ automaton, patterns, patternOf, placeOf, partCount }: Lexicon): Matcher {
  const seen = new Map<number, Progress>()

  return function match(text, onMatch) {
    seen.clear()
    const report = (id: number, start: number, end: number): void => onMatch(patterns[id]!, text.offsets[start]!, text.ends[end - 1]!)
    automaton.match(text, (part, start, end) => {
      const id = patternOf[part]!
      const place = placeOf[part]!
      const lastPlace = partCount[id]! - 1
      if (lastPlace === 0) { report(id, start, end); return }
      let progress = seen.get(id)
      if (place === 0) {
        if (!progress) seen.set(id, (progress = { done: 0, chains: Array.from({ length: lastPlace }, () => []) }))
        if (start >= progress.done) keep(progress.chains[0]!, { start, end }, start)
        return
      }
      const before = progress && lastBefore(progress.chains[place - 1]!, start)
      if (!before || start - before.end > MAX_GAP || sentenceEnds(text, before.end, start)) return
      if (place < lastPlace) { keep(progress!.chains[place]!, { start: before.start, end }, start); return }
      report(id, before.start, end)
      progress!.done = end
      for (const chains of progress!.chains) chains.length = 0
    })
  }
}

/** The chain that ends last before `start`; those that end before it are dropped, as nothing can need them any more. */
function lastBefore(chains: Chain[], start: number): Chain | undefined {
  while (chains.length > 1 && chains[1]!.end <= start) chains.shift()
  return chains[0] && chains[0].end <= start ? chains[0] : undefined
}

function keep(chains: Chain[], chain: Chain, start: number): void {
  lastBefore(chains, start)
  chains.push(chain)
}

function sentenceEnds({ symbols }: Folded, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (symbols[i] === HARD) return true
  return false
}
