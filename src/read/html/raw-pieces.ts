/**
 * The stretches of source that a text node's raw data was made of, with their offsets. Most nodes are one stretch; where
 * the parser dropped a stray end tag in between, the data is shorter than its range and is found again around the tags.
 */
export function* rawPieces(source: string, data: string, start: number, end: number): Generator<[string, number], void> {
  if (end - start === data.length) { yield [data, start]; return }
  let at = start
  let from = 0
  for (let i = 0; i < data.length; i++, at++) {
    if (source[at] === data[i]) continue
    if (i > from) yield [data.slice(from, i), at - (i - from)]
    from = i
    const found = nextText(source, at, end, data[i]!)
    if (found < 0) { yield [data.slice(i), at]; return }
    at = found
  }
  if (data.length > from) yield [data.slice(from), at - (data.length - from)]
}

/** Skips markup from `at` on, up to text that begins with `char`. */
function nextText(source: string, at: number, end: number, char: string): number {
  while (at < end && source[at] === '<') {
    const close = source.indexOf('>', at)
    if (close < 0 || close >= end) return -1
    at = close + 1
    if (source[at] === char) return at
  }
  return -1
}
