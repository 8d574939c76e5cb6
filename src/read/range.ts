/** A stretch of a source, from `start` to before `end`; UTF-16 units. */
export interface Range {
  start: number
  end: number
}

/** Ranges that are in order and apart, of some that may overlap. */
export function joinRanges(ranges: readonly Range[]): Range[] {
  const joined: Range[] = []
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else joined.push({ start, end })
  }
  return joined
}

/** What of a source of so many units lies outside ranges that are in order and apart. */
export function rangesOutside(ranges: readonly Range[], length: number): Range[] {
  const outside: Range[] = []
  let at = 0
  for (const { start, end } of [...ranges, { start: length, end: length }]) {
    if (start > at) outside.push({ start: at, end: start })
    at = end
  }
  return outside
}

/** Tells of offsets that are asked for in their order whether they lie in one of some ranges, which are in order and apart. */
export function makeIsWithin(ranges: readonly Range[]): (offset: number) => boolean {
  let next = 0
  return offset => {
    while (next < ranges.length && ranges[next]!.end <= offset) next++
    return next < ranges.length && ranges[next]!.start <= offset
  }
}
