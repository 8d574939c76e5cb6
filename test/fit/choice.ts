import { solve } from './solve.js'

/** One choice among several options, with the right one's index. */
export interface Question {
  options: readonly Float64Array[]
  right: number
  weight: number
  group: number
}

const ROUNDS = 12

/** Fits a conditional logit (McFadden 1974) by Newton's method with an L2 penalty; deterministic. */
export function fitChoice(questions: readonly Question[], ridge: number): Float64Array {
  const n = questions[0]!.options[0]!.length
  const w = new Float64Array(n)
  for (let round = 0; round < ROUNDS; round++) {
    const g = w.map(weight => ridge * weight)
    const h = Array.from({ length: n }, (_, i) => new Float64Array(n).fill(ridge, i, i + 1))
    for (const question of questions) addSlopes(question, w, g, h)
    for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) h[i]![j] = h[j]![i]!
    const step = solve(h, g)
    for (let i = 0; i < n; i++) w[i]! -= step[i]!
    if (step.every(s => Math.abs(s) < 1e-4)) break
  }
  return w
}

/** Adds what one question says of the slope `g` and, above its diagonal, the curvature `h`. */
function addSlopes(
  { options, right, weight }: Question,
  w: Float64Array,
  g: Float64Array,
  h: readonly Float64Array[],
): void {
  const odds = options.map(x => x.reduce((sum, value, i) => sum + value * w[i]!, 0))
  const most = Math.max(...odds)
  const e = odds.map(x => Math.exp(x - most))
  const all = e.reduce((a, b) => a + b, 0)
  const mean = new Float64Array(w.length)
  options.forEach((x, k) => {
    const p = e[k]! / all
    x.forEach((value, i) => {
      mean[i]! += p * value
    })
  })
  options.forEach((x, k) => {
    const p = (e[k]! / all) * weight
    const off = x.map((value, i) => value - mean[i]!)
    const on = [...off.keys()].filter(i => off[i] !== 0)
    for (const i of on) {
      if (k === right) g[i]! -= weight * off[i]!
      for (const j of on) if (j >= i) h[i]![j]! += p * off[i]! * off[j]!
    }
  })
}
