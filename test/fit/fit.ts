// Fits the weights of the decisions about headings and labels on annotated policies, and writes them to src/; the
// project's own fixtures are among them. Usage: npm run fit -- [--only headings|labels|blocks] [--held-out DIR] FOLDER…
// Each folder holds annotated policies as docs/accuracy.md describes them, or collections of policies that experts
// labelled by segments or sentences. With --held-out, DIR/index.js becomes the library with weights that have not seen
// the document they decide about. The decision about blocks stands on those about headings and labels as they are in
// src/ when it begins: fit it last.
import { readdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { annotatedPolicies, outlinedPolicies } from './annotated.js'
import { foldsOf } from './decision.js'
import { expertPolicies } from './experts.js'
import { fitBlocks } from './fit-blocks.js'
import { fitHeadings } from './fit-headings.js'
import { fitLabels } from './fit-labels.js'
import { writeHeldOut } from './held-out.js'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, 'held-out': { type: 'string' } },
})
const wants = (decision: string): boolean => values.only === undefined || values.only === decision
const isExperts = (folder: string): boolean =>
  readdirSync(folder).some(name => name.endsWith('.json'))
const documents =
  wants('headings') || wants('labels')
    ? [
        ...annotatedPolicies(positionals.filter(f => !isExperts(f))),
        ...outlinedPolicies('fixtures'),
      ]
    : []
const labelled = wants('blocks')
  ? positionals.filter(isExperts).flatMap(f => [...expertPolicies(f)])
  : []
// a weight, a tree or a list of names a line, and so what one label has of its own
const onLines = (json: string): string =>
  json.replace(/^( +)(?:"\w+": )?\[\n[^]*?^\1\]|\{(?:\n +"\w+": [-.\d]+,?){1,3}\n +\}/gm, part =>
    part.replace(/\n */g, '').replace(/,(?=\S)/g, ', '),
  )
const write = (file: string, weights: unknown): void =>
  writeFileSync(file, onLines(JSON.stringify(weights, null, 2)) + '\n')

const headings = wants('headings') ? fitHeadings(documents) : undefined
if (headings) write('src/headings/weights.json', headings.all)
const labels = wants('labels') ? fitLabels(documents) : undefined
if (labels) write('src/labels/label-weights.json', labels.all)
const blocks = labelled.length ? fitBlocks(labelled) : undefined
if (blocks) write('src/labels/block-weights.json', blocks.all)
if (values['held-out'] && headings && labels && blocks) {
  const [ids, idsOfLabelled] = [foldsOf(documents), foldsOf(labelled)]
  const folds = ids.map((own, f) => ({
    ids: new Set([...own, ...idsOfLabelled[f]!]),
    headings: headings.folds[f]!,
    labels: labels.folds[f]!,
    blocks: blocks.folds[f]!,
  }))
  await writeHeldOut(values['held-out'], [...documents, ...labelled], folds)
}
