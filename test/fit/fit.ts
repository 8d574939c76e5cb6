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
import { fitHeadings } from './fit-headings.js'
import { fitBlocks } from './labels/fit-blocks.js'
import { fitLabels } from './labels/fit-labels.js'
import { writeHeldOut } from './held-out.js'
import { weights } from '../../src/labels/weights.js'

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
if (headings) write('src/sections/weights.json', headings.all)
const held = values['held-out'] ? foldsOf(documents) : undefined
const labels = wants('labels') ? fitLabels(documents, held) : undefined
const block = labelled.length ? fitBlocks(labelled) : weights.block
if (labels || labelled.length)
  write('src/labels/weights.json', { ...(labels?.all ?? weights), block })
if (values['held-out'] && headings && labels && held) {
  const folds = held.map((ids, f) => ({
    ids,
    headings: headings.folds[f]!,
    labels: { ...labels.folds[f]!, block },
  }))
  await writeHeldOut(values['held-out'], documents, folds)
}
