import { run } from '../../src/cli/run.js'

/** What a run of the command line left behind. */
export interface RunResult {
  code: number
  stdout: string
  stderr: string
}

/** Runs the command line in this process on streams that only collect. */
export function runCli(
  argv: readonly string[],
  {
    isTTY = false,
    env = {},
    version = '1.2.3',
  }: { isTTY?: boolean; env?: Record<string, string>; version?: string } = {},
): RunResult {
  const out: string[] = []
  const err: string[] = []
  const code = run(argv, {
    stdout: { write: text => out.push(text), isTTY },
    stderr: { write: text => err.push(text) },
    env,
    version,
  })
  return { code, stdout: out.join(''), stderr: err.join('') }
}
