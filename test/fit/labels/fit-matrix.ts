import { minimise } from './minimise.js'
import type { Row } from '../../../src/labels/row.js'

/** A row with how far each label holds of it, 0..1, and how much it counts. */
export interface Sample {
  row: Row
  answers: readonly number[]
  weight: number
}

/** How much the last feature, which is always 1, is held to zero. */
const FREE = 1e-3

/** Fits one logistic regression a label on the same rows, with an L2 penalty; feature by feature the labels' weights. */
export function fitMatrix(
  samples: readonly Sample[],
  features: number,
  ridge: number,
  rounds: number,
  from?: Float64Array,
): Float64Array {
  const labels = samples[0]!.answers.length
  const starts = new Int32Array(samples.length + 1)
  samples.forEach(({ row }, i) => (starts[i + 1] = starts[i]! + row.at.length))
  const at = new Int32Array(starts.at(-1)!)
  const by = new Float64Array(at.length)
  const answers = new Float64Array(samples.length * labels)
  samples.forEach(({ row, answers: own }, i) => {
    at.set(row.at, starts[i])
    by.set(row.by, starts[i])
    answers.set(own, i * labels)
  })
  const odds = new Float64Array(labels)
  return minimise(
    features * labels,
    (point, slope) => {
      let loss = 0
      for (let i = 0; i < samples.length; i++) {
        const { weight } = samples[i]!
        odds.fill(0)
        for (let k = starts[i]!; k < starts[i + 1]!; k++) {
          const base = at[k]! * labels
          const x = by[k]!
          for (let l = 0; l < labels; l++) odds[l]! += point[base + l]! * x
        }
        for (let l = 0; l < labels; l++) {
          const z = odds[l]!
          const answer = answers[i * labels + l]!
          loss +=
            weight * ((z > 0 ? z + Math.log1p(Math.exp(-z)) : Math.log1p(Math.exp(z))) - answer * z)
          odds[l] = weight * (1 / (1 + Math.exp(-z)) - answer)
        }
        for (let k = starts[i]!; k < starts[i + 1]!; k++) {
          const base = at[k]! * labels
          const x = by[k]!
          for (let l = 0; l < labels; l++) slope[base + l]! += odds[l]! * x
        }
      }
      const free = (features - 1) * labels
      for (let k = 0; k < point.length; k++) {
        const held = k < free ? ridge : FREE
        loss += 0.5 * held * point[k]! * point[k]!
        slope[k]! += held * point[k]!
      }
      return loss
    },
    rounds,
    from,
  )
}
