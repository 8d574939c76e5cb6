// Installs what is missing and builds what is older than its sources, so that a fresh clone just works.
import { execSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
/** Runs what takes its time, and says so first: on the error stream, as what a command prints may go on in a pipe. */
const run = (what, command) => {
  process.stderr.write(`${what} …\n`)
  execSync(command, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
}

/** time of the newest file below a path */
const newest = path =>
  statSync(path).isDirectory()
    ? Math.max(0, ...readdirSync(path).map(name => newest(join(path, name))))
    : statSync(path).mtimeMs

export function ensureBuilt() {
  if (!existsSync(join(root, 'node_modules/tsup')))
    run(
      'Installing packages, once; a minute or two',
      'npm ci --no-audit --no-fund --loglevel=error',
    )
  const built = [
    'dist/index.js',
    'dist/index.cjs',
    'dist/index.d.ts',
    'dist/cli.js',
    'dist/NOTICE.txt',
    'dist/compiled.bin',
  ].map(file => join(root, file))
  const sources = ['src', 'package.json', 'tsup.config.ts', 'tsconfig.json'].map(file =>
    join(root, file),
  )
  const stale =
    built.some(file => !existsSync(file)) ||
    Math.min(...built.map(file => statSync(file).mtimeMs)) < Math.max(...sources.map(newest))
  if (stale) run('Building the package; half a minute', 'npm run --silent build')
}
