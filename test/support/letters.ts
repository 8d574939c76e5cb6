import { visitNodes } from './visit-nodes.js'
import type { Policy } from '../../src/tree/types.js'

const LETTER = /[\p{L}\p{N}]/gu

/** How often each letter and digit stands in texts. */
export type LetterCounts = Map<string, number>

export function countLetters(texts: Iterable<string>): LetterCounts {
  const counts: LetterCounts = new Map()
  for (const text of texts) for (const [letter] of text.matchAll(LETTER)) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return counts
}

/** Letters that stand more often in one than in the other, with how many more: '' if there are none. */
export function surplus(of: LetterCounts, over: LetterCounts): string {
  return [...of].flatMap(([letter, n]) => (n > (over.get(letter) ?? 0) ? [`${letter}×${n - (over.get(letter) ?? 0)}`] : [])).join(' ')
}

/** Every text that a tree prints, that of what was removed too. */
export function* printedTexts(policy: Policy): Generator<string> {
  for (const { node } of visitNodes(policy)) if ('value' in node && typeof node.value === 'string') yield node.value
  for (const { text } of policy.removed) yield text
}
