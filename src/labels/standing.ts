import { asFeature, probability } from '../model/decision.js'

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
  const order = [...odds.keys()].sort((a, b) => odds[b]! - odds[a]! || a - b)
  const rank = new Float64Array(odds.length)
  order.forEach((label, i) => (rank[label] = 1 / (1 + i)))
  const [top = 0, second = 0] = order
  return {
    odds,
    chance: odds.map(probability),
    rank,
    ahead: odds.map((own, label) => asFeature(own - odds[label === top ? second : top]!)),
  }
}
