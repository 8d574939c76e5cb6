import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const CHILD = fileURLToPath(new URL('child.mjs', import.meta.url))
const REPORT_CPU = `process.on('exit', () => { const { user, system } = process.cpuUsage(); process.stderr.write('CPU ' + (user + system) / 1000 + '\\n') })`

function run(args: readonly string[]): { stdout: string; stderr: string } {
  const { stdout, stderr, status } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (status !== 0) throw new Error(`node ${args.join(' ')}: exit code ${status}\n${stderr}`)
  return { stdout, stderr }
}

/** CPU milliseconds of a fresh process with these arguments, the least of several. */
export function processTime(args: readonly string[], rounds: number): number {
  return Math.min(
    ...Array.from({ length: rounds }, () => {
      const { stderr } = run([
        '--import',
        `data:text/javascript,${encodeURIComponent(REPORT_CPU)}`,
        ...args,
      ])
      return Number(/CPU ([\d.]+)/.exec(stderr)![1])
    }),
  )
}

/** Milliseconds of parsePolicy in a fresh process: of a file as it is, or repeated to so many megabytes. */
export function parseTime(
  file: string,
  format: string,
  megabytes?: number,
): { cpu: number; wall: number } {
  const { stdout } = run([
    '--max-old-space-size=8192',
    CHILD,
    file,
    format,
    ...(megabytes ? [String(megabytes)] : []),
  ])
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as { cpu: number; wall: number }
}

/** Megabytes of heap by megabyte of input, over what the heap held before the call: the highest before a collection, and what the tree keeps. */
export function parseHeap(
  file: string,
  format: string,
  megabytes: number,
): { peak: number; kept: number } {
  const { stdout } = run([
    '--trace-gc',
    '--expose-gc',
    '--max-old-space-size=8192',
    CHILD,
    file,
    format,
    String(megabytes),
  ])
  const [, before, during, after, kept] = /BEGIN (\d+)\n([\s\S]*)END (\d+)\n[\s\S]*KEPT (\d+)/.exec(
    stdout,
  )!
  const collections = [...during!.matchAll(/ms: .*? ([\d.]+) \([\d.]+\) -> /g)].map(
    ([, megabytesBefore]) => Number(megabytesBefore),
  )
  const own = (heap: number): number => (heap - Number(before) / 2 ** 20) / megabytes
  return {
    peak: own(Math.max(Number(after) / 2 ** 20, ...collections)),
    kept: own(Number(kept) / 2 ** 20),
  }
}
