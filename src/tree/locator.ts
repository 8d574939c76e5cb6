import type { Point, Position } from 'unist'

/** Turns offsets of one source into unist points and positions. */
export interface Locator {
  point(offset: number): Point
  position(start: number, end: number): Position
}

/** Indexes the line starts of a source once; a point then costs a binary search. CR, LF and CRLF end lines. */
export function makeLocator(source: string): Locator {
  const starts = [0]
  for (let i = 0; i < source.length; i++) {
    const unit = source.charCodeAt(i)
    if (unit === 10 || (unit === 13 && source.charCodeAt(i + 1) !== 10)) starts.push(i + 1)
  }
  const point = (offset: number): Point => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - starts[low]! + 1, offset }
  }
  return { point, position: (start, end) => ({ start: point(start), end: point(end) }) }
}
