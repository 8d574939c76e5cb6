import { diffWords } from './diff-words.js'
import { inOrder } from './in-order.js'
import type { Position } from 'unist'
import type { Edit } from './change.js'
import type { PieceMatches } from './match-pieces.js'
import type { Piece } from './side.js'

/** Sentences of two sides that stand at the same place and differ: indexes of pieces. */
export interface Run {
  before: number[]
  after: number[]
}

/** What to compare of two sections or groups of them. */
export interface Stretch {
  /** indexes of pieces, in order */
  before: readonly number[]
  after: readonly number[]
}

/**
 * The runs of sentences without counterpart between those that have one. `aside` are pieces that are told otherwise, as the
 * heading of a section that was renamed.
 */
export function runsOf(
  { before, after }: Stretch,
  matches: PieceMatches,
  aside: { before: ReadonlySet<number>; after: ReadonlySet<number> },
): Run[] {
  const isHere = new Set(after)
  const matched = before.filter(i => isHere.has(matches.before[i]!))
  const kept = inOrder(matched.map(i => matches.before[i]!))
  const anchors = matched.filter((_, k) => kept[k])
  const runs: Run[] = []
  let [i, j] = [0, 0]
  for (const anchor of [...anchors, -1]) {
    const run: Run = { before: [], after: [] }
    const stop = anchor === -1 ? -1 : matches.before[anchor]!
    for (; i < before.length && before[i] !== anchor; i++)
      if (matches.before[before[i]!] === -1 && !aside.before.has(before[i]!))
        run.before.push(before[i]!)
    for (; j < after.length && after[j] !== stop; j++)
      if (matches.after[after[j]!] === -1 && !aside.after.has(after[j]!)) run.after.push(after[j]!)
    if (anchor !== -1) i++
    if (run.before.length || run.after.length) runs.push(run)
  }
  return runs
}

/** A run as an edit with its words; nothing if it differs in no word. */
export function editOf(
  { before, after }: Run,
  ownPieces: readonly Piece[],
  otherPieces: readonly Piece[],
): Edit | undefined {
  const own = before.map(i => ownPieces[i]!)
  const other = after.map(j => otherPieces[j]!)
  const [removed, added] = [quoteOf(own), quoteOf(other)]
  const words: Edit['words'] | undefined =
    own.length && other.length
      ? diffWords(removed, added)
      : own.length
        ? [{ kind: 'removed', text: removed }]
        : [{ kind: 'added', text: added }]
  // punctuation makes no difference
  if (!words?.some(({ kind, text }) => kind !== 'same' && /[\p{L}\p{N}]/u.test(text)))
    return undefined
  return {
    ...(own.length && { before: { quote: removed, position: rangeOf(own) } }),
    ...(other.length && { after: { quote: added, position: rangeOf(other) } }),
    words,
  }
}

/** The printed text of sentences, a line a block. */
export function quoteOf(pieces: readonly Piece[]): string {
  let quote = ''
  for (const [i, { text, position }] of pieces.entries())
    quote += (i ? (pieces[i - 1]!.position === position ? ' ' : '\n') : '') + text
  return quote
}

/** From the first block of sentences to the last. */
export const rangeOf = (pieces: readonly Piece[]): Position => ({
  start: pieces[0]!.position.start,
  end: pieces.at(-1)!.position.end,
})
