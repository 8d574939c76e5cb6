import type { Shared } from './match-parts.js'
import type { Side } from './side.js'

/** Sections that belong together: one and its counterpart, or the pieces of one, or those that one was merged from. */
export interface Group {
  before: number[]
  after: number[]
}

/** Share of a section's text that stands in another, for it to be a piece of that. */
const MOST_OF = 0.5

/** Puts the pairs together, and what has no partner with the section that most of its text stands in. */
export function groupParts(before: Side, after: Side, shared: Shared, pairs: Int32Array): Group[] {
  const shift = before.parts.length
  const up = Int32Array.from({ length: shift + after.parts.length }, (_, i) => i)
  const rootOf = (i: number): number => {
    while (up[i] !== i) i = up[i] = up[up[i]!]!
    return i
  }
  const join = (a: number, b: number): void => {
    const [x, y] = [rootOf(a), rootOf(shift + b)]
    up[Math.max(x, y)] = Math.min(x, y)
  }
  const paired = new Set<number>()
  for (const [a, b] of pairs.entries())
    if (b !== -1) {
      join(a, b)
      paired.add(b)
    }
  for (const [a, row] of shared) {
    const most = mostOf(row)
    if (pairs[a] === -1 && most && most[1] >= MOST_OF * before.parts[a]!.bodyWidth) join(a, most[0])
  }
  for (const [b, row] of transposed(shared)) {
    const most = mostOf(row)
    if (!paired.has(b) && most && most[1] >= MOST_OF * after.parts[b]!.bodyWidth) join(most[0], b)
  }
  const groups = new Map<number, Group>()
  for (let i = 0; i < up.length; i++) {
    const root = rootOf(i)
    let group = groups.get(root)
    if (!group) groups.set(root, (group = { before: [], after: [] }))
    if (i < shift) group.before.push(i)
    else group.after.push(i - shift)
  }
  return [...groups.values()]
}

/** The section with the most text of a row, the first of equals. */
function mostOf(row: ReadonlyMap<number, number>): [number, number] | undefined {
  let most: [number, number] | undefined
  for (const entry of row) if (!most || entry[1] > most[1]) most = entry
  return most
}

function transposed(shared: Shared): Map<number, Map<number, number>> {
  const rows = new Map<number, Map<number, number>>()
  for (const [a, row] of shared)
    for (const [b, width] of row) {
      let own = rows.get(b)
      if (!own) rows.set(b, (own = new Map<number, number>()))
      own.set(a, width)
    }
  return rows
}
