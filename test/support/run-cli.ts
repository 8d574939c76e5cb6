import { Writable } from 'node:stream'
import { run } from '../../src/cli/run.js'

/** What a run of the command line left behind. */
export interface RunResult {
  code: number
  stdout: string
  stderr: string
}

/** Runs the command line in this process on streams that only collect. */
export async function runCli(
  argv: readonly string[],
  {
    isTTY = false,
    env = {},
    version = '1.2.3',
  }: { isTTY?: boolean; env?: Record<string, string>; version?: string } = {},
): Promise<RunResult> {
  const out = collector()
  const err = collector()
  const code = await run(argv, {
    stdout: Object.assign(out.stream, { isTTY }),
    stderr: err.stream,
    env,
    version,
  })
  return { code, stdout: out.text(), stderr: err.text() }
}

function collector(): { stream: Writable; text: () => string } {
  const texts: string[] = []
  const stream = new Writable({
    decodeStrings: false,
    write(text: string, _, done) {
      texts.push(text)
      done()
    },
  })
  return { stream, text: () => texts.join('') }
}
