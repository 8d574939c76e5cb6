import { sectionsOf } from '../../src/views/walk.js'
import type { Policy } from '../../src/tree/types.js'

/** A text without what is only another spelling of it: composed or not, full width, soft hyphens. */
export const plainSpelling = (text: string): string =>
  text.replaceAll('\u00AD', '').normalize('NFKC')

/** Titles, depths and labels of the sections, a line each. */
export function describeSections(policy: Policy): string[] {
  return [...sectionsOf(policy)].map(
    ({ depth, number, title, labels }) =>
      `${'  '.repeat(depth - 1)}${plainSpelling(`${number ?? '-'} ${title}`)} [${labels.map(l => l.id).join(', ')}]`,
  )
}
