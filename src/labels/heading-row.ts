import { conceptNumbers } from '../tree/concepts.js'
import { widthOf } from '../tree/width.js'
import { is } from '../model/decision.js'
import { addTo } from './row.js'
import type { Heading } from './topic.js'
import type { Row } from './row.js'

/** Lists of concepts, then single features, that a heading is measured by. */
export const HEADING_LISTS = 2
export const HEADING_FEATURES = [
  'wide',
  'silent',
  'question',
  'covered',
  'short',
  'many',
  'bias',
] as const

/** Measures a heading: its concepts, the first of them, its length. */
export function headingRow({ title, question, concepts, covered }: Heading): Row {
  const row: Row = { at: [], by: [] }
  const { size } = conceptNumbers
  const width = widthOf(title)
  concepts.forEach((concept, i) => {
    addTo(row, concept, 1)
    if (i === 0) addTo(row, size + concept, 1)
  })
  const values = [
    Math.min(1, width / 40),
    is(concepts.length === 0),
    is(question),
    Math.min(1, covered / Math.max(1, width)),
    is(width < 14),
    Math.min(1, concepts.length / 6),
    1,
  ]
  values.forEach((value, i) => {
    addTo(row, HEADING_LISTS * size + i, value)
  })
  return row
}
