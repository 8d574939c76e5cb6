import { asFeature, probability } from '../model/decision.js'
import { vectors } from '../model/vectors.js'
import { standingOf } from './standing.js'
import type { ParagraphReadings } from './read-paragraphs.js'
import type { Standing } from './standing.js'
import type { Unit } from './unit.js'

/** What the paragraphs of a section say of each label together. */
export interface Paragraphs {
  /** the best sentence of all, −1..1 */
  sentence: Float64Array
  /** the best of each label, and how the labels stand by it */
  best: Standing
  /** mean by columns, −1..1 */
  mean: Float64Array
  /** share of the columns whose paragraphs are about it */
  led: Float64Array
  /** paragraphs of which it is the likeliest label; whether there are any, a third for each where it is likely, and its best chance there */
  tops: Float64Array
  topsAny: Float64Array
  topsThree: Float64Array
  topChance: Float64Array
  /** its largest share of what one paragraph is about; a paragraph of a few words counts less */
  ownShare: Float64Array
  /** of the first one, −1..1 */
  first: Float64Array
  /** the logarithm of the columns that are about it, 0..1 */
  columns: Float64Array
}

/** Columns from which on a paragraph counts whole. */
const WHOLE = 60

/** The columns of a section that are about each label, for comparing with the whole document's. */
export function massOf(
  units: readonly Unit[],
  { odds }: ParagraphReadings,
  labels: number,
): Float64Array {
  const mass = new Float64Array(labels)
  units.forEach(({ width }, i) => {
    for (let label = 0; label < labels; label++)
      mass[label]! += probability(odds[i * labels + label]!) * Math.max(1, width)
  })
  return mass
}

/** Sums up the paragraphs of a section, of which there is one at least. */
export function sumUp(
  units: readonly Unit[],
  readings: ParagraphReadings,
  mass: Float64Array,
): Paragraphs {
  const { odds, sentences } = readings
  const labels = odds.length / units.length
  const [best, sentence, mean, led, tops, topsAny, topsThree, topChance] = vectors(8, labels)
  const [ownShare, first, columns, weights] = vectors(4, labels)
  best.fill(-Infinity)
  sentence.fill(-Infinity)
  const width = units.reduce((sum, unit) => sum + Math.max(1, unit.width), 0)
  units.forEach((unit, i) => {
    const at = i * labels
    let likeliest = 0
    for (let label = 1; label < labels; label++)
      if (odds[at + label]! > odds[at + likeliest]!) likeliest = label
    const top = odds[at + likeliest]!
    let sum = 0
    for (let label = 0; label < labels; label++)
      sum += weights[label] = Math.exp(odds[at + label]! - top)
    const own = Math.max(1, unit.width)
    const share = own / width
    const whole = Math.min(1, own / WHOLE)
    const chance = probability(top)
    tops[likeliest]!++
    if (chance > 0.5) topsThree[likeliest] = Math.min(1, topsThree[likeliest]! + 1 / 3)
    topChance[likeliest] = Math.max(topChance[likeliest]!, chance)
    for (let label = 0; label < labels; label++) {
      const x = odds[at + label]!
      const about = weights[label]! / sum
      if (x > best[label]!) best[label] = x
      if (sentences[at + label]! > sentence[label]!) sentence[label] = sentences[at + label]!
      mean[label]! += asFeature(x) * share
      led[label]! += about * share
      if (about * whole > ownShare[label]!) ownShare[label] = about * whole
    }
  })
  for (let label = 0; label < labels; label++) {
    sentence[label] = asFeature(sentence[label]!)
    first[label] = asFeature(odds[label]!)
    topsAny[label] = tops[label] ? 1 : 0
    columns[label] = Math.min(1, Math.log1p(mass[label]!) / 8)
  }
  return {
    sentence,
    best: standingOf(best),
    mean,
    led,
    tops,
    topsAny,
    topsThree,
    topChance,
    ownShare,
    first,
    columns,
  }
}
