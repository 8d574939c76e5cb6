/** CPU milliseconds of one call, user and system. */
export function cpu(run: () => void): number {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** CPU milliseconds below which the clock on the wall tells more. */
const LEAST = 2

/**
 * Milliseconds of one call: CPU time, or by the clock where that is too coarse. Never of many calls in a row, which would
 * have the text in the nearest cache: a document is read once.
 */
function timed(run: () => void): number {
  const start = performance.now()
  const time = cpu(run)
  return time >= LEAST ? time : performance.now() - start
}

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

/** Times `ours` against `theirs` in turn, document by document; the least of `rounds` after both have stopped getting faster. */
export function compare(
  documents: readonly string[],
  ours: (d: string) => unknown,
  theirs: (d: string) => unknown,
  rounds: number,
): Ratio {
  const pass = (): { ours: number; theirs: number }[] =>
    documents.map(document => ({
      ours: timed(() => ours(document)),
      theirs: timed(() => theirs(document)),
    }))
  warmUp(() => pass().reduce((sum, p) => sum + p.ours + p.theirs, 0))
  const passes = Array.from({ length: rounds }, pass)
  const times = documents.map((_, i) => ({
    ours: Math.min(...passes.map(p => p[i]!.ours)),
    theirs: Math.min(...passes.map(p => p[i]!.theirs)),
  }))
  const sum = (side: 'ours' | 'theirs'): number =>
    times.reduce((total, own) => total + own[side], 0)
  const logs = times.reduce((total, own) => total + Math.log(own.ours / own.theirs), 0)
  return {
    total: sum('ours') / sum('theirs'),
    mean: Math.exp(logs / times.length),
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
