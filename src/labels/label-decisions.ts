import { makeDecision } from '../model/decision.js'
import fitted from './label-weights.json' with { type: 'json' }
import type { Weights } from '../model/decision.js'

/** How much each kind of evidence speaks for a label, by itself and among its section's others; fitted as the weights of headings are. */
export type LabelWeights = Readonly<Record<'label' | 'labelAmong' | 'labelMain', Weights>>

export const labelWeights: LabelWeights = fitted as unknown as LabelWeights // JSON knows no tuples

/** The decisions about a label of a section: about it alone, about it beside the likeliest one, and whether it is the main one of those given. */
export const labelDecisions = {
  label: makeDecision(labelWeights.label),
  labelAmong: makeDecision(labelWeights.labelAmong),
  labelMain: makeDecision(labelWeights.labelMain),
}
