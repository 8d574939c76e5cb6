// npm run build: dist from nothing, so that no chunk of an earlier build is packed.
import { execSync } from 'node:child_process'
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'esbuild'
import { noticeOf } from './notice.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')
rmSync(dist, { recursive: true, force: true })
execSync('npx --no-install tsup --silent', { cwd: root, stdio: 'inherit' })

const metafile = join(dist, 'metafile-esm.json')
const built = JSON.parse(readFileSync(metafile, 'utf8'))
writeFileSync(join(dist, 'NOTICE.txt'), noticeOf(built, root))
rmSync(metafile)
for (const name of ['policy', 'dictionary', 'duties'])
  cpSync(join(root, `src/schema/${name}.schema.json`), join(dist, `${name}.schema.json`))

execSync('node --import tsx .ci/compile.mjs dist/compiled.bin', { cwd: root, stdio: 'inherit' })

// CommonJS is the library's files once more, chunks and all, so that require of two subpaths gives one PolicyError;
// the command line is ES modules only
const library = new Set()
const reach = file => {
  if (library.has(file)) return
  library.add(file)
  for (const { path, external } of built.outputs[file].imports) if (!external) reach(path)
}
for (const [file, { entryPoint }] of Object.entries(built.outputs))
  if (entryPoint && !entryPoint.startsWith('src/cli/')) reach(file)
const filesOf = suffix =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(
    name => name.endsWith(suffix) && (suffix !== '.js' || library.has(`dist/${name}`)),
  )
for (const name of filesOf('.js')) {
  // esbuild names every chunk for what it might do when it is loaded; these do nothing (package.json: sideEffects)
  const file = join(dist, name)
  const text = readFileSync(file, 'utf8').replace(/^import "\.[^"]+";\n/gm, '')
  writeFileSync(file, text)
  const { code } = transformSync(text, {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
  })
  writeFileSync(
    join(dist, name.replace(/js$/, 'cjs')),
    code.replace(/(require\("\.[^"]+)\.js"\)/g, '$1.cjs")'),
  )
}
// the declarations too; a CommonJS one may name unified's types, which are ESM only, if it says that it means those
// (https://www.typescriptlang.org/docs/handbook/modules/reference.html#packagejson-imports-and-self-name-imports)
for (const name of filesOf('.d.ts'))
  writeFileSync(
    join(dist, name.replace(/ts$/, 'cts')),
    readFileSync(join(dist, name), 'utf8')
      .replace(/('\.[^']+)\.js'/g, "$1.cjs'")
      .replace(
        /^import (?:type )?(\{[^}]*\}) from '(unified|vfile)';$/gm,
        "import type $1 from '$2' with { 'resolution-mode': 'import' };",
      ),
  )
