import { makeDecision } from '../model/decision.js'
import fitted from './weights.json' with { type: 'json' }
import type { Weights } from '../model/decision.js'

/** The weights of every decision about headings: for lines and for leads, each by itself and then among those alike. */
export type HeadingWeights = Readonly<
  Record<'heading' | 'headingGroup' | 'runIn' | 'runInGroup', Weights>
>

const weights = fitted as unknown as HeadingWeights // JSON knows no tuples

/**
 * The decisions about headings, fitted on annotated policies with documents held out in turn (`npm run fit`, see
 * docs/accuracy.md): trees for lines and leads by themselves, where what comes together tells, and a logistic regression
 * for the second look.
 */
export const decisions = {
  heading: makeDecision(weights.heading),
  headingGroup: makeDecision(weights.headingGroup),
  runIn: makeDecision(weights.runIn),
  runInGroup: makeDecision(weights.runInGroup),
}
