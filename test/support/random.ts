/** Numbers that look like chance, the same for the same seed (mulberry32). */
export interface Random {
  /** from 0 to before `n` */
  below(n: number): number
  pick<T>(list: readonly T[]): T
  /** about this share of a list, 0..1, in its order */
  some<T>(list: readonly T[], share: number): T[]
}

export function makeRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (n: number): number => Math.floor(next() * n)
  return {
    below,
    pick: list => list[below(list.length)]!,
    some: (list, share) => list.filter(() => next() < share),
  }
}
