import { probability } from '../model/decision.js'
import { blockDecision } from './block-decision.js'
import { blockContexts } from './block-contexts.js'
import { blockCandidates } from './block-candidates.js'
import type { Line } from '../lines/line.js'
import type { Part } from '../sections/part.js'
import type { BlockContext } from './block-candidates.js'
import type { Labelling, ScoredLabel } from './label-parts.js'

/** A block has a label at this probability: chosen on documents held out. */
export const MIN_BLOCK_SCORE = 0.4
const MOST_LABELS = 3

/** Labels every block by its own terms, its section's labels and the line that leads in to it. */
export function labelBlocks(
  preamble: readonly Line[],
  parts: readonly Part[],
  labels: ReadonlyMap<Part, Labelling>,
): Map<Line, ScoredLabel[]> {
  const contexts = [
    ...blockContexts(preamble, undefined, [], true),
    ...parts.flatMap(part => blockContexts(part.lines, part.head, labels.get(part)?.labels ?? [])),
  ]
  return new Map(contexts.map(context => [context.line, labelBlock(context)]))
}

function labelBlock(context: BlockContext): ScoredLabel[] {
  return blockCandidates(context)
    .map(({ id, features, findings }) => ({
      id,
      score: probability(blockDecision.odds(features, id)),
      findings,
    }))
    .filter(({ score }) => score >= MIN_BLOCK_SCORE)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_LABELS)
}
