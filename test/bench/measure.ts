/** CPU milliseconds of one call, user and system. */
export function cpu(run: () => void): number {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

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

/** Rounds without a faster one after which the machine code is taken for final, and the most that are waited for. */
const STEADY = 3
const MOST_WARM_UP = 30

/** Times `ours` against `theirs` in turn, document by document; medians of `rounds` after both have stopped getting faster. */
export function compare(
  documents: readonly string[],
  ours: (d: string) => unknown,
  theirs: (d: string) => unknown,
  rounds: number,
): Ratio {
  const pass = (): { ours: number; theirs: number }[] =>
    documents.map(document => {
      const repeat = Math.max(1, Math.ceil(LEAST / document.length))
      const time = (run: (d: string) => unknown): number =>
        cpu(() => {
          for (let k = 0; k < repeat; k++) run(document)
        }) / repeat
      return { ours: time(ours), theirs: time(theirs) }
    })
  warmUp(() => pass().reduce((sum, p) => sum + p.ours + p.theirs, 0))
  const passes = Array.from({ length: rounds }, pass)
  const times = documents.map((_, i) => ({
    ours: passes.map(p => p[i]!.ours),
    theirs: passes.map(p => p[i]!.theirs),
  }))
  const medians = times.map(t => ({
    ours: median(t.ours),
    theirs: Math.max(1e-6, median(t.theirs)),
  }))
  const sum = (side: 'ours' | 'theirs'): number => medians.reduce((total, m) => total + m[side], 0)
  return {
    total: sum('ours') / sum('theirs'),
    mean: Math.exp(
      medians.reduce((total, m) => total + Math.log(Math.max(1e-6, m.ours) / m.theirs), 0) /
        medians.length,
    ),
    ours: sum('ours'),
    theirs: sum('theirs'),
  }
}

/** Runs rounds until they stop getting faster: the compiler of machine code works beside the first, and its time is counted with theirs. */
function warmUp(round: () => number): void {
  let [best, since] = [Infinity, 0]
  for (let n = 0; n < MOST_WARM_UP && since < STEADY; n++) {
    const time = round()
    since = time < best * 0.97 ? 0 : since + 1
    best = Math.min(best, time)
  }
}
