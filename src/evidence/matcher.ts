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
export type Matcher = (
  text: Folded,
  onMatch: (pattern: Pattern, start: number, end: number) => void,
) => void

/** The first parts of a term with gaps, found one behind the other; a range in symbols. */
interface Chain {
  start: number
  end: number
  /** one that ended before, as long as this one may be found to overlap with what follows */
  earlier: Chain | undefined
}

/**
 * Makes a matcher: whole terms straight from the automaton, terms with gaps put together from their parts. Of the ways to
 * do so it takes the one that ends first, and of those the shortest; matches of one term do not overlap. What it keeps of
 * a text it forgets with the next one, by the number of the text, so that none costs the size of the lexicon.
 */
export function makeMatcher({
  automaton,
  pattern,
  patternCount,
  uses,
  patternOf,
  behind,
  isLast,
  isFirst,
}: Omit<Lexicon, 'match'>): Matcher {
  const parts = isFirst.length
  // by part that begins terms, then by use: the last chain that ends there, and the number of the text that it was found in
  const chains = new Array<Chain | undefined>(parts + behind.length)
  const chainText = new Float64Array(parts + behind.length)
  // pattern → where its last match ended, and in which text
  const done = new Int32Array(patternCount)
  const doneText = new Float64Array(patternCount)
  let texts = 0

  /** The chain that ends last before `start`; those before it are dropped, as nothing can need them any more. */
  function lastBefore(place: number, start: number): Chain | undefined {
    let chain = chains[place]
    while (chain && chain.end > start) chain = chain.earlier
    if (chain) chain.earlier = undefined
    return chain
  }

  function keep(place: number, start: number, end: number, foundAt: number): void {
    const known = chainText[place] === texts
    if (known) lastBefore(place, foundAt)
    chains[place] = { start, end, earlier: known ? chains[place] : undefined }
    chainText[place] = texts
  }

  return function match(text, onMatch) {
    texts++
    automaton.match(text, (part, start, end) => {
      for (let use = uses[part]!, stop = uses[part + 1]!; use < stop; use++) {
        const place = behind[use]!
        const id = patternOf[use]!
        let from = start
        if (place !== -1) {
          if (chainText[place] !== texts) continue
          const before = lastBefore(place, start)
          if (
            !before ||
            start - before.end > MAX_GAP ||
            (doneText[id] === texts && before.start < done[id]!) ||
            sentenceEnds(text, before.end, start)
          )
            continue
          from = before.start
          if (!isLast[use]) {
            keep(parts + use, from, end, start)
            continue
          }
          done[id] = end
          doneText[id] = texts
        }
        onMatch(pattern(id), text.offsets[from]!, text.ends[end - 1]!)
      }
      if (isFirst[part]) keep(part, start, end, start)
    })
  }
}

function sentenceEnds({ symbols }: Folded, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (symbols[i] === HARD) return true
  return false
}
