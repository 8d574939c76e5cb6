import { checkOptions, isOneOf } from '../tree/check-options.js'
import { blockRows } from './rows/block-rows.js'
import { chunkRows } from './rows/chunk-rows.js'
import { labelRows } from './rows/label-rows.js'
import { sectionRows } from './rows/section-rows.js'
import type { Policy } from '../tree/types.js'
import type { BlockRow } from './rows/block-rows.js'
import type { ChunkRow } from './rows/chunk-rows.js'
import type { LabelRow } from './rows/label-rows.js'
import type { SectionRow } from './rows/section-rows.js'

/** The rows of each kind of table. */
export interface Rows {
  /** a section */
  sections: SectionRow
  /** a paragraph, heading, item of a list, row of a table or other block, each by itself */
  blocks: BlockRow
  /** a stretch of text, as `toChunks` cuts it */
  chunks: ChunkRow
  /** a label of a section */
  labels: LabelRow
}

const tables: { [Kind in keyof Rows]: (policy: Policy) => Iterable<Rows[Kind]> } = {
  sections: sectionRows,
  blocks: blockRows,
  chunks: chunkRows,
  labels: labelRows,
}

/** The kinds of rows that there are. */
export const rowKinds = Object.keys(tables) as readonly (keyof Rows)[]

const isKind = isOneOf(...rowKinds)

/**
 * A policy as the flat rows of a table, in document order, for data frames, databases and search indexes. Offsets are UTF-16
 * units of the parsed (decoded) text.
 *
 * @throws PolicyError `invalid-options` for a kind that there is not
 * @example
 * toRows(policy, 'labels').filter(({ label }) => label === 'retention')
 */
export function toRows<Kind extends keyof Rows>(policy: Policy, kind: Kind): Rows[Kind][] {
  checkOptions({ kind }, { kind: isKind })
  return [...tables[kind](policy)]
}
