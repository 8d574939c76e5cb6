import type { Weights } from '../../src/sections/logistic.js'

/** One observation: what was measured, and whether it was the case. */
export interface Row {
  features: Record<string, number>
  answer: boolean
  /** document it comes from: rows of one are held out together */
  group: string
  /** how much it counts, default 1 */
  weight?: number
}

const ROUNDS = 600
const RATE = 0.05

/** Fits weights by gradient descent (Adam) with an L2 penalty `ridge`; deterministic. */
export const linear = (ridge: number) => (rows: readonly Row[]): Weights => {
  const names = [...new Set(rows.flatMap(r => Object.keys(r.features)))].sort()
  const index = new Map(names.map((n, i) => [n, i + 1]))
  // the features that are not 0, all rows behind each other
  const entries = rows.map(r => Object.entries(r.features).filter(([, x]) => x !== 0))
  const from = Int32Array.from({ length: rows.length + 1 }, () => 0)
  entries.forEach((row, k) => { from[k + 1] = from[k]! + row.length })
  const which = Int32Array.from(entries.flatMap(row => row.map(([n]) => index.get(n)!)))
  const value = Float64Array.from(entries.flatMap(row => row.map(([, x]) => x)))
  const answers = Float64Array.from(rows, r => (r.answer ? 1 : 0))
  const weights = Float64Array.from(rows, r => r.weight ?? 1)
  const w = new Float64Array(names.length + 1)
  const m = new Float64Array(w.length)
  const v = new Float64Array(w.length)
  const g = new Float64Array(w.length)
  for (let round = 1; round <= ROUNDS; round++) {
    g.fill(0)
    for (let k = 0; k < rows.length; k++) {
      let odds = w[0]!
      for (let at = from[k]!; at < from[k + 1]!; at++) odds += w[which[at]!]! * value[at]!
      const error = (1 / (1 + Math.exp(-odds)) - answers[k]!) * weights[k]!
      g[0]! += error
      for (let at = from[k]!; at < from[k + 1]!; at++) g[which[at]!]! += error * value[at]!
    }
    for (let i = 0; i < w.length; i++) {
      const slope = (g[i]! + (i ? ridge * w[i]! : 0)) / rows.length
      m[i] = 0.9 * m[i]! + 0.1 * slope
      v[i] = 0.999 * v[i]! + 0.001 * slope * slope
      w[i]! -= (RATE * (m[i]! / (1 - 0.9 ** round))) / (Math.sqrt(v[i]! / (1 - 0.999 ** round)) + 1e-8)
    }
  }
  const round3 = (x: number): number => Math.round(x * 1000) / 1000
  return { bias: round3(w[0]!), weights: Object.fromEntries(names.map((n, i) => [n, round3(w[i + 1]!)]).filter(([, x]) => x !== 0) as [string, number][]) }
}
