const LINE_END = /\r\n?|\n/g

/** In preformatted text a line end is a break: gives pieces without one, and '\n' for each. */
export function* linesOf(data: string, start: number): Generator<readonly [string, number]> {
  let from = 0
  for (const { 0: end, index } of data.matchAll(LINE_END)) {
    if (index > from) yield [data.slice(from, index), start + from]
    yield ['\n', start + index]
    from = index + end.length
  }
  if (from < data.length) yield [data.slice(from), start + from]
}
