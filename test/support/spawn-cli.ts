import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** What a process left behind. */
export interface ProcessResult {
  code: number | null
  signal: string | null
  stdout: string
  stderr: string
}

export const cliFile = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

/** Runs a program to its end; `input` is its standard input. */
export function runProcess(
  command: string,
  argv: readonly string[],
  {
    input,
    cwd,
    env = {},
  }: { input?: string | Uint8Array; cwd?: string; env?: Record<string, string> } = {},
): Promise<ProcessResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, argv, {
      stdio: 'pipe',
      env: { ...process.env, ...env },
      ...(cwd !== undefined && { cwd }),
    })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (data: Buffer) => out.push(data))
    child.stderr.on('data', (data: Buffer) => err.push(data))
    child.on('error', reject)
    child.on('close', (code, signal) => {
      resolve({
        code,
        signal,
        stdout: Buffer.concat(out).toString(),
        stderr: Buffer.concat(err).toString(),
      })
    })
    // a program that reads none of its input closes it before all is written
    child.stdin.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') reject(error)
    })
    child.stdin.end(input ?? '')
  })
}

/** Runs the command line as it is built. */
export const spawnCli = (
  argv: readonly string[],
  options?: Parameters<typeof runProcess>[2],
): Promise<ProcessResult> => runProcess(process.execPath, [cliFile, ...argv], options)
