import { inOrder } from './in-order.js'
import type { Side } from './side.js'

/**
 * The sections before that stand elsewhere among their siblings, or, under another parent, elsewhere in the document. As few
 * as can be are said to have moved; the sections in one that moved went along.
 */
export function movedParts(before: Side, after: Side, pairs: Int32Array): Set<number> {
  const moved = new Set<number>()
  const siblings = new Map<number, number[]>()
  const strangers: number[] = []
  const all: number[] = []
  for (let a = 1; a < pairs.length; a++) {
    const b = pairs[a]!
    if (b === -1) continue
    all.push(a)
    const { parent } = before.parts[a]!
    if (pairs[parent] !== after.parts[b]!.parent) strangers.push(a)
    else if (siblings.has(parent)) siblings.get(parent)!.push(a)
    else siblings.set(parent, [a])
  }
  for (const parts of siblings.values()) {
    const kept = inOrder(parts.map(a => pairs[a]!))
    for (const [k, a] of parts.entries()) if (!kept[k]) moved.add(a)
  }
  if (strangers.length) {
    const kept = inOrder(all.map(a => pairs[a]!))
    const isKept = new Set(all.filter((_, k) => kept[k]))
    for (const a of strangers) if (!isKept.has(a) && !hasMovedParent(a)) moved.add(a)
  }
  return moved

  function hasMovedParent(a: number): boolean {
    for (let p = before.parts[a]!.parent; p > 0; p = before.parts[p]!.parent)
      if (moved.has(p)) return true
    return false
  }
}
