import type { Row } from './row.js'

/** Weights of one linear model for all labels, 8 bits each. */
export interface ModelWeights {
  /** label by label, what one step weighs */
  steps: readonly number[]
  /** feature by feature the labels' weights in steps, signed bytes in base64 */
  weights: string
}

export interface ConceptModel {
  /** log-odds, label by label */
  odds(row: Row): Float64Array
  /** adds what a row says to the log-odds in a list */
  add(row: Row, to: Float64Array): void
  /** what one feature adds to the log-odds of one label where it is 1 */
  weight(feature: number, label: number): number
  /** how much each feature of a row adds to the log-odds of one label */
  parts(row: Row, label: number): number[]
}

/** Opens the weights of a model. */
export function openModel({ steps, weights }: ModelWeights): ConceptModel {
  const labels = steps.length
  const bytes = atob(weights)
  const matrix = new Float64Array(bytes.length)
  for (let i = 0; i < bytes.length; i++)
    matrix[i] = ((bytes.charCodeAt(i) << 24) >> 24) * steps[i % labels]!
  return makeModel(matrix, labels)
}

/** Makes a model of a matrix: feature by feature the labels' weights. */
export function makeModel(matrix: Float64Array, labels: number): ConceptModel {
  function add({ at, by }: Row, to: Float64Array): void {
    for (let i = 0; i < at.length; i++) {
      const from = at[i]! * labels
      const value = by[i]!
      for (let label = 0; label < labels; label++) to[label]! += matrix[from + label]! * value
    }
  }
  return {
    odds(row) {
      const odds = new Float64Array(labels)
      add(row, odds)
      return odds
    },
    add,
    weight: (feature, label) => matrix[feature * labels + label]!,
    parts: ({ at, by }, label) =>
      at.map((feature, i) => matrix[feature * labels + label]! * by[i]!),
  }
}
