import type { MarkedDocument } from './documents.js'

/** Documents of one maker or template share this much of the shorter one's longer lines. */
const LEAST_SHARED = 0.15
const LEAST_LINE = 20
/** A line in more documents than this is common usage. */
const MOST_COMMON = 12

/** Groups documents that share lines: the number of each one's group. What learned from one of a group knows the others. */
export function makersOf(documents: readonly MarkedDocument[]): number[] {
  const lines = documents.map(
    doc =>
      new Set(doc.lines.flatMap(({ passage: { key } }) => (key.length >= LEAST_LINE ? [key] : []))),
  )
  const holders = new Map<string, number[]>()
  lines.forEach((own, i) => {
    for (const key of own) {
      const those = holders.get(key)
      if (those) those.push(i)
      else holders.set(key, [i])
    }
  })
  const shared = new Map<number, number>()
  for (const those of holders.values())
    if (those.length <= MOST_COMMON)
      for (const a of those)
        for (const b of those)
          if (a < b)
            shared.set(a * documents.length + b, (shared.get(a * documents.length + b) ?? 0) + 1)
  const group = documents.map((_, i) => i)
  const root = (i: number): number => (group[i] === i ? i : (group[i] = root(group[i]!)))
  for (const [pair, count] of shared) {
    const [a, b] = [Math.floor(pair / documents.length), pair % documents.length]
    if (count >= Math.max(2, LEAST_SHARED * Math.min(lines[a]!.size, lines[b]!.size)))
      group[root(a)] = root(b)
  }
  return documents.map((_, i) => root(i))
}
