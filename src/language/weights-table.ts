/** How often each of some features stands in the samples of each language, gathered language by language. */
export interface Counts {
  /** feature → language, count, language, count … */
  byFeature: Map<number, number[]>
  /** language → sum of its counts */
  totals: Float64Array
}

export const makeCounts = (languages: number): Counts => ({ byFeature: new Map(), totals: new Float64Array(languages) })

export function count({ byFeature, totals }: Counts, feature: number, language: number, n: number): void {
  totals[language]! += n
  const list = byFeature.get(feature)
  if (!list) byFeature.set(feature, [language, n])
  else if (list[list.length - 2] === language) list[list.length - 1]! += n
  else list.push(language, n)
}

/** What each feature of a text adds to the log likelihood of each language, compared with any language at all. */
export interface WeightsTable {
  /** adds the weights of one feature to `scores`, but for what its absence from a language's samples says; false if no language has it */
  add(feature: number, scores: Float64Array): boolean
  /** language → what a feature adds that its samples lack */
  absent: Float64Array
}

/**
 * Turns counts into weights: the share of a feature in a language's samples is mixed with its share in all languages,
 * the samples counting the more the larger they are (`trust`, 0..1 by their total); `floor` is the least share of all.
 */
export function makeWeights({ byFeature, totals }: Counts, trust: (total: number) => number, floor: number): WeightsTable {
  const n = totals.length
  const own = Float64Array.from(totals, trust)
  let bits = 4
  while (1 << bits < byFeature.size * 2) bits++
  const mask = (1 << bits) - 1
  const keys = new Int32Array(mask + 1)
  const starts = new Int32Array(mask + 1).fill(-1)
  const ends = new Int32Array(mask + 1)
  const size = [...byFeature.values()].reduce((sum, list) => sum + list.length / 2, 0)
  const owners = new Uint16Array(size)
  const weights = new Float64Array(size)
  let at = 0
  for (const [feature, list] of byFeature) {
    let everywhere = floor
    for (let i = 0; i < list.length; i += 2) everywhere += list[i + 1]! / totals[list[i]!]! / n
    let slot = hash(feature) & mask
    while (starts[slot] !== -1) slot = (slot + 1) & mask
    keys[slot] = feature
    starts[slot] = at
    for (let i = 0; i < list.length; i += 2) {
      const language = (owners[at] = list[i]!)
      const trusted = own[language]!
      weights[at++] = Math.log1p((trusted * list[i + 1]!) / totals[language]! / (1 - trusted) / everywhere)
    }
    ends[slot] = at
  }
  return {
    absent: own.map(t => Math.log1p(-t)),
    add(feature, scores) {
      let slot = hash(feature) & mask
      while (starts[slot] !== -1) {
        if (keys[slot] === feature) {
          for (let i = starts[slot]!, end = ends[slot]!; i < end; i++) scores[owners[i]!]! += weights[i]!
          return true
        }
        slot = (slot + 1) & mask
      }
      return false
    },
  }
}

const hash = (feature: number): number => { const h = Math.imul(feature, 0x9e3779b1); return h ^ (h >>> 15) }
