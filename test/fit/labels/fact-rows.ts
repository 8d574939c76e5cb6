import type { Fact } from '../../../src/labels/decision.js'

/** Label by label, what a look measures: a fact each. */
export function factRows<Look, Kind extends string>(
  facts: readonly Fact<Look, Kind>[],
  look: Look,
  labels: number,
): Float64Array[] {
  const rows = Array.from({ length: labels }, () => new Float64Array(facts.length))
  facts.forEach(([, , measured, share], k) => {
    const column = measured(look)
    const by = share ? share(look) : 1
    rows.forEach((row, label) => (row[k] = column[label]! * by))
  })
  return rows
}
