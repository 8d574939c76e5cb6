/** Two ranges that mean the same place: they overlap by more than half of the shorter and a quarter of the longer. */
export function samePlace(a: readonly [number, number], b: readonly [number, number]): boolean {
  const shared = Math.min(a[1], b[1]) - Math.max(a[0], b[0])
  return (
    shared > 0 &&
    shared * 2 > Math.min(a[1] - a[0], b[1] - b[0]) &&
    shared * 4 > Math.max(a[1] - a[0], b[1] - b[0])
  )
}
