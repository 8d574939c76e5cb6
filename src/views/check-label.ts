import { labels } from '../tree/labels.js'
import { nearest } from '../tree/nearest.js'
import { PolicyError } from '../tree/policy-error.js'
import type { Policy } from '../tree/types.js'

const ids: readonly string[] = labels.map(({ id }) => id)

/** @throws PolicyError `unknown-label`, with the name of the nearest, for a label that a policy cannot have */
export function checkLabel({ data }: Policy, given: string): void {
  const label: string = typeof (given as unknown) === 'string' ? given : '?' // of a caller without types it may be anything
  const known = [...ids, ...(data?.ownLabels ?? [])]
  if (known.includes(label)) return
  throw new PolicyError(
    'unknown-label',
    `There is no label ${JSON.stringify(label.slice(0, 64))}: did you mean ${JSON.stringify(nearest(label, known)!.name)}?`,
  )
}
