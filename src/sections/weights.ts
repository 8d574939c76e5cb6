import fitted from './weights.json' with { type: 'json' }
import type { Weights } from './logistic.js'

/**
 * The weights of every decision about headings, fitted by logistic regression on annotated policies with documents held
 * out in turn (`npm run fit`, see docs/accuracy.md). A positive weight speaks for a heading.
 */
export const weights: { heading: Weights; headingGroup: Weights; runIn: Weights; runInGroup: Weights } = fitted
