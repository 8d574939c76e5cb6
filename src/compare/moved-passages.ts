import { inOrder } from './in-order.js'
import { quoteOf, rangeOf } from './find-edits.js'
import type { Change } from './change.js'
import type { Group } from './group-parts.js'
import type { PieceMatches } from './match-pieces.js'
import type { Piece, Side } from './side.js'

/** A shorter sentence may stand anywhere, in columns. */
const LEAST_WIDTH = 40

/** Sentences that stand in another section than before, or elsewhere in theirs, next to each other as one change. */
export function movedPassages(
  before: Side,
  after: Side,
  { before: matches }: PieceMatches,
  groups: readonly Group[],
  moved: ReadonlySet<number>,
): { at: number; change: Change }[] {
  const groupOf = { before: new Map<number, number>(), after: new Map<number, number>() }
  for (const [g, group] of groups.entries()) {
    for (const a of group.before) groupOf.before.set(a, g)
    for (const b of group.after) groupOf.after.set(b, g)
  }
  const hasMoved = (part: number): boolean => {
    for (let p = part; p > 0; p = before.parts[p]!.parent) if (moved.has(p)) return true
    return false
  }
  const all = [...matches.keys()].filter(i => matches[i]! >= 0)
  const kept = inOrder(all.map(i => matches[i]!))
  const isKept = new Set(all.filter((_, k) => kept[k]))
  const local = new Set<number>()
  for (const group of groups) {
    const own = group.before.flatMap(a => {
      const { from, to } = before.parts[a]!
      return all.length ? Array.from({ length: to - from }, (_, k) => from + k) : []
    })
    const here = own.filter(
      i => matches[i]! >= 0 && group.after.includes(after.pieces[matches[i]!]!.part),
    )
    const stays = inOrder(here.map(i => matches[i]!))
    for (const [k, i] of here.entries()) if (stays[k]) local.add(i)
  }
  const runs: number[][] = []
  for (const i of all) {
    const piece = before.pieces[i]!
    const [own, other] = [
      groupOf.before.get(piece.part)!,
      groupOf.after.get(after.pieces[matches[i]!]!.part)!,
    ]
    const stays = own === other ? local.has(i) : isKept.has(i)
    if (stays || piece.isHeading || (own !== other && hasMoved(piece.part))) continue
    const last = runs.at(-1)
    if (last?.at(-1) === i - 1 && matches[i - 1] === matches[i]! - 1) last.push(i)
    else runs.push([i])
  }
  return runs.flatMap(run => {
    const own = run.map(i => before.pieces[i]!)
    const other = run.map(i => after.pieces[matches[i]!]!)
    if (widthOf(own) < LEAST_WIDTH) return []
    const change: Change = {
      kinds: ['moved'],
      before: {
        path: before.parts[own[0]!.part]!.path,
        position: rangeOf(own),
        quote: quoteOf(own),
      },
      after: {
        path: after.parts[other[0]!.part]!.path,
        position: rangeOf(other),
        quote: quoteOf(other),
      },
      labels: [
        ...new Set(
          [...after.parts[other[0]!.part]!.labels, ...own.flatMap(({ labels }) => labels)].map(
            ({ id }) => id,
          ),
        ),
      ],
      weight: widthOf(own) / Math.max(1, before.width),
      facts: [],
      edits: [],
    }
    return [{ at: other[0]!.part, change }]
  })
}

const widthOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { width }) => sum + width, 0)
