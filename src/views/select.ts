import { checkLabel } from './check-label.js'
import { checkOptions, isFlag, isOneOf } from '../tree/check-options.js'
import { blocksOf, sectionsOf } from './walk.js'
import type { OptionChecks } from '../tree/check-options.js'
import type { LabelId } from '../tree/labels.js'
import type { LabelledBlock, Policy, Section } from '../tree/types.js'

/** Options of `select`. */
export interface SelectOptions {
  /** where to look; default 'sections' */
  in?: 'sections' | 'blocks' | 'both' | undefined
  /** only where it is the first label */
  first?: boolean | undefined
}

const checks: OptionChecks<SelectOptions> = {
  in: isOneOf('sections', 'blocks', 'both'),
  first: isFlag,
}

/**
 * The sections, blocks or both that have a label, in document order.
 *
 * @throws PolicyError `unknown-label` for a label that neither the taxonomy nor the policy's own dictionaries have, `invalid-options`
 * @example
 * select(policy, 'retention', { in: 'blocks', first: true })
 */
export function select(
  policy: Policy,
  label: LabelId | (string & {}),
  options?: SelectOptions & { in?: 'sections' | undefined },
): Section[]
export function select(
  policy: Policy,
  label: LabelId | (string & {}),
  options: SelectOptions & { in: 'blocks' },
): LabelledBlock[]
export function select(
  policy: Policy,
  label: LabelId | (string & {}),
  options: SelectOptions,
): (Section | LabelledBlock)[]
export function select(
  policy: Policy,
  label: LabelId | (string & {}),
  options: SelectOptions = {},
): (Section | LabelledBlock)[] {
  checkLabel(policy, label)
  checkOptions(options, checks)
  const { in: where = 'sections', first = false } = options
  const found: (Section | LabelledBlock)[] = []
  if (where !== 'blocks') for (const section of sectionsOf(policy)) found.push(section)
  if (where !== 'sections') for (const { block } of blocksOf(policy)) found.push(block)
  const own = (node: Section | LabelledBlock) =>
    node.type === 'section' ? node.labels : node.data.labels
  return found
    .filter(node => (first ? own(node).slice(0, 1) : own(node)).some(({ id }) => id === label))
    .sort((a, b) => a.position!.start.offset! - b.position!.start.offset!)
}
