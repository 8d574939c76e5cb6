import { sectionsOf } from '../../src/views/walk.js'
import type { Policy } from '../../src/tree/types.js'

/** Titles, depths and labels of the sections, a line each; titles in NFC, so that two spellings of one compare as one. */
export function describeSections(policy: Policy): string[] {
  return [...sectionsOf(policy)].map(({ depth, number, title, labels }) => `${'  '.repeat(depth - 1)}${number ?? '-'} ${title.normalize('NFC')} [${labels.map(l => l.id).join(', ')}]`)
}
