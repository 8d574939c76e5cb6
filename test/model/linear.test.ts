import { expect, test } from 'vitest'
import { makeLinear } from '../../src/model/linear.js'

interface Box {
  width: number
  open: boolean
}

const features = { wide: (box: Box) => box.width / 10, open: (box: Box) => box.open }

test('the log-odds are the bias and each feature by its weight', () => {
  const model = makeLinear(features, { bias: -1, weights: { wide: 2, open: 0.5 } })
  expect(model.odds({ width: 0, open: false })).toBe(-1)
  expect(model.odds({ width: 10, open: true })).toBe(1.5)
})

test('a feature without a weight weighs nothing', () => {
  expect(
    makeLinear(features, { bias: 0, weights: { open: 3 } }).odds({ width: 9, open: true }),
  ).toBe(3)
})

test('features are measured in the order of their names', () => {
  expect([
    ...makeLinear(features, { bias: 0, weights: {} }).measure({ width: 5, open: true }),
  ]).toEqual([0.5, 1])
})
