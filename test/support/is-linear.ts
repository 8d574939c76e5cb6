import { cpu } from '../bench/measure.js'

/** How much longer eight times the input may take: nine times where it is linear, 64 where it goes by the square. */
const MOST = 24

/** CPU milliseconds of a run, the least of several: what else goes on here only adds to it. */
const least = (run: () => unknown): number => Math.min(...Array.from({ length: 4 }, () => cpu(run)))

/** Whether what `prepare` makes for a size takes time in proportion to it: `size` against eight times as much. */
export function isLinear(prepare: (size: number) => () => unknown, size: number): boolean {
  prepare(size)() // warm
  return least(prepare(size * 8)) < MOST * least(prepare(size))
}
