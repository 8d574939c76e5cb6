// Fits what the library decides by on annotated policies and on the project's own fixtures, and writes it to src/.
// Usage: npm run fit -- [--only structure|labels|blocks] [--held-out DIR] FOLDER…
// Each folder holds annotated policies as docs/accuracy.md describes them, or collections of policies that experts
// labelled by segments or sentences. With --held-out, DIR/index.js becomes the library with weights that have not seen
// the document they decide about, nor one of its maker or template, as far as they are fitted in that run. Labels stand
// on structure as it is in src/ when the run begins, and blocks on both.
import { readdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { weights } from '../../src/labels/weights.js'
import { annotatedPolicies, outlinedPolicies } from './annotated.js'
import { expertPolicies } from './experts.js'
import { fitStructure, observe } from './fit-structure.js'
import { fitBlocks } from './labels/fit-blocks.js'
import { fitLabels } from './labels/fit-labels.js'
import { makerFolds, makersOf } from './makers.js'
import { markLines } from './mark-lines.js'
import { writeHeldOut } from './held-out.js'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, 'held-out': { type: 'string' } },
})
const wants = (decision: string): boolean => values.only === undefined || values.only === decision
const isExperts = (folder: string): boolean =>
  readdirSync(folder).some(name => name.endsWith('.json'))
const documents = [
  ...annotatedPolicies(positionals.filter(f => !isExperts(f))),
  ...outlinedPolicies('fixtures'),
]
const folds = makerFolds(makersOf(documents))
const write = (file: string, fitted: unknown): void =>
  writeFileSync(file, JSON.stringify(fitted, null, 2) + '\n')

const marked = documents.map(markLines)
const foldOf = new Map(documents.map(({ id }) => [id, folds.findIndex(ids => ids.has(id))]))
const observed = wants('structure') ? observe(marked, foldOf) : undefined
if (observed) {
  const { headings, nesting } = fitStructure(marked, observed)
  write('src/headings/weights.json', headings)
  write('src/nesting/weights.json', nesting)
}
const labels = wants('labels') ? fitLabels(documents, folds) : undefined
const labelled = wants('blocks')
  ? positionals.filter(isExperts).flatMap(f => [...expertPolicies(f)])
  : []
const blocks = labelled.length
  ? fitBlocks(labelled)
  : { block: weights.block, blockConcepts: weights.blockConcepts }
if (labels || labelled.length)
  write('src/labels/weights.json', { ...(labels?.all ?? weights), ...blocks })

if (values['held-out'])
  await writeHeldOut(
    values['held-out'],
    documents,
    folds.map((ids, f) => ({
      ids,
      ...(observed && fitStructure(marked, observed, f)),
      labels: labels ? { ...labels.folds[f]!, ...blocks } : weights,
    })),
  )
