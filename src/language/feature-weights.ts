import { makeNumbering, numberOf } from './numbering.js'
import type { Numbers } from './numbering.js'

/** Counts features of samples, language by language, and weighs them. */
export interface FeatureCounts {
  add(feature: number, n: number): void
  /** ends a language's samples: what is added from now on is the next one's */
  endLanguage(): void
  /**
   * The weights: a feature's share in a language's samples is mixed with its share in all languages, the samples
   * counting the more the larger they are (`trust`, 0..1 by their total); `floor` is the least share in all languages.
   */
  weigh(trust: (total: number) => number, floor: number): FeatureWeights
}

/** What each feature of a text adds to the log likelihood of each language, compared with any language at all. */
export interface FeatureWeights {
  /** language → what a feature adds that its samples lack */
  absent: Float64Array
  features: Numbers
  /** number of a feature → where in `languages` and `weights` those begin that it adds something to beyond that */
  starts: Int32Array
  languages: Uint16Array
  weights: Float64Array
}

/** Adds to `scores` what a feature adds beyond what one does that a language's samples lack. */
export function addFeature(
  { features, starts, languages, weights }: FeatureWeights,
  feature: number,
  scores: Float64Array,
): void {
  const number = numberOf(features, feature)
  if (number >= 0)
    for (let i = starts[number]!, end = starts[number + 1]!; i < end; i++)
      scores[languages[i]!]! += weights[i]!
}

export function countFeatures(): FeatureCounts {
  const numbering = makeNumbering()
  const totals: number[] = []
  // of the language at hand: feature → count, and the features that it has
  let counts = new Float64Array(0x1000)
  let touched: number[] = []
  let total = 0
  // of all languages, one after the other: a feature, its language, its count
  const features: number[] = []
  const owners: number[] = []
  const amounts: number[] = []

  return {
    add(feature, n) {
      const number = numbering.add(feature)
      if (number >= counts.length) {
        const grown = new Float64Array(counts.length * 4)
        grown.set(counts)
        counts = grown
      }
      if (counts[number] === 0) touched.push(number)
      counts[number]! += n
      total += n
    },
    endLanguage() {
      for (const number of touched) {
        features.push(number)
        owners.push(totals.length)
        amounts.push(counts[number]!)
        counts[number] = 0
      }
      totals.push(total)
      touched = []
      total = 0
    },
    weigh(trust, floor) {
      const trusted = Float64Array.from(totals, trust)
      const everywhere = new Float64Array(numbering.size).fill(floor)
      const starts = new Int32Array(numbering.size + 1)
      features.forEach((feature, i) => {
        everywhere[feature]! += amounts[i]! / totals[owners[i]!]! / totals.length
        starts[feature]!++
      })
      for (let i = 0, sum = 0; i < starts.length; i++) starts[i] = sum += starts[i]!
      const languages = new Uint16Array(features.length)
      const weights = new Float64Array(features.length)
      features.forEach((feature, i) => {
        const at = --starts[feature]!
        const language = (languages[at] = owners[i]!)
        const share = trusted[language]!
        weights[at] = Math.log1p(
          (share * amounts[i]!) / totals[language]! / (1 - share) / everywhere[feature]!,
        )
      })
      return {
        absent: trusted.map(share => Math.log1p(-share)),
        features: numbering.finish(),
        starts,
        languages,
        weights,
      }
    },
  }
}
