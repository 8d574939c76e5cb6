import fitted from './label-weights.json' with { type: 'json' }
import type { Weights } from '../sections/logistic.js'

/** How much each kind of evidence speaks for a label, by itself and among its section's others; one set for all labels, fitted as the weights of headings are. */
export const labelWeights: { label: Weights; labelAmong: Weights } = fitted
