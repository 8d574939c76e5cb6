/**
 * A text without the characters at its end that match. `/[…]+$/` does the same, in time by the square of such a run
 * elsewhere in the text.
 */
export function trimTail(text: string, tail: RegExp): string {
  let end = text.length
  while (end > 0 && tail.test(text[end - 1]!)) end--
  return end < text.length ? text.slice(0, end) : text
}
