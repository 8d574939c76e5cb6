import { solve } from './solve.js'

/** One observation: what was measured, whether it was the case, how much it counts. */
export interface Observation {
  features: Float64Array
  answer: boolean
  weight: number
  /** documents of one maker or template are held out together */
  group: number
}

const ROUNDS = 12

/**
 * Fits a logistic regression by Newton's method with an L2 penalty on the features measured by their spread; bias first.
 * Deterministic.
 */
export function fitLogistic(rows: readonly Observation[], ridge: number): Float64Array {
  const n = rows[0]!.features.length
  const spread = spreadOf(rows, n)
  const w = new Float64Array(n + 1)
  for (let round = 0; round < ROUNDS; round++) {
    const g = new Float64Array(n + 1)
    const h = Array.from({ length: n + 1 }, () => new Float64Array(n + 1))
    for (const { features, answer, weight } of rows) {
      let odds = w[0]!
      const on: number[] = []
      for (let i = 0; i < n; i++) {
        const x = features[i]!
        if (x) {
          odds += x * w[i + 1]!
          on.push(i)
        }
      }
      const p = 1 / (1 + Math.exp(-odds))
      const error = (p - (answer ? 1 : 0)) * weight
      const curve = Math.max(1e-6, p * (1 - p)) * weight
      g[0]! += error
      h[0]![0]! += curve
      for (const i of on) {
        const x = features[i]!
        g[i + 1]! += error * x
        h[0]![i + 1]! += curve * x
        const row = h[i + 1]!
        for (const j of on) if (j >= i) row[j + 1]! += curve * x * features[j]!
      }
    }
    for (let i = 0; i <= n; i++) for (let j = 0; j < i; j++) h[i]![j] = h[j]![i]!
    for (let i = 1; i <= n; i++) {
      const penalty = ridge * Math.max(1e-4, spread[i - 1]! ** 2)
      g[i]! += penalty * w[i]!
      h[i]![i]! += penalty
    }
    const step = solve(h, g)
    let largest = 0
    for (let i = 0; i <= n; i++) {
      w[i]! -= step[i]!
      largest = Math.max(largest, Math.abs(step[i]!))
    }
    if (largest < 1e-4) break
  }
  return w
}

function spreadOf(rows: readonly Observation[], n: number): Float64Array {
  const sum = new Float64Array(n)
  const square = new Float64Array(n)
  for (const { features } of rows)
    for (let i = 0; i < n; i++) {
      sum[i]! += features[i]!
      square[i]! += features[i]! ** 2
    }
  return sum.map((s, i) =>
    Math.sqrt(Math.max(0, square[i]! / rows.length - (s / rows.length) ** 2)),
  )
}
