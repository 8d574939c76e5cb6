// npm run hostile [-- [--size N] [PART OF A NAME…]]: what every hostile shape costs at n and at 4n characters; exit code 1 if one costs too much.
import { parseArgs } from 'node:util'
import { ensureBuilt } from '../../.ci/ensure-built.mjs'
import { faultsOf } from './faults.js'
import { makeMeter } from './measure.js'
import { shapes } from './shapes.js'
import type { Measure } from './measure.js'

/** Time at 4n over time at n: linear is 4. */
const MOST_GROWTH = 5
/** CPU milliseconds of any input, and of each character. */
const MOST_TIME = (characters: number): number => 1000 + characters / 1000
/** Bytes of heap of any input, and of each byte of it. */
const MOST_HEAP = (bytes: number): number => 96e6 + 30 * bytes
/** Times below this are the clock's more than the input's. */
const LEAST_TIME = 5
const ROUNDS = 6

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { size: { type: 'string', default: '64000' } },
})
const size = Number(values.size)
ensureBuilt()
const chosen = shapes.filter(
  ({ name }) => !positionals.length || positionals.some(part => name.includes(part)),
)
const meter = makeMeter(60_000 + size / 10)
const found: string[] = []

console.log(
  `${chosen.length} shapes; CPU time, the best of up to ${ROUNDS}; Node ${process.version}`,
)
console.log(
  '| shape | characters | ms at n | ms at 4n | ratio | s/M | heap/byte |\n|---|---|---|---|---|---|---|',
)
for (const { name, format, make } of chosen) {
  const [small, large] = [make(size), make(4 * size)].map(flat) as [string, string]
  const growth = large.length / small.length / 4 // a shape may not come in every length
  const faults = faultsOf(make(3000), format)
  let [least, most] = [Infinity, Infinity]
  let ended: string | undefined
  const cost = async (what: Measure, source: string): Promise<number> => {
    const found = ended === undefined ? await meter.cost(what, source, format) : Infinity
    if (typeof found === 'number') return found
    ended = found
    return Infinity
  }
  for (let round = 0; round < ROUNDS && ended === undefined; round++) {
    least = Math.min(least, await cost('ms', small))
    most = Math.min(most, await cost('ms', large))
    if (most <= MOST_GROWTH * 0.9 * least * growth && most <= MOST_TIME(large.length)) break
  }
  const heap = await cost('heap', large)
  const bytes = Buffer.byteLength(large)
  if (ended) faults.push(ended)
  else {
    if (most > MOST_GROWTH * Math.max(LEAST_TIME, least) * growth) faults.push('grows too fast')
    if (most > MOST_TIME(large.length)) faults.push('takes too long')
    if (heap > MOST_HEAP(bytes)) faults.push('takes too much memory')
  }
  console.log(
    `| ${[name, `${small.length}, ${large.length}`, least.toFixed(0), most.toFixed(0), (most / least).toFixed(1), ((most / large.length) * 1000).toFixed(2), (heap / bytes).toFixed(1)].join(' | ')} |${faults.length ? ` <- ${faults.join('; ')}` : ''}`,
  )
  for (const fault of faults) found.push(`${name}: ${fault}`)
}
await meter.end()
console.log(found.length ? `\n${found.length} violations:\n${found.join('\n')}` : '\nNo violation.')
if (found.length) process.exitCode = 1

/** A string that is no rope of pieces: making it one costs time that is not the parser's. */
function flat(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le')
}
