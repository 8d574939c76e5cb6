import { is } from '../model/decision.js'
import { addTo } from './row.js'
import type { Row } from './row.js'
import type { Topic } from './topic.js'

/** Lists of concepts that a section is measured by: its heading's, its ancestors', its body's, and those that it has most of. */
export const SECTION_LISTS = 4
export const SECTION_FEATURES = [
  'place',
  'first',
  'last',
  'width',
  'short',
  'unmarked',
  'contacts',
  'dates',
  'digits',
  'items',
  'cells',
  'depth',
  'contact',
  'bias',
] as const

/** What a section's features look at, list by list; single features belong to the body. */
export const SECTION_KINDS = ['heading', 'ancestor', 'body', 'document'] as const

/** Measures a section as a whole; `counts` has how many sentences of the document have a concept. */
export function sectionRow(
  topic: Topic,
  place: number,
  topics: number,
  counts: ReadonlyMap<string, number>,
  numbers: ReadonlyMap<string, number>,
): Row {
  const row: Row = { at: [], by: [] }
  const size = numbers.size
  const add = (list: number, concept: string, value: number): void => {
    const number = numbers.get(concept)
    if (number !== undefined) addTo(row, list * size + number, value)
  }
  const { heading, units, width } = topic
  for (const concept of heading?.concepts ?? []) add(0, concept, 1)
  const above = new Set<string>()
  for (let up = topic.parent; up; up = up.parent)
    for (const concept of up.heading?.concepts ?? []) above.add(concept)
  for (const concept of above) add(1, concept, 1)
  for (const [concept, count] of topic.concepts) {
    add(2, concept, Math.sqrt(count / topic.sentences))
    add(3, concept, Math.sqrt(count / counts.get(concept)!))
  }
  const share = (test: 'contact' | 'date' | 'digit' | 'item' | 'cell'): number =>
    units.reduce((sum, unit) => sum + is(unit[test]), 0) / Math.max(1, units.length)
  const contacts = share('contact')
  const values = [
    place / Math.max(1, topics - 1),
    is(place === 0),
    is(place === topics - 1),
    Math.min(1, Math.log1p(width) / 8),
    is(width < 60),
    is(!heading),
    contacts,
    share('date'),
    share('digit'),
    share('item'),
    share('cell'),
    Math.min(1, (topic.part.depth - 1) / 2),
    is(contacts),
    1,
  ]
  values.forEach((value, i) => addTo(row, SECTION_LISTS * size + i, value))
  return row
}
