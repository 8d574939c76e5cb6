// npm run build: dist from nothing, so that no chunk of an earlier build is packed.
import { execSync } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
rmSync(join(root, 'dist'), { recursive: true, force: true })
execSync('npx --no-install tsup --silent', { cwd: root, stdio: 'inherit' })

// what is read when it is first needed lies beside the code: the data, and what is compiled of them
execSync('node --import tsx .ci/compile.mjs dist/compiled.bin', { cwd: root, stdio: 'inherit' })
mkdirSync(join(root, 'dist/dictionaries'))
const copyJson = (from, to) =>
  writeFileSync(
    join(root, 'dist', to),
    JSON.stringify(JSON.parse(readFileSync(join(root, 'src', from), 'utf8'))),
  )
for (const name of readdirSync(join(root, 'src/dictionaries')))
  copyJson(`dictionaries/${name}`, `dictionaries/${name}`)
copyJson('language/neighbours.json', 'neighbours.json')

// unified's types are ESM only: a CommonJS declaration may name them if it says that it means those
// (https://www.typescriptlang.org/docs/handbook/modules/reference.html#packagejson-imports-and-self-name-imports)
const types = join(root, 'dist/index.d.cts')
const text = readFileSync(types, 'utf8')
const named = text.replace(
  /^import \{ ([\w, ]+) \} from 'unified';$/m,
  "import type { $1 } from 'unified' with { 'resolution-mode': 'import' };",
)
if (named === text)
  throw new Error('dist/index.d.cts no longer imports unified in the way that this script mends')
writeFileSync(types, named)
