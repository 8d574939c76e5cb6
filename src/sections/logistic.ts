import type { Features } from './features.js'

/** A fitted weighing of features: `bias` plus the weight of each feature times its value is the log-odds. */
export interface Weights {
  bias: number
  weights: Readonly<Record<string, number>>
}

/** Log-odds of a decision; features without a weight say nothing. */
export function logOdds(features: Features, { bias, weights }: Weights): number {
  let sum = bias
  for (const name in features) {
    const value = features[name]!
    if (value !== 0) sum += value * (weights[name] ?? 0)
  }
  return sum
}

/** Probability 0..1 of a decision with these log-odds. */
export const probability = (odds: number): number => 1 / (1 + Math.exp(-odds))
