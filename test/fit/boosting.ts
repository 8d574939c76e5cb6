import { makeDecision } from '../../src/model/decision.js'
import { makeRandom } from '../support/random.js'
import type { Fitter } from './decision.js'
import type { Tree } from '../../src/model/trees.js'

const BINS = 16
const RATE = 0.2
/** The rows that a branch needs at least. */
const LEAST = 10
/** Shares of the features, and of the documents, that a tree is grown on: trees of all of them learn single documents by heart. */
const FEATURES = 0.3
const DOCUMENTS = 0.7

/** Says nothing but how often the answer is yes. */
const bare: Fitter = rows => {
  const share = rows.filter(r => r.answer).length / rows.length
  return {
    bias: round3(Math.log(share / (1 - share))),
    features: Object.keys(rows[0]!.features),
    weights: {},
  }
}

/**
 * Fits small trees by gradient boosting with Newton steps (Chen and Guestrin, XGBoost, KDD 2016), one a round, each on a
 * part of the features and of the documents (Friedman, Stochastic gradient boosting, 2002); they mend what `base`
 * leaves, with an L2 penalty `ridge` on the leaves; the same trees for the same rows.
 */
export const boosted =
  (rounds: number, deepest: number, base: Fitter = bare, ridge = 3): Fitter =>
  rows => {
    const random = makeRandom(1)
    const names = Object.keys(rows[0]!.features).sort()
    const cuts = names.map(name => cutsOf(rows.map(r => r.features[name]!)))
    const bins = names.map((name, f) =>
      Uint8Array.from(rows, r => binOf(cuts[f]!, r.features[name]!)),
    )
    const documents = [...new Set(rows.map(r => r.group))]
    const weights = base(rows)
    const before = makeDecision(weights)
    const odds = Float64Array.from(rows, r => before.odds(r.features, r.about))
    const g = new Float64Array(rows.length)
    const h = new Float64Array(rows.length)

    const grow = (members: Int32Array, features: readonly number[], level: number): Tree => {
      let [sumG, sumH] = [0, 0]
      for (const k of members) {
        sumG += g[k]!
        sumH += h[k]!
      }
      const gain = (a: number, b: number): number => (a * a) / (b + ridge)
      let best = { gain: 1e-3, feature: -1, cut: 0 }
      if (level < deepest)
        for (const f of features) {
          const own = bins[f]!
          const [binG, binH, binN] = [
            new Float64Array(BINS),
            new Float64Array(BINS),
            new Int32Array(BINS),
          ]
          for (const k of members) {
            const b = own[k]!
            binG[b]! += g[k]!
            binH[b]! += h[k]!
            binN[b]!++
          }
          let [leftG, leftH, leftN] = [0, 0, 0]
          for (let b = 0; b < cuts[f]!.length; b++) {
            leftG += binG[b]!
            leftH += binH[b]!
            leftN += binN[b]!
            if (leftN < LEAST || members.length - leftN < LEAST) continue
            const better = gain(leftG, leftH) + gain(sumG - leftG, sumH - leftH) - gain(sumG, sumH)
            if (better > best.gain) best = { gain: better, feature: f, cut: b }
          }
        }
      if (best.feature < 0) return round3((RATE * sumG) / (sumH + ridge))
      const own = bins[best.feature]!
      const [below, above] = [
        members.filter(k => own[k]! <= best.cut),
        members.filter(k => own[k]! > best.cut),
      ]
      return [
        names[best.feature]!,
        cuts[best.feature]![best.cut]!,
        grow(below, features, level + 1),
        grow(above, features, level + 1),
      ]
    }

    const trees = Array.from({ length: rounds }, () => {
      rows.forEach(({ answer, weight = 1 }, k) => {
        const p = 1 / (1 + Math.exp(-odds[k]!))
        g[k] = ((answer ? 1 : 0) - p) * weight
        h[k] = Math.max(1e-6, p * (1 - p)) * weight
      })
      const chosen = new Set(random.some(documents, DOCUMENTS))
      const members = Int32Array.from(rows.keys()).filter(k => chosen.has(rows[k]!.group))
      const tree = grow(members, random.some([...names.keys()], FEATURES), 0)
      const grown = makeDecision({
        bias: 0,
        features: weights.features,
        weights: {},
        trees: [tree],
      })
      rows.forEach(({ features }, k) => {
        odds[k]! += grown.odds(features)
      })
      return tree
    })
    return { ...weights, trees }
  }

/** At most 15 values that part the others evenly; a row's bin is the number of cuts below its value. */
function cutsOf(values: readonly number[]): number[] {
  const distinct = [...new Set(values)].sort((a, b) => a - b)
  if (distinct.length <= BINS)
    return distinct.slice(0, -1).map((v, i) => round3((v + distinct[i + 1]!) / 2))
  const sorted = values.toSorted((a, b) => a - b)
  const cuts = Array.from({ length: BINS - 1 }, (_, i) =>
    round3(sorted[Math.floor(((i + 1) * sorted.length) / BINS)]!),
  )
  return [...new Set(cuts)]
}

const binOf = (cuts: readonly number[], value: number): number => {
  let b = 0
  while (b < cuts.length && value > cuts[b]!) b++
  return b
}
const round3 = (x: number): number => Math.round(x * 1000) / 1000
