/** In preformatted text a line end is a break: gives pieces without one, and '\n' for each. */
export function* linesOf(data: string, start: number): Generator<readonly [string, number]> {
  let from = 0
  for (let end = data.indexOf('\n'); end !== -1; end = data.indexOf('\n', from)) {
    if (end > from) yield [data.slice(from, end), start + from]
    yield ['\n', start + end]
    from = end + 1
  }
  if (from < data.length) yield [data.slice(from), start + from]
}
