import { bisect } from '../../tree/bisect.js'
import type { Found } from './survey.js'

/** A range of the source over which the same evidence holds. */
export interface Segment {
  /** its number in the document */
  id: number
  start: number
  end: number
  found: readonly Found[]
}

/** Evidence shown at one place; real text has two or three, and a tooltip of hundreds of lines helps nobody. */
const MOST_AT_ONCE = 16

/** Cuts evidence, sorted by start, into segments that do not overlap, in source order. */
export function cutSegments(found: readonly Found[]): Segment[] {
  const bounds = [...new Set(found.flatMap(f => [f.start, f.end]))].sort((a, b) => a - b)
  const segments: Segment[] = []
  let active: Found[] = []
  let next = 0
  for (const [i, start] of bounds.entries()) {
    active = active.filter(f => f.end > start)
    for (; next < found.length && found[next]!.start === start; next++)
      if (active.length < MOST_AT_ONCE) active.push(found[next]!)
    if (active.length)
      segments.push({ id: segments.length + 1, start, end: bounds[i + 1]!, found: active })
  }
  return segments
}

/** The segments that share a character with `[start, end)`. */
export function segmentsWithin(
  segments: readonly Segment[],
  start: number,
  end: number,
): Segment[] {
  const within: Segment[] = []
  for (
    let i = bisect(segments.length, k => segments[k]!.end <= start);
    i < segments.length && segments[i]!.start < end;
    i++
  )
    within.push(segments[i]!)
  return within
}
