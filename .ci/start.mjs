// npm start: the labelled outlines of the fixtures, or of the files that are named.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ensureBuilt } from './ensure-built.mjs'

ensureBuilt()
const root = fileURLToPath(new URL('..', import.meta.url))
const policytree = (cwd, ...args) =>
  spawnSync(process.execPath, [`${root}/dist/cli.js`, ...args], { cwd, stdio: 'inherit' }).status ??
  1

// npm sets INIT_CWD to where the user stands
const args = process.argv.slice(2)
if (args.length) process.exitCode = policytree(process.env.INIT_CWD ?? process.cwd(), ...args)
else {
  const status = policytree(
    root,
    ...['zh', 'ru', 'tr', 'sq', 'en'].flatMap(language => [
      `fixtures/${language}/clean.html`,
      `fixtures/${language}/notes.md`,
    ]),
  )
  console.log('\nWhat in the source the labels of fixtures/sq/notes.md rest on (--evidence):\n')
  process.exitCode = status || policytree(root, '--evidence', 'fixtures/sq/notes.md')
}
