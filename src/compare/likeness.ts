import type { Signs } from './signs.js'

/** A sparse vector: signs by their number, ascending, with their weights. */
interface Vector {
  ids: Int32Array
  weights: Float64Array
  /** of its squared length */
  square: number
}

/** Sections of a side as vectors. */
export interface Vectors {
  text: Vector[]
  title: Vector[]
}

/** Turns signs into vectors that weigh a sign by how few sections have it. */
export function vectorsOf(a: readonly Signs[], b: readonly Signs[]): [Vectors, Vectors] {
  const make = (kind: 'text' | 'title'): [Vector[], Vector[]] => {
    const ids = new Map<string, number>()
    const counts: number[] = []
    for (const signs of [...a, ...b])
      for (const sign of signs[kind].keys()) {
        let id = ids.get(sign)
        if (id === undefined) ids.set(sign, (id = counts.push(0) - 1))
        counts[id]!++
      }
    const all = a.length + b.length
    const vector = (signs: Signs): Vector => {
      const entries = [...signs[kind]]
        .map(([sign, count]) => {
          const id = ids.get(sign)!
          return [id, (1 + Math.log(count + 1e-9)) * Math.log(1 + all / counts[id]!)] as const
        })
        .filter(([, weight]) => weight > 0)
        .sort((x, y) => x[0] - y[0])
      const weights = Float64Array.from(entries, ([, weight]) => weight)
      return {
        ids: Int32Array.from(entries, ([id]) => id),
        weights,
        square: weights.reduce((sum, weight) => sum + weight * weight, 0),
      }
    }
    return [a.map(vector), b.map(vector)]
  }
  const [text, title] = [make('text'), make('title')]
  return [
    { text: text[0], title: title[0] },
    { text: text[1], title: title[1] },
  ]
}

function dot(x: Vector, y: Vector): number {
  let [sum, i, j] = [0, 0, 0]
  while (i < x.ids.length && j < y.ids.length) {
    const [p, q] = [x.ids[i]!, y.ids[j]!]
    if (p === q) sum += x.weights[i++]! * y.weights[j++]!
    else if (p < q) i++
    else j++
  }
  return sum
}

/** Rows of products that are kept: those of the sections that are looked at together. */
const ROWS = 4
/** A sign that more sections have tells none from another. */
const MOST_WITH_SIGN = 1500

/** Makes the rows of products of one vector with all of the other side, by the signs that they share. */
function makeProducts(
  own: readonly Vector[],
  other: readonly Vector[],
): (i: number) => Float64Array {
  // the sections with each sign, one sign's behind another's, as they are gone through millions of times
  const starts: number[] = []
  for (const { ids } of other) for (const id of ids) starts[id + 1] = (starts[id + 1] ?? 0) + 1
  for (let id = 0; id < starts.length; id++) starts[id] = (starts[id] ?? 0) + (starts[id - 1] ?? 0)
  const places = new Int32Array(starts.at(-1) ?? 0)
  const weights = new Float64Array(places.length)
  const free = [...starts]
  for (const [j, vector] of other.entries())
    for (const [k, id] of vector.ids.entries()) {
      const at = free[id]!++
      places[at] = j
      weights[at] = vector.weights[k]!
    }
  const rows = new Map<number, Float64Array>()
  let lastIndex = -1
  let lastRow: Float64Array = new Float64Array()
  return i => {
    if (i === lastIndex) return lastRow
    let row = rows.get(i)
    lastIndex = i
    if (row) return (lastRow = row)
    // the row that was made first is written anew
    const [oldest] = rows.size < ROWS ? [] : rows.keys()
    row = oldest === undefined ? new Float64Array(other.length) : rows.get(oldest)!.fill(0)
    if (oldest !== undefined) rows.delete(oldest)
    for (const [k, id] of own[i]!.ids.entries()) {
      const end = starts[id + 1] ?? 0
      const start = starts[id] ?? end
      if (end - start > MOST_WITH_SIGN) continue
      const weight = own[i]!.weights[k]!
      for (let at = start; at < end; at++) row[places[at]!]! += weight * weights[at]!
    }
    rows.set(i, row)
    return (lastRow = row)
  }
}

const ONE: { a?: boolean; b?: boolean } = {}

/** What the parts of likeness weigh, chosen on translations with their sections dropped, merged and moved. */
const WEIGHT = { text: 0.55, title: 0.3, number: 0.05, length: 0.1 }

/** Makes the likeness of one or two neighbouring sections of each side, 0..1. */
export function makeLikeness(
  a: readonly Signs[],
  b: readonly Signs[],
): (i: number, j: number, more?: { a?: boolean; b?: boolean }) => number {
  const [own, other] = vectorsOf(a, b)
  const products = {
    text: makeProducts(own.text, other.text),
    title: makeProducts(own.title, other.title),
  }
  // of each section with the next
  const withNext = (vectors: readonly Vector[]): number[] =>
    vectors.map((vector, i) => (vectors[i + 1] ? dot(vector, vectors[i + 1]!) : 0))
  const next = {
    text: [withNext(own.text), withNext(other.text)] as const,
    title: [withNext(own.title), withNext(other.title)] as const,
  }
  const cosine = (
    kind: 'text' | 'title',
    i: number,
    j: number,
    more: { a?: boolean; b?: boolean },
  ): number => {
    const x = own[kind]
    const y = other[kind]
    let product = products[kind](i)[j]!
    let p = x[i]!.square
    let q = y[j]!.square
    if (more.a) {
      product += products[kind](i + 1)[j]!
      p += x[i + 1]!.square + 2 * next[kind][0][i]!
    }
    if (more.b) {
      product += products[kind](i)[j + 1]!
      q += y[j + 1]!.square + 2 * next[kind][1][j]!
    }
    return p && q ? product / Math.sqrt(p * q) : 0
  }
  return (i, j, more = ONE) => {
    const x = a[i]!
    const y = b[j]!
    const long = x.share + (more.a ? a[i + 1]!.share : 0)
    const short = y.share + (more.b ? b[j + 1]!.share : 0)
    const length = Math.min(long, short) / Math.max(long, short, 1e-9)
    const number = x.number !== undefined && x.number === y.number ? 1 : 0
    const hasText = x.text.size > 0 && y.text.size > 0
    const text = cosine('text', i, j, more)
    const title = cosine('title', i, j, more)
    // a section without text of its own has its title alone
    return hasText
      ? WEIGHT.text * text + WEIGHT.title * title + WEIGHT.number * number + WEIGHT.length * length
      : (WEIGHT.text + WEIGHT.title) * title + WEIGHT.number * number + WEIGHT.length * length
  }
}
