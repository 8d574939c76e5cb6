import { asFeature, probability } from '../model/decision.js'
import type { Features } from '../model/decision.js'

/** Columns of text of a part that is long: it has room for several topics. */
const LONG = 600

/** A label among the others of its part; `about` is the pair of the main label and this one, none for the main one. */
export interface LookAmong {
  features: Features
  about: string | undefined
}

/**
 * Features of the second look at a label: what the first look (`odds`, one number a candidate) says of it among the
 * other labels of its part. What a section is mainly about tells what else it may be about.
 */
export function amongLabels(
  ids: readonly string[],
  odds: readonly number[],
  width: number,
): LookAmong[] {
  const order = odds
    .map((_, i) => i)
    .sort((a, b) => odds[b]! - odds[a]! || (ids[a]! < ids[b]! ? -1 : 1))
  const [top, second] = order
  const sure = odds.filter(x => probability(x) >= 0.5).length
  const long = Math.min(1, width / LONG)
  return odds.map((x, i): LookAmong => {
    const isTop = i === top
    const best = isTop ? (second === undefined ? -6 : odds[second]!) : odds[top!]!
    const features = {
      own: asFeature(x),
      ownTop: isTop ? asFeature(x) : 0,
      top: isTop ? 1 : 0,
      second: i === second ? 1 : 0,
      ahead: isTop ? asFeature(x - best) : 0,
      behind: isTop ? 0 : asFeature(best - x),
      long: isTop ? 0 : long,
      longOwn: isTop ? 0 : long * asFeature(x),
      crowded: isTop ? 0 : Math.min(1, Math.max(0, sure - 2) / 3),
      with: isTop ? 0 : 1,
    }
    return { features, about: isTop ? undefined : `${ids[top!]!} ${ids[i]!}` }
  })
}
