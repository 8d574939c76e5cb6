import { sectionsWithAncestors, textOf } from '../walk.js'
import { labelColumns, pathOf, placeColumns } from './columns.js'
import type { Policy, Section } from '../../tree/types.js'
import type { LabelColumns, PlaceColumns } from './columns.js'

/** A section as a row: its own text, and the whole of its place. */
export interface SectionRow extends LabelColumns, PlaceColumns {
  /** titles from the policy's down to its own */
  path: string[]
  /** as printed; null where it has none */
  number: string | null
  title: string
  depth: Section['depth']
  basis: Section['basis']
  /** 0..1 */
  confidence: number
  language: string
  /** printed; heading first, without that of sections in it */
  text: string
}

export function* sectionRows(policy: Policy): Generator<SectionRow> {
  for (const { section, above } of sectionsWithAncestors(policy)) {
    const { number = null, title, depth, basis, confidence, language, labels } = section
    yield {
      path: pathOf(policy, [...above, section]),
      number,
      title,
      depth,
      basis,
      confidence,
      language,
      ...labelColumns(labels),
      ...placeColumns(section),
      text: section.children
        .filter(child => child.type !== 'section')
        .map(child => textOf(child))
        .join('\n'),
    }
  }
}
