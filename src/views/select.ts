import { sectionsOf } from './walk.js'
import type { LabelId } from '../tree/labels.js'
import type { Policy, Section } from '../tree/types.js'

/** The sections that have a label, in document order; sections in which it is the first label are found with `first`. */
export function select(
  policy: Policy,
  label: LabelId | (string & {}),
  { first = false }: { first?: boolean } = {},
): Section[] {
  return [...sectionsOf(policy)].filter(section =>
    first ? section.labels[0]?.id === label : section.labels.some(l => l.id === label),
  )
}
