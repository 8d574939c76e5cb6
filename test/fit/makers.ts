import type { Annotated } from './annotated.js'

/** Lines shorter than this stand in policies of many makers. */
const LEAST_WIDTH = 40
/** Share of the lines of the shorter of two documents that both have, from which on they have one maker or template. */
const ALIKE = 0.15
/** A line that so many documents have tells nothing. */
const COMMON = 40
const FOLDS = 5

/** Id of a document → the number of its maker: documents that share many lines are of one. */
export type Makers = ReadonlyMap<string, number>

/** Tells which documents are of one maker or template. */
export function makersOf(documents: readonly Annotated[]): Makers {
  const keys = documents.map(
    doc =>
      new Set(
        doc.lines
          .filter(line => line.width >= LEAST_WIDTH)
          .map(line =>
            line.leaf.text.value
              .replace(/[^\p{L}]/gu, '')
              .toLowerCase()
              .slice(0, 120),
          ),
      ),
  )
  const holders = new Map<string, number[]>()
  keys.forEach((own, i) =>
    own.forEach(key => {
      const those = holders.get(key)
      if (those) those.push(i)
      else holders.set(key, [i])
    }),
  )
  const shared = new Map<string, number>()
  for (const those of holders.values())
    if (those.length <= COMMON)
      those.forEach((b, k) => {
        for (const a of those.slice(0, k))
          shared.set(`${a} ${b}`, (shared.get(`${a} ${b}`) ?? 0) + 1)
      })
  const leader = documents.map((_, i) => i)
  const find = (i: number): number => (leader[i] === i ? i : (leader[i] = find(leader[i]!)))
  for (const [pair, count] of shared) {
    const [a, b] = pair.split(' ').map(Number) as [number, number]
    if (count >= ALIKE * Math.min(keys[a]!.size, keys[b]!.size)) leader[find(b)] = find(a)
  }
  return new Map(documents.map(({ id }, i) => [id, find(i)]))
}

/** Deals documents into folds, those of one maker together, large groups first. */
export function makerFolds(makers: Makers): ReadonlySet<string>[] {
  const groups = new Map<number, string[]>()
  for (const [id, maker] of makers) groups.set(maker, [...(groups.get(maker) ?? []), id])
  const folds = Array.from({ length: FOLDS }, () => new Set<string>())
  for (const [, ids] of [...groups].sort((a, b) => b[1].length - a[1].length || a[0] - b[0])) {
    const smallest = folds.reduce((least, fold) => (fold.size < least.size ? fold : least))
    for (const id of ids) smallest.add(id)
  }
  return folds
}

/**
 * Leaves out of each document the terms of labels that fewer than two other makers use: they were written for it, and a
 * decision that may rely on them learns to rely on what it will not find again.
 */
export function dropOwnTerms(documents: readonly Annotated[], makers: Makers): void {
  const groups = new Map<object, Set<number>>()
  for (const doc of documents)
    for (const { passage } of doc.lines)
      for (const { pattern } of passage.matches)
        if (pattern.use === 'heading' || pattern.use === 'term') {
          const those = groups.get(pattern)
          if (those) those.add(makers.get(doc.id)!)
          else groups.set(pattern, new Set([makers.get(doc.id)!]))
        }
  for (const doc of documents) {
    const own = makers.get(doc.id)!
    for (const { passage } of doc.lines)
      passage.matches = passage.matches.filter(({ pattern }) => {
        const those = groups.get(pattern)
        return !those || those.size - Number(those.has(own)) >= 2
      })
  }
}
