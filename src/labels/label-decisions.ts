import { makeDecision } from '../sections/decision.js'
import fitted from './label-weights.json' with { type: 'json' }
import type { Weights } from '../sections/decision.js'

/** How much each kind of evidence speaks for a label, by itself and among its section's others; fitted as the weights of headings are. */
export type LabelWeights = Readonly<Record<'label' | 'labelAmong', Weights>>

export const labelWeights: LabelWeights = fitted as unknown as LabelWeights // JSON knows no tuples

/** The decisions about a label of a section: about it alone, and about it beside the section's main one. */
export const labelDecisions = { label: makeDecision(labelWeights.label), labelAmong: makeDecision(labelWeights.labelAmong) }
