import { toChunks } from '../to-chunks.js'
import { labelColumns, placeColumns } from './columns.js'
import type { Node } from 'unist'
import type { Policy } from '../../tree/types.js'
import type { LabelColumns, PlaceColumns } from './columns.js'

/** A stretch of text as a row: whole blocks of one section where they fit. */
export interface ChunkRow extends LabelColumns, PlaceColumns {
  language: string
  /** titles from the policy's down to its section's */
  path: string[]
  /** printed */
  text: string
}

export function* chunkRows(policy: Policy): Generator<ChunkRow> {
  for (const { path, language, labels, position, text } of toChunks(policy))
    yield { language, path, ...labelColumns(labels), ...placeColumns({ position } as Node), text }
}
