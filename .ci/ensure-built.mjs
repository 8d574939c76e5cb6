// Installs what is missing and builds what is older than its sources, so that a fresh clone just works.
import { execSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const run = command => execSync(command, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })

/** time of the newest file below a path */
const newest = path =>
  statSync(path).isDirectory()
    ? Math.max(0, ...readdirSync(path).map(name => newest(join(path, name))))
    : statSync(path).mtimeMs

export function ensureBuilt() {
  if (!existsSync(join(root, 'node_modules/tsup')))
    run('npm ci --no-audit --no-fund --loglevel=error')
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
  if (stale) run('npm run --silent build')
}
