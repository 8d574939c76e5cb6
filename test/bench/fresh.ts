import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { median } from './measure.js'

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

/** CPU milliseconds of a fresh process with these arguments, the median of several. */
export function processTime(args: readonly string[], rounds: number): number {
  return median(
    Array.from({ length: rounds }, () => {
      const { stderr } = run([
        '--import',
        `data:text/javascript,${encodeURIComponent(REPORT_CPU)}`,
        ...args,
      ])
      return Number(/CPU ([\d.]+)/.exec(stderr)![1])
    }),
  )
}

/** CPU milliseconds of parsePolicy in a fresh process: of a file as it is, or repeated to so many megabytes. */
export function parseTime(file: string, format: string, megabytes?: number): number {
  const { stdout } = run([
    '--max-old-space-size=8192',
    CHILD,
    file,
    format,
    ...(megabytes ? [String(megabytes)] : []),
  ])
  return Number(stdout.trim().split('\n').at(-1))
}

/** The highest that the heap stood before a collection, over what it held before the call, by megabyte of input. */
export function parsePeak(file: string, format: string, megabytes: number): number {
  const { stdout } = run([
    '--trace-gc',
    '--expose-gc',
    '--max-old-space-size=8192',
    CHILD,
    file,
    format,
    String(megabytes),
  ])
  const [, before, during, after] = /BEGIN (\d+)\n([\s\S]*)END (\d+)/.exec(stdout)!
  const collections = [...during!.matchAll(/ms: .*? ([\d.]+) \([\d.]+\) -> /g)].map(
    ([, megabytesBefore]) => Number(megabytesBefore),
  )
  return (Math.max(Number(after) / 2 ** 20, ...collections) - Number(before) / 2 ** 20) / megabytes
}
