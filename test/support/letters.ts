const LETTER = /[\p{L}\p{N}\p{M}]/gu

/** "o" before a tab or several blanks is a bullet of scraped text, and bullets are not kept. */
export const LETTER_BULLET =
  /^(?:(?![\n\r\u2028\u2029])[\s\p{Cc}\u200b])*o(?:\t|(?:(?![\n\r\u2028\u2029])[\s\p{Cc}\u200b]){2})(?:(?![\n\r\u2028\u2029])[\s\p{Cc}\u200b])*(?=\S)/gmu

/** How often each letter, digit and diacritic stands in texts; a composed letter is both. */
export type LetterCounts = ReadonlyMap<string, number>

export function countLetters(texts: Iterable<string>): LetterCounts {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const [letter] of text.normalize('NFD').matchAll(LETTER))
      counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return counts
}

/** Letters that stand more often in one than in the other, with how many more than is allowed: '' if there are none. */
export function surplus(
  of: LetterCounts,
  over: LetterCounts,
  allowed: LetterCounts = new Map(),
): string {
  return [...of]
    .flatMap(([letter, n]) => {
      const more = n - (over.get(letter) ?? 0) - (allowed.get(letter) ?? 0)
      return more > 0 ? [`${letter}×${more}`] : []
    })
    .join(' ')
}
