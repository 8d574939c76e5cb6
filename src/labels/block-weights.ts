import fitted from './block-weights.json' with { type: 'json' }
import type { Weights } from '../sections/logistic.js'

/** How much each kind of evidence speaks for a label of a block; fitted on segments and sentences that experts labelled. */
export const blockWeights: Weights = fitted
