/** Sections that belong together: from one index on, one or two on each side, or none on one. */
export interface Bead {
  a: number[]
  b: number[]
}

/** A section without counterpart costs as much as a pair must at least be alike. */
const GAP = 0.1
/** Two sections that are one on the other side must be so much more alike. */
const JOIN = 0.08
/** How alike each of two joined sections is to the other side at least. */
const LEAST_JOINED = 0.12
/** More pairs of sections than this are looked at only near the diagonal. */
const MOST_PAIRS = 1_500_000
const BAND = 200

type Likeness = (i: number, j: number, more?: { a?: boolean; b?: boolean }) => number

const PAIR = 0
const ONLY_A = 1
const ONLY_B = 2
const TWO_A = 3
const TWO_B = 4
const TWO_OF_A = { a: true }
const TWO_OF_B = { b: true }

/**
 * The alignment of two sequences that is most alike on the whole, in order, with gaps, by dynamic programming (W. Gale and
 * K. Church, A program for aligning sentences in bilingual corpora, 1993).
 */
export function alignSections(countA: number, countB: number, likeness: Likeness): Bead[] {
  const isWide = countA * countB <= MOST_PAIRS
  const reach = isWide ? countB : BAND
  const slope = countB / Math.max(1, countA)
  const from = (i: number): number => Math.max(0, Math.min(countB, Math.round(i * slope)) - reach)
  const to = (i: number): number => Math.min(countB, Math.round(i * slope) + reach)
  const width = 2 * reach + 1
  const steps = new Uint8Array((countA + 1) * width)
  const rows: Float64Array[] = []
  const at = (i: number, j: number): number =>
    i < 0 || j < from(i) || j > to(i) ? -Infinity : rows[i % 3]![j - from(i)]!
  const known = new Map<number, Float64Array>()
  const pairs = (i: number): Float64Array => {
    let row = known.get(i)
    if (!row) {
      row = (known.get(i - 3) ?? new Float64Array(countB + 1)).fill(NaN)
      known.set(i, row)
      known.delete(i - 3)
    }
    return row
  }
  const like = (i: number, j: number): number => {
    const row = pairs(i)
    if (Number.isNaN(row[j]!)) row[j] = likeness(i, j)
    return row[j]!
  }
  for (let i = 0; i <= countA; i++) {
    const row = (rows[i % 3] = new Float64Array(width).fill(-Infinity))
    const [first, last] = [from(i), to(i)]
    for (let j = first; j <= last; j++) {
      let best = i === 0 && j === 0 ? 0 : -Infinity
      let step: number = PAIR
      // written out, as this is done millions of times
      let score = at(i - 1, j) - GAP / 2
      if (score > best) {
        best = score
        step = ONLY_A
      }
      if (j > first && (score = row[j - 1 - first]! - GAP / 2) > best) {
        best = score
        step = ONLY_B
      }
      if (i > 0 && j > 0) {
        const one = like(i - 1, j - 1)
        if ((score = at(i - 1, j - 1) + one - GAP) > best) {
          best = score
          step = PAIR
        }
        // two are one only where each is like it
        if (one > LEAST_JOINED) {
          if (
            i > 1 &&
            like(i - 2, j - 1) > LEAST_JOINED &&
            (score = at(i - 2, j - 1) + likeness(i - 2, j - 1, TWO_OF_A) - GAP / 2 - JOIN) > best
          ) {
            best = score
            step = TWO_A
          }
          if (
            j > 1 &&
            like(i - 1, j - 2) > LEAST_JOINED &&
            (score = at(i - 1, j - 2) + likeness(i - 1, j - 2, TWO_OF_B) - GAP / 2 - JOIN) > best
          ) {
            best = score
            step = TWO_B
          }
        }
      }
      row[j - first] = best
      steps[i * width + j - first] = step
    }
  }
  const beads: Bead[] = []
  let [i, j] = [countA, countB]
  while (i || j) {
    const step = steps[i * width + j - from(i)]
    const [x, y] =
      step === PAIR
        ? [1, 1]
        : step === ONLY_A
          ? [1, 0]
          : step === ONLY_B
            ? [0, 1]
            : step === TWO_A
              ? [2, 1]
              : [1, 2]
    beads.push({
      a: Array.from({ length: x }, (_, k) => i - x + k),
      b: Array.from({ length: y }, (_, k) => j - y + k),
    })
    i -= x
    j -= y
  }
  return beads.reverse()
}
