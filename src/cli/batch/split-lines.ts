/** A line of a file without its end. */
export interface Line {
  /** no more of it than the limit */
  bytes: Uint8Array
  /** where it begins in the file, and how long it is, its end included */
  start: number
  length: number
  /** whether it ends in a line end; only the last of a file may not */
  isWhole: boolean
}

/** Splits bytes into lines; of a line longer than `limit` bytes only its beginning is kept. */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<Line> {
  let parts: Uint8Array[] = []
  let kept = 0
  let start = 0
  let length = 0
  const add = (part: Uint8Array): void => {
    length += part.length
    const more = part.subarray(0, limit - kept)
    if (!more.length) return
    parts.push(more)
    kept += more.length
  }
  const take = (isWhole: boolean): Line => {
    const bytes = parts.length === 1 ? parts[0]! : Buffer.concat(parts)
    const line = { bytes, start, length: length + Number(isWhole), isWhole }
    start += line.length
    parts = []
    kept = length = 0
    return line
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let end; (end = chunk.indexOf(0x0a, from)) >= 0; from = end + 1) {
      add(chunk.subarray(from, end))
      yield take(true)
    }
    if (from < chunk.length) add(chunk.subarray(from))
  }
  if (length) yield take(false)
}
