import { concepts } from '../tree/concepts.js'
import type { Match } from '../evidence/matcher.js'

/** By their numbers the concepts that are ways of speaking, which no label rests on. */
const isManner: readonly boolean[] = concepts.map(c => c.kind === 'manner')
/** Concepts that weigh less for a label than this are not named as its evidence. */
const WORTH_NAMING = 0.05
/** Nor are those that weigh less than this share of the weightiest beside them. */
const OF_BEST = 0.3

/** The matches of concepts from an offset on that speak for a label, the weightiest first; `lifts` has by a concept's number what it adds to the label's log-odds. */
export function lifted(matches: readonly Match[], from: number, lifts: Float64Array): Match[] {
  const lift = ({ pattern }: Match): number => lifts[pattern.concept]!
  const told: Match[] = []
  let most = 0
  for (const match of matches) {
    const { concept } = match.pattern
    if (concept < 0 || match.start < from || isManner[concept]) continue
    const by = lifts[concept]!
    if (by < WORTH_NAMING) continue
    told.push(match)
    if (by > most) most = by
  }
  return told.length < 2
    ? told
    : told.filter(match => lift(match) >= OF_BEST * most).sort((a, b) => lift(b) - lift(a))
}
