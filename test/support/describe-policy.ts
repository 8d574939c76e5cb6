import { sectionsOf } from '../../src/views/walk.js'
import type { Policy } from '../../src/tree/types.js'

/** A parsed policy in the format of the `.outline` files, so that the two can be compared line by line. */
export function describePolicy(policy: Policy): string {
  const sections = [...sectionsOf(policy)].map(({ depth, number, title, labels, basis }) => {
    const heading = title ? `${number === undefined ? '' : `${number} `}${title}` : '(unmarked)'
    return `${'  '.repeat(depth - 1)}- ${heading} [${labels.map(l => l.id).join(', ')}]${basis === 'topic' ? '' : ` <${basis}>`}`
  })
  return [
    `language: ${policy.language}`,
    `title: ${policy.title ?? '-'}`,
    `updated: ${policy.updated?.date ?? '-'}`,
    `removed: ${policy.removed.length}`,
    ...sections,
    '',
  ].join('\n')
}
