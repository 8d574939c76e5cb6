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
  'width',
  'bias',
] as const

/** Measures one sentence of a paragraph as if it stood alone. */
export const sentenceRow = (
  unit: Unit,
  concepts: ReadonlySet<string>,
  numbers: ReadonlyMap<string, number>,
): Row =>
  paragraphRow(
    { ...unit, sentences: 1, concepts: new Map([...concepts].map(concept => [concept, 1])) },
    numbers,
  )

/** Measures a paragraph or item by the share of its sentences that has a concept. */
export function conceptRow(
  { concepts, sentences }: Unit,
  numbers: ReadonlyMap<string, number>,
): Row {
  const row: Row = { at: [], by: [] }
  for (const [concept, count] of concepts) {
    const number = numbers.get(concept)
    if (number !== undefined) addTo(row, number, Math.sqrt(count / sentences))
  }
  return row
}

/** Measures a paragraph or item: the share of its sentences that has a concept, and what the line leading in to it speaks of. */
export function paragraphRow(unit: Unit, numbers: ReadonlyMap<string, number>): Row {
  const row = conceptRow(unit, numbers)
  const size = numbers.size
  for (const concept of unit.lead ?? []) {
    const number = numbers.get(concept)
    if (number !== undefined) addTo(row, size + number, 1)
  }
  const values = [
    is(unit.lead),
    is(unit.contact),
    is(unit.date),
    is(unit.digit),
    is(unit.item),
    is(unit.cell),
    Math.min(1, unit.width / 400),
    1,
  ]
  values.forEach((value, i) => addTo(row, PARAGRAPH_LISTS * size + i, value))
  return row
}
