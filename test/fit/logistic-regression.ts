import type { Weights } from '../../src/sections/logistic.js'

/** One observation: what was measured, and whether it was the case. */
export interface Row {
  features: Record<string, number>
  answer: boolean
  /** document it comes from: rows of one are held out together */
  group: string
}

const ROUNDS = 600
const RATE = 0.05

/** Fits weights by gradient descent (Adam) with an L2 penalty `ridge`; deterministic. */
export function fit(rows: readonly Row[], ridge: number): Weights {
  const names = [...new Set(rows.flatMap(r => Object.keys(r.features)))].sort()
  const index = new Map(names.map((n, i) => [n, i + 1]))
  const data = rows.map(r => Object.entries(r.features).filter(([, v]) => v !== 0).map(([n, v]) => [index.get(n)!, v] as const))
  const w = new Float64Array(names.length + 1)
  const m = new Float64Array(w.length)
  const v = new Float64Array(w.length)
  for (let round = 1; round <= ROUNDS; round++) {
    const g = new Float64Array(w.length)
    data.forEach((row, k) => {
      let odds = w[0]!
      for (const [i, x] of row) odds += w[i]! * x
      const error = 1 / (1 + Math.exp(-odds)) - (rows[k]!.answer ? 1 : 0)
      g[0]! += error
      for (const [i, x] of row) g[i]! += error * x
    })
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

/** Fits once for every fold of documents and calls `use` with weights that have not seen the fold. */
export function holdOut(rows: readonly Row[], ridge: number, folds: number, use: (weights: Weights, groups: ReadonlySet<string>) => void): void {
  const groups = [...new Set(rows.map(r => r.group))]
  for (let f = 0; f < folds; f++) {
    const held = new Set(groups.filter((_, i) => i % folds === f))
    use(fit(rows.filter(r => !held.has(r.group)), ridge), held)
  }
}
