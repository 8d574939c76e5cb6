import { bisect } from './bisect.js'
import type { Point, Position } from 'unist'

/** Turns offsets of one source into unist points and positions. */
export interface Locator {
  point(offset: number): Point
  position(start: number, end: number): Position
}

/** Where lines begin; `indexOf` takes many units at a step, but only where no CR ends a line on its own. */
function lineStarts(source: string): number[] {
  const starts = [0]
  if (!/\r(?!\n)/.test(source)) {
    for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1))
      starts.push(at + 1)
    return starts
  }
  for (let i = 0; i < source.length; i++) {
    const unit = source.charCodeAt(i)
    if (unit === 10 || (unit === 13 && source.charCodeAt(i + 1) !== 10)) starts.push(i + 1)
  }
  return starts
}

/** Indexes the line starts of a source once; a point then costs a binary search, or none on the line of the last one. CR, LF and CRLF end lines. */
export function makeLocator(source: string): Locator {
  const starts = lineStarts(source)
  let line = 1
  const point = (offset: number): Point => {
    if (offset < starts[line - 1]! || offset >= (starts[line] ?? Infinity))
      line = Math.max(
        1,
        bisect(starts.length, i => starts[i]! <= offset),
      )
    return { line, column: offset - starts[line - 1]! + 1, offset }
  }
  return { point, position: (start, end) => ({ start: point(start), end: point(end) }) }
}
