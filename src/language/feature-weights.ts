import { makeNumbering } from './numbering.js'

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
  /** adds to `scores` what a feature adds beyond that */
  score(feature: number, scores: Float64Array): void
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
      if (number >= counts.length) { const grown = new Float64Array(counts.length * 4); grown.set(counts); counts = grown }
      if (counts[number] === 0) touched.push(number)
      counts[number]! += n
      total += n
    },
    endLanguage() {
      for (const number of touched) { features.push(number); owners.push(totals.length); amounts.push(counts[number]!); counts[number] = 0 }
      totals.push(total)
      touched = []
      total = 0
    },
    weigh(trust, floor) {
      const trusted = Float64Array.from(totals, trust)
      const everywhere = new Float64Array(numbering.size).fill(floor)
      const ends = new Int32Array(numbering.size + 1)
      features.forEach((feature, i) => { everywhere[feature]! += amounts[i]! / totals[owners[i]!]! / totals.length; ends[feature]!++ })
      for (let i = 0, sum = 0; i < ends.length; i++) ends[i] = sum += ends[i]!
      const starts = ends.slice()
      const languages = new Uint16Array(features.length)
      const weights = new Float64Array(features.length)
      features.forEach((feature, i) => {
        const at = --starts[feature]!
        const language = (languages[at] = owners[i]!)
        const share = trusted[language]!
        weights[at] = Math.log1p((share * amounts[i]!) / totals[language]! / (1 - share) / everywhere[feature]!)
      })
      return {
        absent: trusted.map(share => Math.log1p(-share)),
        score(feature, scores) {
          const number = numbering.find(feature)
          if (number >= 0) for (let i = starts[number]!, end = ends[number]!; i < end; i++) scores[languages[i]!]! += weights[i]!
        },
      }
    },
  }
}
