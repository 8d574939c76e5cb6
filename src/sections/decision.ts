import { layOut } from './trees.js'
import type { Tree } from './trees.js'

/** Measured facts by name, 0..1 each: for one decision always the same names in the same order. */
export type Features = Readonly<Record<string, number>>

/** A fitted decision: the log-odds are `bias`, plus each feature times its weight, plus what the trees say. */
export interface Weights {
  bias: number
  /** names of the features, in the order in which they are measured */
  features: readonly string[]
  /** feature → weight; one that is not here weighs nothing */
  weights: Readonly<Record<string, number>>
  /** what is decided about (a label, say) → feature → what is added to its weight there */
  own?: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** where single features do not tell, but what comes together */
  trees?: readonly Tree[]
}

/** Log-odds of a decision for some features; `about` says whose own weights are added. */
export type Decision = (features: Features, about?: string) => number

/** Makes fitted weights into a decision. */
export function makeDecision({ bias, features: names, weights, own = {}, trees }: Weights): Decision {
  const vector = (added: Readonly<Record<string, number>>): Float64Array => Float64Array.from(names, name => (weights[name] ?? 0) + (added[name] ?? 0))
  const general = vector({})
  const special = new Map(Object.entries(own).map(([about, added]) => [about, vector(added)]))
  const ofTrees = trees && layOut(trees, names)
  const values = new Float64Array(names.length)

  return (features, about) => {
    const by = (about === undefined ? undefined : special.get(about)) ?? general
    let sum = bias
    let i = 0
    for (const name in features) {
      const value = features[name]!
      sum += value * by[i]!
      values[i++] = value
    }
    return ofTrees ? sum + ofTrees(values) : sum
  }
}

/** Probability 0..1 of a decision with these log-odds. */
export const probability = (odds: number): number => 1 / (1 + Math.exp(-odds))
