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
  /** puts the features into `values` in their order; the build writes it (tsup.config.ts), as reading dozens of names in a loop takes longer than deciding */
  read?: (features: Features, values: Float64Array) => void
}

/** Log-odds of something, by its features; `about` says whose own weights are added. */
export interface Decision {
  odds(features: Features, about?: string): number
  /** what sums the log-odds up by the groups that the features belong to: a number for each feature, in their order, below `count`; the bias is left out */
  splitter(groups: Uint8Array, count: number): Splitter
}

export type Splitter = (features: Features, about?: string) => Float64Array

/** Makes fitted weights into a decision, when it is first asked for. */
export function makeDecision(weights: Weights): Decision {
  let made: Decision | undefined
  const decision = (): Decision => (made ??= compile(weights))
  return {
    odds: (features, about) => decision().odds(features, about),
    splitter(groups, count) {
      let split: Splitter | undefined
      return (features, about) => (split ??= decision().splitter(groups, count))(features, about)
    },
  }
}

function compile({
  bias,
  features: names,
  weights,
  own = {},
  trees = [],
  read = readAll,
}: Weights): Decision {
  const vector = (added: Readonly<Record<string, number>>): Float64Array =>
    Float64Array.from(names, name => (weights[name] ?? 0) + (added[name] ?? 0))
  const general = vector({})
  const special = new Map(Object.entries(own).map(([about, added]) => [about, vector(added)]))
  const weightsFor = (about: string | undefined): Float64Array =>
    (about === undefined ? undefined : special.get(about)) ?? general
  const forest = layOut(trees, names)
  const values = new Float64Array(names.length)
  return {
    odds(features, about) {
      const by = weightsFor(about)
      read(features, values)
      let sum = bias
      for (let i = 0; i < by.length; i++) sum += values[i]! * by[i]!
      return sum + forest.odds(values)
    },
    splitter(groups, count) {
      const split = forest.splitter(groups, count)
      return (features, about) => {
        const sums = new Float64Array(count)
        const by = weightsFor(about)
        read(features, values)
        for (let i = 0; i < by.length; i++) sums[groups[i]!]! += values[i]! * by[i]!
        split(values, sums)
        return sums
      }
    },
  }
}

function readAll(features: Features, values: Float64Array): void {
  let i = 0
  for (const name in features) values[i++] = features[name]!
}

/** Probability 0..1 of a decision with these log-odds. */
export const probability = (odds: number): number => 1 / (1 + Math.exp(-odds))

/** A fact as a feature. */
export const is = (fact: unknown): number => (fact ? 1 : 0)

/** Log-odds of one decision as a feature of the next, −1..1: beyond six they say no more. */
export const asFeature = (odds: number): number => Math.max(-6, Math.min(6, odds)) / 6
