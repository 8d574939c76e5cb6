/** A map from two small integers to one, in open-addressing typed arrays: a Map of Maps would be most of a big dictionary's memory. */
export interface PairTable {
  /** 0 if nothing was set */
  get(a: number, b: number): number
  set(a: number, b: number, value: number): void
}

/** Makes a table for at most `most` entries whose values are not 0. */
export function makePairTable(most: number): PairTable {
  let bits = 4
  while (1 << bits < most * 2) bits++
  const mask = (1 << bits) - 1
  const as = new Int32Array(mask + 1)
  const bs = new Int32Array(mask + 1)
  const values = new Int32Array(mask + 1)
  const slot = (a: number, b: number): number => {
    const hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)
    let at = (hash ^ (hash >>> 15)) & mask
    while (values[at] !== 0 && (as[at] !== a || bs[at] !== b)) at = (at + 1) & mask
    return at
  }
  return {
    get: (a, b) => values[slot(a, b)]!,
    set(a, b, value) {
      const at = slot(a, b)
      as[at] = a
      bs[at] = b
      values[at] = value
    },
  }
}
