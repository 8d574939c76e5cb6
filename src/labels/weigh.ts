import { labelDecisions, labelWeights } from './label-decisions.js'
import type { Weight } from '../tree/types.js'
import type { Candidate } from './label-features.js'

/** What the names of features begin with, by what they look at. */
const KINDS: readonly (readonly [prefix: string, kind: keyof Weight])[] = [
  ['heading', 'heading'], ['body', 'body'], ['ancestor', 'ancestor'], ['onlyPlace', 'document'], ['headedElsewhere', 'document'], ['siblings', 'document'], ['prior', 'base'],
]

/** Where a feature comes from; one whose name says nothing counts as there before anything is read. */
export const kindOf = (name: string): keyof Weight => KINDS.find(([prefix]) => name.startsWith(prefix))?.[1] ?? 'base'

const { bias, features } = labelWeights.label
const kinds = features.map(kindOf) // told once: there are dozens of features for each label of each section

/**
 * Splits the log-odds of a label by where they come from; what features say together is shared evenly among them.
 *
 * @param gain what the second look, at the other labels of its section, added to the first
 */
export function weigh({ id, features }: Candidate, gain: number): Weight {
  const sums: Weight = { base: bias, heading: 0, body: 0, ancestor: 0, document: 0, labels: gain }
  labelDecisions.label.split(features, id, (feature, odds) => { sums[kinds[feature]!] += odds })
  return sums
}
