const LETTER = /[\p{L}\p{N}]/gu

/** How often each letter and digit stands in texts; composed or not, a letter is the same. */
export type LetterCounts = ReadonlyMap<string, number>

export function countLetters(texts: Iterable<string>): LetterCounts {
  const counts = new Map<string, number>()
  for (const text of texts) for (const [letter] of text.normalize('NFC').matchAll(LETTER)) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return counts
}

/** Letters that stand more often in one than in the other, with how many more than is allowed: '' if there are none. */
export function surplus(of: LetterCounts, over: LetterCounts, allowed: LetterCounts = new Map()): string {
  return [...of].flatMap(([letter, n]) => {
    const more = n - (over.get(letter) ?? 0) - (allowed.get(letter) ?? 0)
    return more > 0 ? [`${letter}×${more}`] : []
  }).join(' ')
}
