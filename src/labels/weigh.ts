import { labelDecisions, labelWeights } from './label-decisions.js'
import type { Weight } from '../tree/types.js'
import type { Candidate } from './label-features.js'

/** What the names of features begin with, by what they look at. */
const KINDS: readonly (readonly [prefix: string, kind: keyof Weight])[] = [
  ['heading', 'heading'],
  ['body', 'body'],
  ['ancestor', 'ancestor'],
  ['onlyPlace', 'document'],
  ['headedElsewhere', 'document'],
  ['siblings', 'document'],
  ['prior', 'base'],
]

/** Where a feature comes from; one whose name says nothing counts as there before anything is read. */
export const kindOf = (name: string): keyof Weight =>
  KINDS.find(([prefix]) => name.startsWith(prefix))?.[1] ?? 'base'

/** The parts of a weight, by number. */
const NAMES = [
  'base',
  'heading',
  'body',
  'ancestor',
  'document',
  'labels',
] as const satisfies readonly (keyof Weight)[]

const { bias, features } = labelWeights.label
// told once: there are dozens of features for each label of each section
const split = labelDecisions.label.splitter(
  Uint8Array.from(features, name => NAMES.indexOf(kindOf(name))),
  NAMES.length,
)

/**
 * Splits the log-odds of a label by where they come from; what features say together is shared evenly among them.
 *
 * @param gain what the second look, at the other labels of its section, added to the first
 */
export function weigh({ id, features }: Candidate, gain: number): Weight {
  const [base, heading, body, ancestor, document] = split(features, id) as unknown as [
    number,
    number,
    number,
    number,
    number,
  ]
  return { base: bias + base, heading, body, ancestor, document, labels: gain }
}
