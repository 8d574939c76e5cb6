import { minimise } from './minimise.js'
import type { Row } from '../../../src/labels/row.js'
import type { DecisionWeights } from '../../../src/labels/weights.js'

/** The candidates of one section or block: candidate by candidate its facts. */
export interface Choice {
  facts: readonly Float64Array[]
  /** the numbers of the labels that are candidates */
  labels: readonly number[]
  /** how far each holds, 0..1 */
  answers: readonly number[]
  /** which of them is the main one; -1 for none */
  main: number
  weight: number
  /** what each label has weights of its own for */
  row?: Row
}

/** Weights that all labels share, and those that each has for itself, feature by feature the labels'. */
export interface FittedDecision {
  shared: DecisionWeights
  own: Float64Array
}

const RIDGE = 1
const RIDGE_OF_OWN = 15
const ROUNDS = 80

/** Fits whether each candidate holds: a logistic regression. */
export const fitHas = (
  choices: readonly Choice[],
  names: readonly string[],
  labels: readonly string[],
): DecisionWeights => fitHasByRows(choices, names, labels, 0).shared

/** The same with weights of each label's own for the features of the choices' rows. */
export const fitHasByRows = (
  choices: readonly Choice[],
  names: readonly string[],
  labels: readonly string[],
  features: number,
): FittedDecision =>
  fit(choices, names, labels, features, (odds, { answers, weight }, pull) => {
    let loss = 0
    odds.forEach((z, i) => {
      loss +=
        weight *
        ((z > 0 ? z + Math.log1p(Math.exp(-z)) : Math.log1p(Math.exp(z))) - answers[i]! * z)
      pull[i] = weight * (1 / (1 + Math.exp(-z)) - answers[i]!)
    })
    return loss
  })

/** Fits which candidate is the main one, none among them: a conditional logit; none has the log-odds 0. */
export const fitMain = (
  choices: readonly Choice[],
  names: readonly string[],
  labels: readonly string[],
): DecisionWeights =>
  fit(choices, names, labels, 0, (odds, { main, weight }, pull) => {
    const top = Math.max(0, ...odds)
    const sum = odds.reduce((all, z) => all + Math.exp(z - top), Math.exp(-top))
    odds.forEach((z, i) => {
      pull[i] = weight * (Math.exp(z - top) / sum - (i === main ? 1 : 0))
    })
    return weight * (Math.log(sum) + top - (main < 0 ? 0 : odds[main]!))
  }).shared

function fit(
  choices: readonly Choice[],
  names: readonly string[],
  labels: readonly string[],
  features: number,
  measure: (odds: number[], choice: Choice, pull: number[]) => number,
): FittedDecision {
  const width = names.length
  const common = width + labels.length
  const point = minimise(
    common + features * labels.length,
    (point, slope) => {
      let loss = 0
      for (const choice of choices) {
        const odds = choice.facts.map((facts, i) => {
          const label = choice.labels[i]!
          let sum = point[width + label]!
          for (let k = 0; k < width; k++) sum += point[k]! * facts[k]!
          choice.row?.at.forEach((feature, k) => {
            sum += point[common + feature * labels.length + label]! * choice.row!.by[k]!
          })
          return sum
        })
        const pull = new Array<number>(odds.length).fill(0)
        loss += measure(odds, choice, pull)
        choice.facts.forEach((facts, i) => {
          const own = pull[i]!
          for (let k = 0; k < width; k++) slope[k]! += own * facts[k]!
          const label = choice.labels[i]!
          slope[width + label]! += own
          choice.row?.at.forEach((feature, k) => {
            slope[common + feature * labels.length + label]! += own * choice.row!.by[k]!
          })
        })
      }
      for (let k = 0; k < point.length; k++) {
        const held = k < common ? RIDGE : RIDGE_OF_OWN
        loss += 0.5 * held * point[k]! * point[k]!
        slope[k]! += held * point[k]!
      }
      return loss
    },
    ROUNDS,
  )
  const round = (x: number): number => Math.round(x * 1000) / 1000
  return {
    shared: {
      weights: Object.fromEntries(names.map((name, k) => [name, round(point[k]!)])),
      priors: Object.fromEntries(labels.map((id, l) => [id, round(point[width + l]!)])),
    },
    own: point.slice(common),
  }
}
