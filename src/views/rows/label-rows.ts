import { sectionsWithAncestors } from '../walk.js'
import { pathOf, placeColumns } from './columns.js'
import type { Label, Policy } from '../../tree/types.js'
import type { PlaceColumns } from './columns.js'

/** A label of a section as a row. */
export interface LabelRow extends PlaceColumns {
  label: Label['id']
  /** 0..1 */
  score: number
  /** whether it is the first of its section's */
  main: boolean
  /** titles from the policy's down to its section's */
  path: string[]
  /** of its section */
  language: string
  /** what it rests on, as the dictionary writes it; each once */
  terms: string[]
  /** a sentence denies what it rests on */
  denied: boolean
}

export function* labelRows(policy: Policy): Generator<LabelRow> {
  for (const { section, above } of sectionsWithAncestors(policy)) {
    const path = pathOf(policy, [...above, section])
    for (const [i, { id, score, evidence }] of section.labels.entries())
      yield {
        label: id,
        score,
        main: i === 0,
        path,
        language: section.language,
        ...placeColumns(section),
        terms: [...new Set(evidence.map(({ term }) => term))],
        denied: evidence.some(({ denied }) => denied),
      }
  }
}
