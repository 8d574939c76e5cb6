/** What was measured, without the zeros: feature `at[i]` is `by[i]`. */
export interface Row {
  at: number[]
  by: number[]
}

/** Writes down what was measured, zeros left out. */
export function addTo({ at, by }: Row, feature: number, value: number): void {
  if (value === 0) return
  at.push(feature)
  by.push(value)
}
