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

/** Measures a paragraph or item by the share of its sentences that has a concept. */
export function conceptRow(unit: Unit, numbers: ReadonlyMap<string, number>): Row {
  const row: Row = { at: [], by: [] }
  for (const concept of unit.concepts.keys()) {
    const number = numbers.get(concept)
    if (number !== undefined) addTo(row, number, shareWith(unit, concept))
  }
  return row
}

/** Measures a paragraph or item: its concepts, and what stands around it. */
export function paragraphRow(unit: Unit, numbers: ReadonlyMap<string, number>): Row {
  const row = conceptRow(unit, numbers)
  addAround(row, unit, numbers)
  return row
}

/** How much a concept is measured by in a paragraph: the root of the share of its sentences that have it. */
export const shareWith = ({ concepts, sentences }: Unit, concept: string): number =>
  Math.sqrt((concepts.get(concept) ?? 0) / sentences)

/** Measures one sentence as if it were its paragraph: its own concepts; the rest is `aroundRow`. */
export function sentenceRow(
  concepts: readonly string[],
  numbers: ReadonlyMap<string, number>,
): Row {
  const row: Row = { at: [], by: [] }
  for (const concept of concepts) {
    const number = numbers.get(concept)
    if (number !== undefined) addTo(row, number, 1)
  }
  return row
}

/** Measures all of a paragraph but its own concepts. */
export function aroundRow(unit: Unit, numbers: ReadonlyMap<string, number>): Row {
  const row: Row = { at: [], by: [] }
  addAround(row, unit, numbers)
  return row
}

/** Adds what the line leading in to a paragraph speaks of, and what else is seen of it. */
function addAround(row: Row, unit: Unit, numbers: ReadonlyMap<string, number>): void {
  const { size } = numbers
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
    is(unit.quoted),
    Math.min(1, unit.width / 400),
    1,
  ]
  values.forEach((value, i) => addTo(row, PARAGRAPH_LISTS * size + i, value))
}
