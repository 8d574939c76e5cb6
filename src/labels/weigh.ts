import type { Weights } from '../sections/logistic.js'
import type { Weight } from '../tree/types.js'

/** What the names of features begin with. */
const KINDS: readonly (readonly [prefix: string, kind: keyof Weight])[] = [['heading', 'heading'], ['body', 'body'], ['ancestor', 'ancestor'], ['prior', 'base']]

/**
 * Splits the log-odds of a label (`odds`) by where they come from: a feature's name begins with what it looks at. What
 * the rest of the document and the section's other labels add is the rest.
 */
export function weigh(features: Readonly<Record<string, number>>, { bias, weights }: Weights, odds: number): Weight {
  const weight: Weight = { base: bias, heading: 0, body: 0, ancestor: 0, other: 0 }
  for (const [name, value] of Object.entries(features)) {
    const kind = KINDS.find(([prefix]) => name.startsWith(prefix))?.[1]
    if (kind) weight[kind] += value * (weights[name] ?? 0)
  }
  return { ...weight, other: odds - weight.base - weight.heading - weight.body - weight.ancestor }
}
