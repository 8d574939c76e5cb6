import fitted from './weights.json' with { type: 'json' }
import type { ModelWeights } from './concept-model.js'

/** A linear decision about one label of a section or block: its features weigh the same for every label. */
export interface DecisionWeights {
  /** feature → weight */
  weights: Readonly<Record<string, number>>
  /** label → log-odds before anything is read */
  priors: Readonly<Record<string, number>>
}

/** Everything that is fitted about labels. */
export interface LabelWeights {
  /** in the order in which the models know them */
  concepts: readonly string[]
  labels: readonly string[]
  /** what concepts say of a heading, of a paragraph, of a section */
  heading: ModelWeights
  paragraph: ModelWeights
  section: ModelWeights
  /** which label a section is mainly about, whether it has that one, whether it has another beside it, whether a block has one */
  main: DecisionWeights
  first: DecisionWeights
  beside: DecisionWeights
  block: DecisionWeights
  /** what the concepts of a block add to each label */
  blockConcepts: ModelWeights
}

export const weights: LabelWeights = fitted
