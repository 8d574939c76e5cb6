import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * Runs the lines of a `sh` block in a folder. `npx policytree` is the built command line, `npm start` the project's
 * script; any other call of the two fails.
 */
export function runShell(
  lines: string,
  folder: string,
): { status: number | null; printed: string } {
  const root = process.cwd()
  const tools = join(folder, '.tools')
  mkdirSync(tools, { recursive: true })
  const tool = (name: string, word: string, target: string): void => {
    writeFileSync(
      join(tools, name),
      `#!/bin/sh\n[ "$1" = ${word} ] || { echo "only ${name} ${word} can be run here"; exit 9; }\nshift\n[ "$1" = -- ] && shift\nexec "${process.execPath}" "${root}/${target}" "$@"\n`,
    )
    chmodSync(join(tools, name), 0o755)
  }
  tool('npx', 'policytree', 'dist/cli.js')
  tool('npm', 'start', '.ci/start.mjs')
  const env = {
    ...process.env,
    PATH: `${tools}${delimiter}${process.env['PATH'] ?? ''}`,
    INIT_CWD: folder,
    NO_COLOR: '1',
  }
  const { status, stdout } = spawnSync('sh', ['-ec', `exec 2>&1\n${lines}`], {
    cwd: folder,
    env,
    encoding: 'utf8',
  })
  return { status, printed: stdout.trimEnd() }
}
