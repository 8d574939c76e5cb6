/** Share of a line's longer words that begin with a capital, where there are several: English headings are set so. */
export function titleCase(text: string): number {
  if (!/\p{Lu}\p{Ll}/u.test(text)) return 0
  const words = text.match(/\p{L}[\p{L}’']{3,}/gu) ?? []
  return words.length > 1 ? words.filter(w => /^\p{Lu}\p{Ll}/u.test(w)).length / words.length : 0
}
