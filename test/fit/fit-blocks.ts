import { labelParts } from '../../src/labels/label-parts.js'
import { blockContexts } from '../../src/labels/block-contexts.js'
import { blockCandidates } from '../../src/labels/block-candidates.js'
import { cutUnmarked } from '../../src/topics/cut-topics.js'
import { findHeads } from '../../src/headings/find-heads.js'
import { cutParts } from '../../src/sections/part.js'
import { policyLines } from './annotated.js'
import { boosted } from './boosting.js'
import { linear } from './logistic-regression.js'
import { fitDecision } from './decision.js'
import type { FittedWeights } from './decision.js'
import type { ExpertPolicy } from './experts.js'
import type { Row } from './logistic-regression.js'

/** Fits the decision about the labels of blocks on stretches that experts labelled; both collections weigh alike. */
export function fitBlocks(documents: readonly ExpertPolicy[]): FittedWeights {
  const rowsOf = documents.map(doc => rowsOfPolicy(doc))
  const sizes = new Map<string, number>()
  documents.forEach((doc, i) =>
    sizes.set(doc.format, (sizes.get(doc.format) ?? 0) + rowsOf[i]!.length),
  )
  const mean = [...sizes.values()].reduce((a, b) => a + b, 0) / sizes.size
  const rows = documents.flatMap((doc, i) =>
    rowsOf[i]!.map(row => ({ ...row, weight: mean / sizes.get(doc.format)! })),
  )
  return fitDecision(
    'block',
    documents,
    rows,
    boosted(60, 4, linear(3, ['prior', 'own', 'inPreamble'])),
  )
}

function rowsOfPolicy({ id, input, format, stretches, topicsOf }: ExpertPolicy): Row[] {
  const lines = policyLines(input, format)
  const { title, heads } = findHeads(lines)
  const { preamble, parts } = cutUnmarked(cutParts(lines, heads, title), lines, title)
  const labels = labelParts(parts)
  const contexts = [
    ...blockContexts(preamble, undefined, [], true),
    ...parts.flatMap(part => blockContexts(part.lines, part.head, labels.get(part)?.labels ?? [])),
  ]
  return contexts.flatMap(context => {
    const { leaf } = context.line
    const over = stretches.filter(s => s.start < leaf.end && s.end > leaf.start)
    const topics = new Set(over.flatMap(s => s.topics))
    if (!over.length) return []
    return blockCandidates(context).flatMap(({ id: label, features }): Row[] => {
      const ours = topicsOf.get(label)
      return ours
        ? [{ features, about: label, answer: ours.some(t => topics.has(t)), group: id }]
        : []
    })
  })
}
