/** Documents and megabytes by the second. */
export const rate = (documents: number, bytes: number, seconds: number): [string, string] => [
  `${brief(documents / seconds)}/s`,
  `${brief(bytes / 1e6 / seconds)} MB/s`,
]

const brief = (n: number): string => n.toFixed(n < 1 ? 2 : n < 10 ? 1 : 0)

/** How long the rest takes at the rate so far; '' where there is none yet. */
export const remaining = (done: number, left: number, seconds: number): string =>
  done > 0 ? duration((seconds * Math.max(0, left)) / done) : ''

/** `3 s`, `4 min 10 s`, `2 h 5 min` */
export function duration(seconds: number): string {
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole} s`
  const minutes = Math.floor(whole / 60)
  if (minutes < 60) return `${minutes} min ${whole % 60} s`
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

/** Things counted, the most frequent first: `en 40, ru 2`. */
export const tallyLine = (counts: ReadonlyMap<string, number>): string =>
  [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([name, count]) => `${name} ${count.toLocaleString('en')}`)
    .join(', ')
