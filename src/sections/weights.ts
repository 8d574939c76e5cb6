import fitted from './weights.json' with { type: 'json' }
import type { Weights } from './logistic.js'

/**
 * The weights of every decision about headings, fitted on annotated policies with documents held out in turn
 * (`npm run fit`, see docs/accuracy.md): trees for lines and leads by themselves, where what comes together tells, and a
 * logistic regression for the second look.
 */
export const weights = fitted as unknown as { heading: Weights; headingGroup: Weights; runIn: Weights; runInGroup: Weights } // JSON knows no tuples
