import { asFeature, probability } from '../model/decision.js'
import { vectors } from '../model/vectors.js'
import { standingOf } from './standing.js'
import type { Standing } from './standing.js'
import type { Unit } from './unit.js'

/** What the paragraphs of a section say of each label, together. */
export interface Paragraphs {
  /** of each paragraph by itself: log-odds, label by label */
  odds: readonly Float64Array[]
  /** of each paragraph: the best of its sentences for each label, log-odds */
  sentences: readonly Float64Array[]
  /** the best sentence of all, −1..1 */
  sentence: Float64Array
  /** the best of each label, and how the labels stand by it */
  best: Standing
  /** mean by columns, −1..1 */
  mean: Float64Array
  /** share of the columns whose paragraphs are about it */
  led: Float64Array
  /** paragraphs of which it is the likeliest label, those where it is likely among them, and its best chance there */
  tops: Float64Array
  likelyTops: Float64Array
  topChance: Float64Array
  /** its largest share of what one paragraph is about; a paragraph of a few words counts less */
  ownShare: Float64Array
  /** of the first one, −1..1 */
  first: Float64Array
  /** columns that are about it, for comparing with the whole document's */
  mass: Float64Array
}

/** Columns from which on a paragraph counts whole. */
const WHOLE = 60

/** Sums up the paragraphs of a section, of which there is one at least. */
export function sumUp(
  units: readonly Unit[],
  odds: readonly Float64Array[],
  sentences: readonly Float64Array[],
): Paragraphs {
  const labels = odds[0]!.length
  const [best, sentence, mean, led, tops, likelyTops, topChance, ownShare, first, mass, weights] =
    vectors(11, labels)
  best.fill(-Infinity)
  sentence.fill(-Infinity)
  const widths = units.map(unit => Math.max(1, unit.width))
  const width = widths.reduce((sum, own) => sum + own, 0)
  odds.forEach((own, i) => {
    let top = -Infinity
    for (let label = 0; label < labels; label++) top = Math.max(top, own[label]!)
    let sum = 0
    for (let label = 0; label < labels; label++) sum += weights[label] = Math.exp(own[label]! - top)
    const share = widths[i]! / width
    const whole = Math.min(1, widths[i]! / WHOLE)
    const likeliest = own.indexOf(top)
    const chance = probability(top)
    tops[likeliest]!++
    if (chance > 0.5) likelyTops[likeliest]!++
    topChance[likeliest] = Math.max(topChance[likeliest]!, chance)
    for (let label = 0; label < labels; label++) {
      const x = own[label]!
      best[label] = Math.max(best[label]!, x)
      sentence[label] = Math.max(sentence[label]!, sentences[i]![label]!)
      mean[label]! += asFeature(x) * share
      led[label]! += (weights[label]! / sum) * share
      ownShare[label] = Math.max(ownShare[label]!, (weights[label]! / sum) * whole)
      mass[label]! += probability(x) * widths[i]!
    }
  })
  for (let label = 0; label < labels; label++) {
    sentence[label] = asFeature(sentence[label]!)
    first[label] = asFeature(odds[0]![label]!)
  }
  return {
    odds,
    sentences,
    sentence,
    best: standingOf(best),
    mean,
    led,
    tops,
    likelyTops,
    topChance,
    ownShare,
    first,
    mass,
  }
}
