// Fits the weights of the decisions about headings and labels on annotated policies, and writes them to src/; the
// project's own fixtures are among them. Usage: npm run fit -- [--only headings|labels] [--held-out DIR] FOLDER…
// Each folder holds annotated policies as docs/accuracy.md describes them. With --held-out, DIR/index.js becomes the
// library with weights that have not seen the document they decide about.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { annotatedPolicies, outlinedPolicies } from './annotated.js'
import { foldsOf } from './decision.js'
import { fitHeadings } from './fit-headings.js'
import { fitLabels } from './fit-labels.js'
import { writeHeldOut } from './held-out.js'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' }, 'held-out': { type: 'string' } } })
const documents = [...annotatedPolicies(positionals), ...outlinedPolicies('fixtures')]
const write = (file: string, weights: unknown): void => writeFileSync(file, JSON.stringify(weights, null, 2) + '\n')

const headings = values.only === 'labels' ? undefined : fitHeadings(documents)
if (headings) write('src/sections/weights.json', headings.all)
const labels = values.only === 'headings' ? undefined : fitLabels(documents)
if (labels) write('src/labels/label-weights.json', labels.all)
if (values['held-out'] && headings && labels) {
  const folds = foldsOf(documents).map((ids, f) => ({ ids, headings: headings.folds[f]!, labels: labels.folds[f]! }))
  await writeHeldOut(values['held-out'], documents, folds)
}
