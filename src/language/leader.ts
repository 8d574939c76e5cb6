/** The place of the highest of some scores, and how far it is ahead of the next; one score is ahead of nothing, by infinity. */
export function leader(scores: Float64Array): { best: number; lead: number } {
  let best = 0
  let next = -Infinity
  for (let i = 1; i < scores.length; i++) {
    if (scores[i]! > scores[best]!) {
      next = scores[best]!
      best = i
    } else if (scores[i]! > next) next = scores[i]!
  }
  return { best, lead: scores[best]! - next }
}
