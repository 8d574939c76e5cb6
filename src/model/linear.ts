/** What is measured of `C` by name: a number, mostly −1..1, or a fact. */
export type Features<C> = Readonly<Record<string, (about: C) => number | boolean>>

/** Fitted weights: the log-odds are the bias plus each feature times its weight. */
export interface LinearWeights {
  bias: number
  weights: Readonly<Record<string, number>>
}

/** A decision by named features and fitted weights. */
export interface LinearModel<C> {
  /** the features of one case, in the order of their names */
  measure(about: C): Float64Array
  /** log-odds */
  odds(about: C): number
}

/** Makes a decision of features and their weights; a feature without a weight weighs nothing. */
export function makeLinear<C>(
  features: Features<C>,
  { bias, weights }: LinearWeights,
): LinearModel<C> {
  const measures = Object.values(features)
  const by = Float64Array.from(Object.keys(features), name => weights[name] ?? 0)
  const used = measures.flatMap((measure, i) => (by[i] ? [{ measure, weight: by[i] }] : []))
  return {
    measure: about => Float64Array.from(measures, measure => Number(measure(about))),
    odds(about) {
      let sum = bias
      for (const { measure, weight } of used) sum += Number(measure(about)) * weight
      return sum
    },
  }
}
