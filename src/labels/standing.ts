import { asFeature, probability } from '../model/decision.js'
import { vectors } from '../model/vectors.js'

/** What a model says of the labels, each by itself and among the others. */
export interface Standing {
  /** log-odds */
  odds: Float64Array
  chance: Float64Array
  /** 1 for the likeliest, 1/2 for the next, 1/3 … */
  rank: Float64Array
  /** how far before the second the likeliest is, and behind the likeliest the others; −1..1 */
  ahead: Float64Array
}

/** Puts the labels in order by a model's log-odds; of equals the first comes first. */
export function standingOf(odds: Float64Array): Standing {
  const labels = odds.length
  const order = orderOf(odds)
  const [chance, rank, ahead] = vectors(3, labels)
  for (let i = 0; i < labels; i++) {
    const label = order[i]!
    rank[label] = 1 / (1 + i)
    chance[label] = probability(odds[label]!)
    ahead[label] = asFeature(odds[label]! - odds[order[i === 0 ? 1 : 0] ?? 0]!)
  }
  return { odds, chance, rank, ahead }
}

/** The labels, the likeliest first; they are some dozens, for every paragraph, so that moving them along beats a sort that calls back. */
function orderOf(odds: Float64Array): Uint8Array {
  const order = new Uint8Array(odds.length)
  for (let label = 0; label < odds.length; label++) {
    let i = label
    for (; i > 0 && odds[order[i - 1]!]! < odds[label]!; i--) order[i] = order[i - 1]!
    order[i] = label
  }
  return order
}
