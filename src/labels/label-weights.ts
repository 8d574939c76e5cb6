import fitted from './label-weights.json' with { type: 'json' }
import type { Weights } from '../sections/logistic.js'

/** How much each kind of evidence speaks for a label; fitted as the weights of headings are, one set for all labels. */
export const labelWeights: Weights = fitted
