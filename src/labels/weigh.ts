import { labelWeights } from './label-weights.js'
import type { Weight } from '../tree/types.js'

/** What the names of features begin with, by what they look at. */
const KINDS: readonly (readonly [prefix: string, kind: keyof Weight])[] = [
  ['heading', 'heading'], ['body', 'body'], ['ancestor', 'ancestor'], ['onlyPlace', 'document'], ['headedElsewhere', 'document'], ['prior', 'base'],
]

/** Where a feature comes from; one whose name says nothing counts as there before anything is read. */
export const kindOf = (name: string): keyof Weight => KINDS.find(([prefix]) => name.startsWith(prefix))?.[1] ?? 'base'

const { bias, weights } = labelWeights.label
// told once: there are dozens of features for each label of each section
const fitted = new Map(Object.entries(weights).map(([name, weight]) => [name, { weight, kind: kindOf(name) }]))

/**
 * Splits the log-odds of a label by where they come from.
 *
 * @param gain what the second look, at the other labels of its section, added to the first
 */
export function weigh(features: Readonly<Record<string, number>>, gain: number): Weight {
  const sums: Weight = { base: bias, heading: 0, body: 0, ancestor: 0, document: 0, labels: gain }
  for (const name in features) {
    const value = features[name]!
    const known = value === 0 ? undefined : fitted.get(name)
    if (known) sums[known.kind] += value * known.weight
  }
  return sums
}
