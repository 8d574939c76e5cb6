import { checkLabel } from './check-label.js'
import { blocksOf, textOf } from './walk.js'
import { PolicyError } from '../tree/policy-error.js'
import type { Position } from 'unist'
import type { LabelId } from '../tree/labels.js'
import type { Evidence, Label, Policy } from '../tree/types.js'

export interface FindOptions {
  /** 0..1; default 0, as what has a label at all is sure enough */
  minScore?: number | undefined
}

/** A paragraph, an item or a table's row that is about a label. */
export interface Found {
  label: Label['id']
  score: number
  /** its printed text */
  quote: string
  /** titles from the policy's down to its section's */
  path: string[]
  position: Position
  evidence: Label['evidence']
  /** a sentence of it denies what speaks for the label: "we do not share …" */
  denied: boolean
}

/**
 * The paragraphs, items and table rows that are about a label, in document order.
 *
 * @throws PolicyError `unknown-label`, `invalid-options` if `minScore` is no number
 * @example
 * find(policy, 'third-party-sharing').filter(({ denied }) => denied).map(({ quote }) => quote)
 */
export function find(
  policy: Policy,
  label: LabelId | (string & {}),
  { minScore = 0 }: FindOptions = {},
): Found[] {
  checkLabel(policy, label)
  if (typeof minScore !== 'number' || Number.isNaN(minScore))
    throw new PolicyError(
      'invalid-options',
      `The option minScore must be a number, not ${String(minScore)}.`,
    )
  const found: Found[] = []
  for (const { block, above } of blocksOf(policy)) {
    const own = block.data.labels.find(({ id, score }) => id === label && score >= minScore)
    if (!own) continue
    found.push({
      label: own.id,
      score: own.score,
      quote: textOf(block),
      path: [policy, ...above].flatMap(({ title }) => (title ? [title] : [])),
      position: block.position!,
      evidence: own.evidence,
      denied: own.evidence.some(({ denied }: Evidence) => denied),
    })
  }
  return found
}
