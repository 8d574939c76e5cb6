// npm run bench:scale [-- quick]: what `policytree batch` costs over a loop of parsePolicy, and what memory it takes.
import { spawn } from 'node:child_process'
import { createWriteStream, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureBuilt } from '../../.ci/ensure-built.mjs'
import { differentDocument } from '../support/different-documents.js'

const quick = process.argv.includes('quick')
const ROUNDS = Number(process.env['ROUNDS'] ?? 3)
const [timed, few, many, megabytes] = quick ? [1000, 1000, 5000, 16] : [5000, 10_000, 100_000, 64]
ensureBuilt()
const dist = (name: string): string => fileURLToPath(new URL(`../../dist/${name}`, import.meta.url))
const LOOP = fileURLToPath(new URL('scale-loop.mjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'policytree-scale-'))
const at = (name: string): string => join(folder, name)

/** Seconds that commands take beside each other, and CPU seconds of them and all that they start; CPU is what counts where others work too. */
interface Cost {
  wall: number
  cpu: number
}

async function costOf(...commands: string[][]): Promise<Cost> {
  const began = performance.now()
  const cpus = await Promise.all(
    commands.map(async argv => {
      const child = spawn('sh', ['-c', '"$@"; times', 'sh', process.execPath, ...argv], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      let printed = ''
      child.stdout.on('data', (data: Buffer) => (printed += data.toString()))
      await once(child, 'close')
      const [, children] = printed.trim().split('\n')
      return [...children!.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
        (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
        0,
      )
    }),
  )
  return { wall: (performance.now() - began) / 1000, cpu: cpus.reduce((a, b) => a + b) }
}

/** Both sides in turn, the least of several rounds. */
async function inTurn(
  ours: () => Promise<Cost>,
  theirs: () => Promise<Cost>,
): Promise<[Cost, Cost]> {
  const best: [Cost, Cost] = [
    { wall: Infinity, cpu: Infinity },
    { wall: Infinity, cpu: Infinity },
  ]
  for (let round = 0; round < ROUNDS; round++)
    for (const [i, run] of [ours, theirs].entries()) {
      const { wall, cpu } = await run()
      best[i] = { wall: Math.min(best[i]!.wall, wall), cpu: Math.min(best[i]!.cpu, cpu) }
    }
  return best
}

/** Megabytes that a command and its workers hold at most, measured every tenth of a second: all, the command, the greatest of them. */
async function peakOf(argv: string[]): Promise<{ all: number; main: number; most: number }> {
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'ignore', 'inherit'] })
  const peak = { all: 0, main: 0, most: 0 }
  const timer = setInterval(() => {
    const sizes = familyOf(child.pid!).map(residentOf)
    peak.all = Math.max(
      peak.all,
      sizes.reduce((a, b) => a + b, 0),
    )
    peak.main = Math.max(peak.main, residentOf(child.pid!))
    peak.most = Math.max(peak.most, ...sizes)
  }, 100)
  const [code] = (await once(child, 'close')) as [number]
  clearInterval(timer)
  if (code) throw new Error(`exit code ${code}`)
  return peak
}

const statusOf = (pid: number | string): string => {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8')
  } catch {
    return '' // it has ended
  }
}
const residentOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(statusOf(pid))?.[1] ?? 0) / 1024
const familyOf = (pid: number): number[] => [
  pid,
  ...readdirSync('/proc')
    .filter(name => /^\d+$/.test(name) && statusOf(name).includes(`\nPPid:\t${pid}\n`))
    .map(Number),
]

async function corpus(name: string, count: number): Promise<string> {
  const stream = createWriteStream(at(name))
  for (let number = 0; number < count; number++)
    if (!stream.write(`${JSON.stringify(differentDocument(number, 2000))}\n`))
      await once(stream, 'drain')
  stream.end()
  await once(stream, 'close')
  return at(name)
}

const batch = (input: string, workers: number): string[] => {
  rmSync(at('out.jsonl'), { force: true })
  return [
    dist('cli.js'),
    'batch',
    input,
    '-o',
    at('out.jsonl'),
    '--quiet',
    '--emit',
    'labels',
    '--workers',
    String(workers),
  ]
}
const loop = (input: string, part: number, of: number): string[] => [
  LOOP,
  new URL('../../dist/index.js', import.meta.url).href,
  input,
  at(`loop.${part}.jsonl`),
  String(part),
  String(of),
]
const row = (what: string, figure: string): void => {
  console.log(`| ${what} | ${figure} |`)
}
const seconds = ({ wall, cpu }: Cost): string => `${wall.toFixed(1)} s (CPU ${cpu.toFixed(1)} s)`

console.log(
  `Node ${process.version}, documents of 2 KB, --emit labels, the least of ${ROUNDS} rounds\n`,
)
row('what', 'measured')
row('---', '---')
const some = await corpus('some.jsonl', timed)
const [two, apart] = await inTurn(
  () => costOf(batch(some, 2)),
  () => costOf(loop(some, 0, 2), loop(some, 1, 2)),
)
row(
  'rate of two workers over that of two independent processes',
  `${(apart.wall / two.wall).toFixed(3)} by time, ${(apart.cpu / two.cpu).toFixed(3)} by CPU: ${seconds(two)} / ${seconds(apart)}`,
)
const [one, alone] = await inTurn(
  () => costOf(batch(some, 1)),
  () => costOf(loop(some, 0, 1)),
)
row(
  'time of one worker over a loop of parsePolicy',
  `${(one.wall / alone.wall).toFixed(3)} by time, ${(one.cpu / alone.cpu).toFixed(3)} by CPU: ${seconds(one)} / ${seconds(alone)}`,
)
const small = await peakOf(batch(await corpus('few.jsonl', few), 2))
const large = await peakOf(batch(await corpus('many.jsonl', many), 2))
const shown = ({ all, main }: { all: number; main: number }): string =>
  `${all.toFixed(0)} MB (${main.toFixed(0)} without the workers)`
row(
  `peak memory, ${many.toLocaleString('en')} documents over ${few.toLocaleString('en')}`,
  `${(large.all / small.all).toFixed(3)}: ${shown(large)} / ${shown(small)}`,
)
for (const format of ['text', 'html'] as const) {
  const file = at(`big.${format === 'html' ? 'html' : 'txt'}`)
  const stream = createWriteStream(file)
  const languages = 5
  const formats = 3
  for (
    let number = format === 'html' ? 0 : 2 * languages, length = 0;
    length < megabytes * 1e6;
    number++
  ) {
    if (Math.floor(number / languages) % formats !== (format === 'html' ? 0 : 2)) continue
    const text = differentDocument(number, 20_000)[format]!
    length += Buffer.byteLength(text)
    if (!stream.write(text)) await once(stream, 'drain')
  }
  stream.end()
  await once(stream, 'close')
  const { most } = await peakOf([dist('cli.js'), '--json', '--format', format, file]).catch(
    (error: unknown) => ({ most: NaN, error }),
  )
  row(`peak memory of --json, ${megabytes} MB of ${format}`, `${most.toFixed(0)} MB`)
}
rmSync(folder, { recursive: true })
