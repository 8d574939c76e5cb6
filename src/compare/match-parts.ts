import { wordsOf } from './words-of.js'
import type { PieceMatches } from './match-pieces.js'
import type { Part, Side } from './side.js'

/** What speaks for two sections being one, against the share of their text that is the same (0..1). */
const TITLE = 0.5
const PARENT = 0.1
const NUMBER = 0.05
const LABEL = 0.05
/** Least for a pair: the same title, or a third of the text. */
const LEAST = 0.3
/** Least for two sections at the same place of which nothing is the same: so much of their words is. */
const LEAST_WORDS = 0.4
/** Sections of one title more often than this are paired in their order. */
const MOST_ALIKE = 8
/** Pairs of sections at one place that are compared word by word. */
const MOST_AT_PLACE = 400

/** Text that pairs of parts share: by part before, by part after, columns. */
export type Shared = ReadonlyMap<number, ReadonlyMap<number, number>>

/** Sums up the matches of sentences by section. */
export function sharedBy(before: Side, after: Side, { before: matches }: PieceMatches): Shared {
  const shared = new Map<number, Map<number, number>>()
  for (const [i, j] of matches.entries()) {
    if (j < 0) continue
    const { part, width } = before.pieces[i]!
    const other = after.pieces[j]!.part
    let row = shared.get(part)
    if (!row) shared.set(part, (row = new Map<number, number>()))
    row.set(other, (row.get(other) ?? 0) + width)
  }
  return shared
}

/** Pairs the sections of two sides one to one; the parts before the first sections are a pair. */
export function matchParts(before: Side, after: Side, shared: Shared): Int32Array {
  const pairs = new Int32Array(before.parts.length).fill(-1)
  const taken = new Uint8Array(after.parts.length)
  const pair = (a: number, b: number): void => {
    pairs[a] = b
    taken[b] = 1
  }
  pair(0, 0)
  const candidates: { a: number; b: number; score: number }[] = []
  for (const { a, b } of likelyPairs(before, after, shared)) {
    const score = scoreOf(before, after, a, b, shared.get(a)?.get(b) ?? 0)
    if (score >= LEAST) candidates.push({ a, b, score })
  }
  const ratio = after.parts.length / before.parts.length
  const distance = ({ a, b }: { a: number; b: number }): number => Math.abs(a * ratio - b)
  candidates.sort(
    (x, y) => y.score - x.score || distance(x) - distance(y) || x.a - y.a || x.b - y.b,
  )
  for (const { a, b } of candidates) if (pairs[a] === -1 && !taken[b]) pair(a, b)
  pairAtPlaces(before, after, shared, pairs, taken, pair)
  return pairs
}

/** Pairs that share text or a title. */
function* likelyPairs(
  before: Side,
  after: Side,
  shared: Shared,
): Generator<{ a: number; b: number }> {
  for (const [a, row] of shared) if (a) for (const b of row.keys()) if (b) yield { a, b }
  const titles = new Map<string, { own: number[]; other: number[] }>()
  for (const [side, name] of [
    [before, 'own'],
    [after, 'other'],
  ] as const)
    for (let i = 1; i < side.parts.length; i++) {
      const { titleKey } = side.parts[i]!
      if (!titleKey) continue
      let places = titles.get(titleKey)
      if (!places) titles.set(titleKey, (places = { own: [], other: [] }))
      places[name].push(i)
    }
  for (const { own, other } of titles.values())
    for (const [k, a] of own.entries())
      for (const b of own.length > MOST_ALIKE || other.length > MOST_ALIKE
        ? other.slice(k, k + 1)
        : other)
        if (!shared.get(a)?.has(b)) yield { a, b }
}

function scoreOf(before: Side, after: Side, a: number, b: number, same: number): number {
  const [own, other] = [before.parts[a]!, after.parts[b]!]
  let score = (2 * same) / Math.max(1, own.width + other.width)
  if (own.titleKey && own.titleKey === other.titleKey) score += TITLE
  const [parent, otherParent] = [before.parts[own.parent], after.parts[other.parent]]
  if (parent?.titleKey === otherParent?.titleKey) score += PARENT
  if (own.number !== undefined && own.number === other.number) score += NUMBER
  if (isAlike(own, other)) score += LABEL
  // what only stands at the same place is no pair yet
  return same || own.titleKey === other.titleKey ? score : 0
}

const isAlike = (own: Part, other: Part): boolean =>
  own.labels.length > 0 && own.labels[0]!.id === other.labels[0]?.id

/** Pairs what is left between the same neighbours, if enough of its words is the same: sections that were written anew. */
function pairAtPlaces(
  before: Side,
  after: Side,
  shared: Shared,
  pairs: Int32Array,
  taken: Uint8Array,
  pair: (a: number, b: number) => void,
): void {
  const bags = { before: bagsOf(before), after: bagsOf(after) }
  const isMovedOut = (a: number): boolean =>
    [...(shared.get(a)?.values() ?? [])].some(width => width > before.parts[a]!.width / 2)
  for (let a = 0; a < before.parts.length; a++) {
    if (pairs[a] === -1) continue
    const own: number[] = []
    const other: number[] = []
    for (let i = a + 1; i < before.parts.length && pairs[i] === -1; i++)
      if (!isMovedOut(i)) own.push(i)
    if (!own.length) continue
    for (let j = pairs[a]! + 1; j < after.parts.length && !taken[j]; j++) other.push(j)
    const isLong = own.length * other.length > MOST_AT_PLACE
    const found = own
      .flatMap((x, k) =>
        (isLong ? other.slice(k, k + 1) : other).map(y => ({
          x,
          y,
          score: likeness(bags.before(x), bags.after(y)),
        })),
      )
      .filter(({ score }) => score >= LEAST_WORDS)
      .sort((p, q) => q.score - p.score || p.x - q.x || p.y - q.y)
    for (const { x, y } of found) if (pairs[x] === -1 && !taken[y]) pair(x, y)
  }
}

type Bag = ReadonlyMap<string, number>

/** The words of a part with their numbers, counted when first asked for. */
function bagsOf({ parts, pieces }: Side): (part: number) => Bag {
  const bags = new Map<number, Bag>()
  return index => {
    let bag = bags.get(index)
    if (bag) return bag
    const counts = new Map<string, number>()
    const { from, to } = parts[index]!
    for (let i = from; i < to; i++)
      for (const { key } of wordsOf(pieces[i]!.text)) counts.set(key, (counts.get(key) ?? 0) + 1)
    bags.set(index, (bag = counts))
    return bag
  }
}

/** Dice's coefficient of two bags of words. */
function likeness(own: Bag, other: Bag): number {
  let [same, all] = [0, 0]
  for (const [word, count] of own) {
    same += Math.min(count, other.get(word) ?? 0)
    all += count
  }
  for (const count of other.values()) all += count
  return all ? (2 * same) / all : 0
}
