import { piecesOf } from './side.js'
import type { PieceMatches } from './match-pieces.js'
import type { Side } from './side.js'

/** What is written for the counterpart of a sentence that the other version has too, but outside its policy. */
export const OUTSIDE = -2

/** Sentences that one reading took for the policy's and the other for the page's, as of a footer, are no changes. */
export function leftOut(before: Side, after: Side, matches: PieceMatches): void {
  mark(before, after, matches.before)
  mark(after, before, matches.after)
}

function mark({ pieces }: Side, { policy: { removed } }: Side, counterparts: Int32Array): void {
  if (!removed.length) return
  const keys = new Set(removed.flatMap(({ text }) => [...piecesOf(text)].map(({ key }) => key)))
  for (const [i, { key, isHeading }] of pieces.entries())
    if (counterparts[i] === -1 && !isHeading && keys.has(key)) counterparts[i] = OUTSIDE
}
