import { widthOf } from '../tree/width.js'
import type { Line } from './line.js'

/** From this share on a line says nothing but what document it names. */
export const MOSTLY = 0.6

/** Share of a line that the words take which name a kind of document. */
export function namedShare({ passage, width }: Line): number {
  const longest = passage.matches.reduce(
    (most, m) =>
      m.pattern.use === 'title'
        ? Math.max(most, widthOf(passage.leaf.text.value.slice(m.start, m.end)))
        : most,
    0,
  )
  return Math.min(1, longest / Math.max(1, width))
}
