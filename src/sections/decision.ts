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

/** Log-odds of something, by its features; `about` says whose own weights are added. */
export interface Decision {
  odds(features: Features, about?: string): number
  /** adds the log-odds to the sums of the groups that the features belong to (a number for each, in their order); the bias is left out */
  split(features: Features, about: string | undefined, groups: Uint8Array, sums: Float64Array): void
}

/** Makes fitted weights into a decision, when it is first asked for. */
export function makeDecision(weights: Weights): Decision {
  let made: Decision | undefined
  return {
    odds: (features, about) => (made ??= compile(weights)).odds(features, about),
    split: (features, about, groups, sums) => { (made ??= compile(weights)).split(features, about, groups, sums) },
  }
}

function compile({ bias, features: names, weights, own = {}, trees = [] }: Weights): Decision {
  const vector = (added: Readonly<Record<string, number>>): Float64Array => Float64Array.from(names, name => (weights[name] ?? 0) + (added[name] ?? 0))
  const general = vector({})
  const special = new Map(Object.entries(own).map(([about, added]) => [about, vector(added)]))
  const weightsFor = (about: string | undefined): Float64Array => (about === undefined ? undefined : special.get(about)) ?? general
  const forest = layOut(trees, names)
  const values = new Float64Array(names.length)
  /** Fills `values` with the features in their order. */
  const take = (features: Features): void => {
    let i = 0
    for (const name in features) values[i++] = features[name]!
  }

  return {
    odds(features, about) {
      const by = weightsFor(about)
      take(features)
      let sum = bias
      for (let i = 0; i < by.length; i++) sum += values[i]! * by[i]!
      return sum + forest.odds(values)
    },
    split(features, about, groups, sums) {
      const by = weightsFor(about)
      take(features)
      for (let i = 0; i < by.length; i++) sums[groups[i]!]! += values[i]! * by[i]!
      forest.split(values, groups, sums)
    },
  }
}

/** Probability 0..1 of a decision with these log-odds. */
export const probability = (odds: number): number => 1 / (1 + Math.exp(-odds))

/** A fact as a feature. */
export const is = (fact: unknown): number => (fact ? 1 : 0)

/** Log-odds of one decision as a feature of the next, −1..1: beyond six they say no more. */
export const asFeature = (odds: number): number => Math.max(-6, Math.min(6, odds)) / 6
