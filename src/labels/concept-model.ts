import { conceptNumbers } from '../tree/concepts.js'
import type { Row } from './row.js'

/** Weights of one linear model for all labels, 8 bits each. */
export interface ModelWeights {
  /** label by label, what one step weighs */
  steps: readonly number[]
  /** feature by feature the labels' weights in steps, signed bytes in base64; lists of concepts first, then single features */
  weights: string
}

/** A linear model over concepts: log-odds of all labels at once. */
export class ConceptModel {
  /** @param matrix feature by feature the labels' weights */
  constructor(
    private readonly matrix: Float64Array,
    readonly labels: number,
  ) {}

  /** Adds what one feature says to the labels' log-odds, which stand in a list from `at` on. */
  add(feature: number, by: number, to: Float64Array, at: number): void {
    const { matrix, labels } = this
    const from = feature * labels
    for (let label = 0; label < labels; label++) to[at + label]! += matrix[from + label]! * by
  }

  /** Log-odds, label by label. */
  odds({ at, by }: Row): Float64Array {
    const odds = new Float64Array(this.labels)
    for (let i = 0; i < at.length; i++) this.add(at[i]!, by[i]!, odds, 0)
    return odds
  }

  /** What one feature adds to the log-odds of one label where it is 1. */
  weight(feature: number, label: number): number {
    return this.matrix[feature * this.labels + label]!
  }
}

/** Opens the weights of a model with the concepts that it was fitted on: one that has come since weighs nothing. */
export function openModel(
  { steps, weights }: ModelWeights,
  concepts: readonly string[],
): ConceptModel {
  const labels = steps.length
  const bytes = atob(weights)
  const features = bytes.length / labels
  const lists = Math.floor(features / concepts.length)
  const places = concepts.map(id => conceptNumbers.get(id) ?? -1)
  const { size } = conceptNumbers
  const matrix = new Float64Array((features + lists * (size - concepts.length)) * labels)
  for (let feature = 0; feature < features; feature++) {
    const list = Math.min(lists, Math.floor(feature / concepts.length))
    const own = feature - list * concepts.length
    const place = list < lists ? places[own]! : own
    if (place < 0) continue
    const to = (list * size + place) * labels
    for (let label = 0; label < labels; label++)
      matrix[to + label] =
        ((bytes.charCodeAt(feature * labels + label) << 24) >> 24) * steps[label]!
  }
  return new ConceptModel(matrix, labels)
}
