/** CPU milliseconds of one call, user and system. */
export function cpu(run: () => void): number {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

/** How often a document is done in a row, so that the clock can tell: at least this many characters. */
const LEAST = 20_000

export interface Ratio {
  total: number
  /** geometric mean of the documents' own ratios */
  mean: number
  /** CPU milliseconds of one pass over all documents */
  ours: number
  theirs: number
}

/** Times `ours` against `theirs` in turn, document by document; medians of `rounds` after one warm-up. */
export function compare(documents: readonly string[], ours: (d: string) => unknown, theirs: (d: string) => unknown, rounds: number): Ratio {
  const times = documents.map(() => ({ ours: [] as number[], theirs: [] as number[] }))
  for (let round = 0; round <= rounds; round++) documents.forEach((document, i) => {
    const repeat = Math.max(1, Math.ceil(LEAST / document.length))
    const time = (run: (d: string) => unknown): number => cpu(() => { for (let k = 0; k < repeat; k++) run(document) }) / repeat
    const pair = { ours: time(ours), theirs: time(theirs) }
    if (round === 0) return
    times[i]!.ours.push(pair.ours)
    times[i]!.theirs.push(pair.theirs)
  })
  const medians = times.map(t => ({ ours: median(t.ours), theirs: Math.max(1e-6, median(t.theirs)) }))
  const sum = (side: 'ours' | 'theirs'): number => medians.reduce((total, m) => total + m[side], 0)
  return {
    total: sum('ours') / sum('theirs'),
    mean: Math.exp(medians.reduce((total, m) => total + Math.log(Math.max(1e-6, m.ours) / m.theirs), 0) / medians.length),
    ours: sum('ours'), theirs: sum('theirs'),
  }
}
