import { checkLabel } from './check-label.js'
import { blocksOf, textOf } from './walk.js'
import { checkOptions, isNumber } from '../tree/check-options.js'
import type { Position } from 'unist'
import type { OptionChecks } from '../tree/check-options.js'
import type { LabelId } from '../tree/labels.js'
import type { Evidence, Label, Policy } from '../tree/types.js'

/** Options of `find`. */
export interface FindOptions {
  /** 0..1; default 0, as what has a label at all is sure enough */
  minScore?: number | undefined
}

const checks: OptionChecks<FindOptions> = { minScore: isNumber() }

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
 * @throws PolicyError `unknown-label`, `invalid-options`
 * @example
 * find(policy, 'third-party-sharing').filter(({ denied }) => denied).map(({ quote }) => quote)
 */
export function find(
  policy: Policy,
  label: LabelId | (string & {}),
  options: FindOptions = {},
): Found[] {
  checkLabel(policy, label)
  checkOptions(options, checks)
  const { minScore = 0 } = options
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
