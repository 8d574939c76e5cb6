// npm run eval: the scorers on the annotated policies that lie beside a checkout, where they do.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureBuilt } from './ensure-built.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const shared = fileURLToPath(new URL('../../shared', import.meta.url))
const corpus = name => `${shared}/corpus/${name}`
const documents = ['seeds', 'zh', 'ru', 'tr', 'sq', 'en'].map(corpus)

const CALIBRATION = fileURLToPath(new URL('calibration.mjs', import.meta.url))
const validation = corpus('validation.pack')
const tables = [
  ['Policies that nothing was fitted on', 'score.mjs', validation],
  ['Are labels as sure as they say, there', 'calibration.mjs', validation],
  ['Small documents', 'cases.mjs'],
  [
    'Sections and labels of the policies that were fitted on, by language',
    'score.mjs',
    ...documents,
  ],
  ['The same by format', 'score.mjs', '--by', 'format', ...documents],
  ['Confidence of headings', CALIBRATION, ...documents],
  ['Labels against OPP-115', 'opp.mjs', corpus('opp-dev')],
  ['Labels against CAPP-130', 'capp.mjs', corpus('capp-dev')],
  ['Languages', 'lang.mjs', corpus('other-languages')],
  ['Main content of real pages', 'content.mjs', corpus('opp-dev')],
]

if (process.argv.length > 2) {
  console.error('npm run eval takes no options: it scores everything.')
  process.exitCode = 2
} else if (!existsSync(`${shared}/eval`))
  console.log('No annotated policies lie beside this checkout (../shared): nothing to score.')
else {
  ensureBuilt()
  for (const [title, script, ...args] of tables) {
    console.log(`\n## ${title}: ${basename(script)}`)
    const { status } = spawnSync(
      process.execPath,
      [script === CALIBRATION ? script : `${shared}/eval/${script}`, ...args],
      { cwd: root, stdio: 'inherit' },
    )
    if (status) process.exitCode = 1
  }
}
