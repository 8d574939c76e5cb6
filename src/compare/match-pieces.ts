import { matchKeys } from './match-keys.js'
import type { Piece } from './side.js'

const MARKS = /[^\p{L}\p{N}]+/gu

/** By piece, its counterpart on the other side; -1 for none. */
export interface PieceMatches {
  before: Int32Array
  after: Int32Array
}

/** Finds the sentences that both sides have, however their blocks are cut. */
export function matchPieces(before: readonly Piece[], after: readonly Piece[]): PieceMatches {
  const keys = (pieces: readonly Piece[]): string[] => pieces.map(({ key }) => key)
  const matches: PieceMatches = {
    before: matchKeys(keys(before), keys(after)),
    after: new Int32Array(after.length).fill(-1),
  }
  for (const [i, j] of matches.before.entries()) if (j !== -1) matches.after[j] = i
  for (let i = -1; i < before.length; i++) {
    const j = i === -1 ? -1 : matches.before[i]!
    if (i === -1 || j !== -1) joinRuns(before, after, matches, i + 1, j + 1)
  }
  return matches
}

/** The same words cut in other places are the same: a text that was wrapped anew, paragraphs that became a list. */
function joinRuns(
  before: readonly Piece[],
  after: readonly Piece[],
  matches: PieceMatches,
  i: number,
  j: number,
): void {
  const own = runFrom(before, matches.before, i)
  const other = runFrom(after, matches.after, j)
  if (!own.count || !other.count || own.key !== other.key) return
  for (let k = 0; k < own.count; k++)
    matches.before[i + k] = j + Math.floor((k * other.count) / own.count)
  for (let k = 0; k < other.count; k++)
    matches.after[j + k] = i + Math.floor((k * own.count) / other.count)
}

/** The pieces without counterpart from index `from` on. */
function runFrom(
  pieces: readonly Piece[],
  counterparts: Int32Array,
  from: number,
): { count: number; key: string } {
  let to = from
  while (to < pieces.length && counterparts[to] === -1) to++
  return {
    count: to - from,
    key: pieces
      .slice(from, to)
      .map(({ key }) => key)
      .join(' ')
      // a heading has no colon where one that begins a paragraph has
      .replace(MARKS, ' ')
      .trim(),
  }
}
