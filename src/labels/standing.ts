import { asFeature, probability } from '../model/decision.js'
import { vectors } from '../model/vectors.js'

/** What a model says of the labels, each by itself: log-odds, and how likely that makes them. */
export interface Chances {
  odds: Float64Array
  chance: Float64Array
}

/** The same with how each stands among the others. */
export interface Standing extends Chances {
  /** its log-odds, −1..1 */
  strength: Float64Array
  /** 1 for the likeliest */
  top: Float64Array
  /** 1 for the likeliest, 1/2 for the next, 1/3 … */
  rank: Float64Array
  /** how far before the second the likeliest is, and behind the likeliest the others; −1..1 */
  ahead: Float64Array
}

/** Room for how some labels stand, to be filled again and again. */
export function makeStanding(labels: number): Standing {
  const [odds, strength, chance, top, rank, ahead] = vectors(6, labels)
  return { odds, strength, chance, top, rank, ahead }
}

export const chancesOf = (odds: Float64Array): Chances => ({ odds, chance: odds.map(probability) })

/** Puts the labels in order by a model's log-odds; of equals the first comes first. */
export function standingOf(odds: Float64Array): Standing {
  const standing = makeStanding(odds.length)
  standing.odds.set(odds)
  stand(standing)
  return standing
}

/** Fills in how labels stand by their log-odds. */
export function stand({ odds, strength, chance, top, rank, ahead }: Standing): void {
  const labels = odds.length
  const order = orderOf(odds)
  const [first = 0, second = 0] = order
  for (let i = 0; i < labels; i++) rank[order[i]!] = 1 / (1 + i)
  for (let label = 0; label < labels; label++) {
    const own = odds[label]!
    strength[label] = asFeature(own)
    chance[label] = probability(own)
    top[label] = label === first ? 1 : 0
    ahead[label] = asFeature(own - odds[label === first ? second : first]!)
  }
}

/** The labels, the likeliest first; they are some dozens, for every paragraph, so that moving them along beats a sort that calls back. */
function orderOf(odds: Float64Array): Uint8Array {
  const order = new Uint8Array(odds.length)
  for (let label = 0; label < odds.length; label++) {
    const own = odds[label]!
    let i = label
    for (; i > 0 && odds[order[i - 1]!]! < own; i--) order[i] = order[i - 1]!
    order[i] = label
  }
  return order
}
