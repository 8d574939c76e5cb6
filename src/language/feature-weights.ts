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
  let counts = new Float64Array(0x1000) // of the language at hand: feature → count
  let total = 0
  // of all languages, one after the other: a feature, its language; and once a language has ended, the count
  let features = new Int32Array(0x4000)
  let amounts = new Float64Array(0x4000)
  let owners = new Uint16Array(0x4000)
  let length = 0
  let first = 0 // where those of the language at hand begin

  const grow = (): void => {
    const more = [
      new Int32Array(length * 2),
      new Float64Array(length * 2),
      new Uint16Array(length * 2),
    ] as const
    more[0].set(features)
    more[1].set(amounts)
    more[2].set(owners)
    ;[features, amounts, owners] = more
  }

  return {
    add(feature, n) {
      const number = numbering.add(feature)
      if (number >= counts.length) {
        const grown = new Float64Array(counts.length * 4)
        grown.set(counts)
        counts = grown
      }
      if (counts[number] === 0) {
        if (length === features.length) grow()
        features[length] = number
        owners[length++] = totals.length
      }
      counts[number]! += n
      total += n
    },
    endLanguage() {
      for (let i = first; i < length; i++) {
        const number = features[i]!
        amounts[i] = counts[number]!
        counts[number] = 0
      }
      first = length
      totals.push(total)
      total = 0
    },
    weigh(trust, floor) {
      const trusted = Float64Array.from(totals, trust)
      const everywhere = new Float64Array(numbering.size).fill(floor)
      const starts = new Int32Array(numbering.size + 1)
      for (let i = 0; i < length; i++) {
        const feature = features[i]!
        everywhere[feature]! += amounts[i]! / totals[owners[i]!]! / totals.length
        starts[feature]!++
      }
      for (let i = 0, sum = 0; i < starts.length; i++) starts[i] = sum += starts[i]!
      const languages = new Uint16Array(length)
      const weights = new Float64Array(length)
      for (let i = 0; i < length; i++) {
        const feature = features[i]!
        const at = --starts[feature]!
        const language = (languages[at] = owners[i]!)
        const share = trusted[language]!
        weights[at] = Math.log1p(
          (share * amounts[i]!) / totals[language]! / (1 - share) / everywhere[feature]!,
        )
      }
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
