/** One choice among several options, with the right one's index. */
export interface Question {
  options: readonly Float64Array[]
  right: number
  weight: number
  group: number
}

const ROUNDS = 300
const RATE = 0.1

/** Fits a conditional logit (McFadden 1974) by gradient descent (Adam) with an L2 penalty; deterministic. */
export function fitChoice(questions: readonly Question[], ridge: number): Float64Array {
  const n = questions[0]!.options[0]!.length
  const [w, m, v] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)]
  const total = questions.reduce((sum, q) => sum + q.weight, 0)
  for (let round = 1; round <= ROUNDS; round++) {
    const g = new Float64Array(n)
    for (const { options, right, weight } of questions) {
      const odds = options.map(x => dot(x, w))
      const most = Math.max(...odds)
      const e = odds.map(x => Math.exp(x - most))
      const sum = e.reduce((a, b) => a + b, 0)
      options.forEach((x, k) => {
        const error = (e[k]! / sum - (k === right ? 1 : 0)) * weight
        if (Math.abs(error) > 1e-6) for (let i = 0; i < n; i++) g[i]! += error * x[i]!
      })
    }
    for (let i = 0; i < n; i++) {
      const slope = (g[i]! + ridge * w[i]!) / total
      m[i] = 0.9 * m[i]! + 0.1 * slope
      v[i] = 0.99 * v[i]! + 0.01 * slope * slope
      w[i]! -=
        (RATE * (m[i]! / (1 - 0.9 ** round))) / (Math.sqrt(v[i]! / (1 - 0.99 ** round)) + 1e-8)
    }
  }
  return w
}

function dot(x: Float64Array, w: Float64Array): number {
  let sum = 0
  for (let i = 0; i < x.length; i++) sum += x[i]! * w[i]!
  return sum
}
