import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bisect } from '../../src/tree/bisect.js'

test('counts what is before a place', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 20 })),
      fc.integer({ min: -1, max: 21 }),
      (numbers, place) => {
        const sorted = numbers.toSorted((a, b) => a - b)
        expect(bisect(sorted.length, i => sorted[i]! < place)).toBe(
          sorted.filter(n => n < place).length,
        )
      },
    ),
  )
})
