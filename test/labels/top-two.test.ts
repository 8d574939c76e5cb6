import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { TopTwo } from '../../src/labels/top-two.js'

const chances = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true })), { minLength: 1 })

describe('the highest chances of a document', () => {
  test('are those of the others for what was added', () => {
    fc.assert(
      fc.property(chances, rows => {
        const top = new TopTwo(1)
        for (const row of rows) top.add(Float64Array.from(row))
        rows.forEach((row, i) => {
          const others = rows.filter((_, k) => k !== i).map(([x]) => x)
          expect(top.besides(Float64Array.from(row))).toEqual(
            Float64Array.of(Math.max(0, ...others)),
          )
        })
      }),
    )
  })

  test('are the highest of all for what was not', () => {
    const top = new TopTwo(2)
    top.add(Float64Array.of(0.5, 0.1))
    top.add(Float64Array.of(0.25, 0.75))
    expect(top.besides(undefined)).toEqual(Float64Array.of(0.5, 0.75))
  })
})
