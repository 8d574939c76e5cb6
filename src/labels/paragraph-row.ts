import { conceptNumbers } from '../tree/concepts.js'
import { is } from '../model/decision.js'
import { addTo } from './row.js'
import type { Row } from './row.js'
import type { Unit } from './unit.js'

/** Lists of concepts, then single features, that a paragraph is measured by. */
export const PARAGRAPH_LISTS = 2
export const PARAGRAPH_FEATURES = [
  'led',
  'contact',
  'date',
  'digit',
  'item',
  'cell',
  'quoted',
  'width',
  'bias',
] as const

/** Takes what is measured, one feature after the other. */
type Add = (feature: number, by: number) => void

/** How much the concept at a place of a paragraph's list is measured by: the root of the share of its sentences that have it. */
export const shareAt = ({ counts, sentences }: Unit, i: number): number =>
  Math.sqrt(counts[i]! / sentences)

/** Measures a paragraph or item by its own concepts. */
export function measureConcepts(unit: Unit, add: Add): void {
  for (let i = 0; i < unit.concepts.length; i++) add(unit.concepts[i]!, shareAt(unit, i))
}

/** Measures all of it but these: what the line leading in to it speaks of, and what else is seen of it. */
export function measureAround(unit: Unit, add: Add): void {
  const { size } = conceptNumbers
  if (unit.lead) for (const concept of unit.lead.concepts) add(size + concept, 1)
  const first = PARAGRAPH_LISTS * size
  add(first, is(unit.lead))
  add(first + 1, is(unit.contact))
  add(first + 2, is(unit.date))
  add(first + 3, is(unit.digit))
  add(first + 4, is(unit.item))
  add(first + 5, is(unit.cell))
  add(first + 6, is(unit.quoted))
  add(first + 7, Math.min(1, unit.width / 400))
  add(first + 8, 1)
}

/** The measures of a paragraph or item as a row, and those of its concepts alone. */
export const paragraphRow = (unit: Unit): Row => rowOf(unit, measureConcepts, measureAround)
export const conceptRow = (unit: Unit): Row => rowOf(unit, measureConcepts)

function rowOf(unit: Unit, ...measures: ((unit: Unit, add: Add) => void)[]): Row {
  const row: Row = { at: [], by: [] }
  for (const measure of measures)
    measure(unit, (feature, by) => {
      addTo(row, feature, by)
    })
  return row
}
