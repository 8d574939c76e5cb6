import { makeDecision } from '../model/decision.js'
import fitted from './block-weights.json' with { type: 'json' }
import type { Weights } from '../model/decision.js'

/** The decision about a label of a block; fitted on segments and sentences that experts labelled. */
export const blockDecision = makeDecision(fitted as unknown as Weights) // JSON knows no tuples
