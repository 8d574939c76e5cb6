import { alignSections } from './align-sections.js'
import { makeLikeness } from './likeness.js'
import { rangeOf } from './find-edits.js'
import { signsOf } from './signs.js'
import type { AlignedPair, AlignedSection, Difference } from './alignment.js'
import type { Bead } from './align-sections.js'
import type { Side } from './side.js'
import type { Signs, TextReader } from './signs.js'

/** Least likeness of a pair at its place, and of one that moved. */
const LEAST = 0.15
const LEAST_MOVED = 0.2
/** Least likeness of a section to the counterpart of its neighbour, for it to be a part of that. */
const LEAST_PART = 0.2
/** Pairs without counterpart that are looked at for moves. */
const MOST_MOVES = 250_000
/** Where likeness is as often right as wrong, and how fast it grows surer. */
const EVEN = 0.16
const STEEP = 18

/** Aligns two policies that were read for it. */
export function alignSides(
  a: Side,
  b: Side,
  readers: { a: TextReader; b: TextReader },
  isSameLanguage: boolean,
): AlignedPair[] {
  // the text before the first sections is a pair of its own
  const signs = {
    a: signsOf(a, readers.a, isSameLanguage),
    b: signsOf(b, readers.b, isSameLanguage),
  }
  const own = signs.a.slice(1)
  const other = signs.b.slice(1)
  const likeness = makeLikeness(own, other)
  const best = { a: new Float64Array(own.length), b: new Float64Array(other.length) }
  const beads = alignSections(own.length, other.length, (i, j, more) => {
    const score = likeness(i, j, more)
    if (!more) {
      best.a[i] = Math.max(best.a[i]!, score)
      best.b[j] = Math.max(best.b[j]!, score)
    }
    return score
  })
  const likenessOf = ({ a: [i, secondA], b: [j, secondB] }: Bead): number =>
    likeness(i!, j!, { a: secondA !== undefined, b: secondB !== undefined })
  const settled: (Bead & { score: number; moved: boolean })[] = []
  const left: { a: number[]; b: number[] } = { a: [], b: [] }
  for (const bead of beads) {
    const score = bead.a.length && bead.b.length ? likenessOf(bead) : 0
    if (score >= LEAST) settled.push({ ...bead, score, moved: false })
    else {
      left.a.push(...bead.a)
      left.b.push(...bead.b)
    }
  }
  const rest = { a: new Set(left.a), b: new Set(left.b) }
  for (const { i, j, score } of likelyMoves(left.a, left.b, likeness)) {
    if (!rest.a.has(i) || !rest.b.has(j)) continue
    rest.a.delete(i)
    rest.b.delete(j)
    settled.push({ a: [i], b: [j], score, moved: true })
  }
  const byA = new Map(settled.flatMap(bead => bead.a.map(i => [i, bead] as const)))
  const byB = new Map(settled.flatMap(bead => bead.b.map(j => [j, bead] as const)))
  for (const i of rest.a) {
    const bead = [byA.get(i - 1), byA.get(i + 1)].find(
      near => near?.b.length === 1 && likeness(i, near.b[0]!) >= LEAST_PART,
    )
    if (!bead) continue
    bead.a = [...bead.a, i].sort((x, y) => x - y)
    rest.a.delete(i)
  }
  for (const j of rest.b) {
    const bead = [byB.get(j - 1), byB.get(j + 1)].find(
      near => near?.a.length === 1 && likeness(near.a[0]!, j) >= LEAST_PART,
    )
    if (!bead) continue
    bead.b = [...bead.b, j].sort((x, y) => x - y)
    rest.b.delete(j)
  }
  for (const i of rest.a) settled.push({ a: [i], b: [], score: 0, moved: false })
  for (const j of rest.b) settled.push({ a: [], b: [j], score: 0, moved: false })

  const pairs = settled.map(({ a: x, b: y, score, moved }) => ({
    place: placeOf(x, y, own.length, other.length),
    pair: pairOf(
      x.map(i => i + 1),
      y.map(j => j + 1),
      x.length && y.length ? sure(score) : 1 - sure(x.length ? best.a[x[0]!]! : best.b[y[0]!]!),
      moved,
    ),
  }))
  const first = a.parts[0]!.width || b.parts[0]!.width ? [pairOf([0], [0], 1, false)] : []
  return [...first, ...pairs.sort((p, q) => p.place - q.place).map(({ pair }) => pair)]

  function pairOf(x: number[], y: number[], confidence: number, moved: boolean): AlignedPair {
    return {
      a: x.map(i => sectionOf(a, i)),
      b: y.map(j => sectionOf(b, j)),
      confidence,
      moved,
      differences:
        x.length && y.length
          ? differencesOf(
              x.map(i => signs.a[i]!),
              y.map(j => signs.b[j]!),
            )
          : [
              x.length
                ? { type: 'section', a: a.parts[x[0]!]!.title }
                : { type: 'section', b: b.parts[y[0]!]!.title },
            ],
    }
  }
}

const sure = (score: number): number => 1 / (1 + Math.exp(-STEEP * (score - EVEN)))

/** The order of the result: by what both sides have of the way. */
const placeOf = (x: number[], y: number[], countA: number, countB: number): number =>
  x.length ? x[0]! / Math.max(1, countA) : y[0]! / Math.max(1, countB)

function* likelyMoves(
  a: readonly number[],
  b: readonly number[],
  likeness: (i: number, j: number) => number,
): Generator<{ i: number; j: number; score: number }> {
  if (a.length * b.length > MOST_MOVES) return
  yield* a
    .flatMap(i => b.map(j => ({ i, j, score: likeness(i, j) })))
    .filter(({ score }) => score >= LEAST_MOVED)
    .sort((x, y) => y.score - x.score || x.i - y.i || x.j - y.j)
}

function sectionOf({ parts, pieces }: Side, index: number): AlignedSection {
  const { path, position, from, to } = parts[index]!
  return { path, position: from < to ? rangeOf(pieces.slice(from, to)) : position }
}

/** Labels and facts that only one side has. */
function differencesOf(x: readonly Signs[], y: readonly Signs[]): Difference[] {
  const differences: Difference[] = []
  const [labelsA, labelsB] = [x, y].map(all => new Set(all.flatMap(({ labels }) => labels)))
  const [anyA, anyB] = [x, y].map(all => new Set(all.flatMap(({ allLabels }) => [...allLabels])))
  for (const id of labelsA!) if (!anyB!.has(id)) differences.push({ type: 'label', a: id })
  for (const id of labelsB!) if (!anyA!.has(id)) differences.push({ type: 'label', b: id })
  const [factsA, factsB] = [x, y].map(all => all.flatMap(({ facts }) => facts))
  for (const type of ['period', 'date', 'amount', 'address'] as const) {
    const rest = (own: typeof factsA, other: typeof factsA): string[] => {
      const values = new Set(other!.filter(f => f.type === type).map(({ value }) => value))
      const seen = new Set<string>()
      return own!
        .filter(f => f.type === type && !values.has(f.value))
        .filter(({ value }) => !seen.has(value) && seen.add(value))
        .map(({ printed }) => printed)
    }
    const [onlyA, onlyB] = [rest(factsA, factsB), rest(factsB, factsA)]
    for (let k = 0; k < Math.max(onlyA.length, onlyB.length); k++)
      differences.push({
        type,
        ...(onlyA[k] !== undefined && { a: onlyA[k]! }),
        ...(onlyB[k] !== undefined && { b: onlyB[k]! }),
      })
  }
  return differences
}
