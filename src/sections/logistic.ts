import { treeOdds } from './trees.js'
import type { Features } from './features.js'
import type { Tree } from './trees.js'

/** A fitted decision: the log-odds are `bias`, plus each feature times its weight, plus what the trees say. */
export interface Weights {
  bias: number
  weights: Readonly<Record<string, number>>
  /** where single features do not tell, but what comes together */
  trees?: readonly Tree[]
}

/** Log-odds of a decision; features without a weight say nothing. */
export function logOdds(features: Features, { bias, weights, trees }: Weights): number {
  let sum = bias
  for (const name in features) {
    const value = features[name]!
    if (value !== 0) sum += value * (weights[name] ?? 0)
  }
  return trees ? sum + treeOdds(features, trees) : sum
}

/** Probability 0..1 of a decision with these log-odds. */
export const probability = (odds: number): number => 1 / (1 + Math.exp(-odds))
