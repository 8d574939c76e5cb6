import type { Features, Weights } from '../../src/model/decision.js'

/** One observation: what was measured, and whether it was the case. */
export interface Row {
  features: Features
  /** what is decided about, whose own weights are fitted too: a label, say */
  about?: string
  answer: boolean
  /** document it comes from: rows of one are held out together */
  group: string
  /** how much it counts, default 1 */
  weight?: number
}

const ROUNDS = 600
const RATE = 0.05

/**
 * Fits weights by gradient descent (Adam) with an L2 penalty `ridge`; the features `own` get weights for each thing that
 * is decided about beside the common ones; deterministic.
 */
export const linear =
  (ridge: number, own: readonly string[] = []) =>
  (rows: readonly Row[]): Weights => {
    const features = Object.keys(rows[0]!.features)
    const terms = rows.map(r => termsOf(r, own))
    const names = [...new Set(terms.flatMap(row => row.map(([name]) => name)))].sort()
    const index = new Map(names.map((n, i) => [n, i + 1]))
    // the features that are not 0, all rows behind each other
    const entries = terms.map(row => row.filter(([, x]) => x !== 0))
    const from = Int32Array.from({ length: rows.length + 1 }, () => 0)
    entries.forEach((row, k) => {
      from[k + 1] = from[k]! + row.length
    })
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
        w[i]! -=
          (RATE * (m[i]! / (1 - 0.9 ** round))) / (Math.sqrt(v[i]! / (1 - 0.999 ** round)) + 1e-8)
      }
    }
    const round3 = (x: number): number => Math.round(x * 1000) / 1000
    const fitted = names
      .map(
        (name, i) =>
          [...name.split(OF), round3(w[i + 1]!)] as
            [feature: string, weight: number] | [feature: string, about: string, weight: number],
      )
      .filter(term => term.at(-1) !== 0)
    const ownWeights: Record<string, Record<string, number>> = {}
    for (const [feature, about, weight] of fitted)
      if (weight !== undefined) (ownWeights[about] ??= {})[feature] = weight
    return {
      bias: round3(w[0]!),
      features,
      weights: Object.fromEntries(fitted.filter(term => term.length === 2)),
      ...(own.length && { own: ownWeights }),
    }
  }

/** Between a feature's name and what it is about. */
const OF = ' of '

function termsOf({ features, about }: Row, own: readonly string[]): [string, number][] {
  const terms = Object.entries(features)
  return about === undefined
    ? terms
    : [...terms, ...own.map((name): [string, number] => [`${name}${OF}${about}`, features[name]!])]
}
