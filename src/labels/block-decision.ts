import { makeDecision } from '../sections/decision.js'
import fitted from './block-weights.json' with { type: 'json' }

/** The decision about a label of a block; fitted on segments and sentences that experts labelled. */
export const decideBlock = makeDecision(fitted)
