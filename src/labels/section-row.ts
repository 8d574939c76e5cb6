import { conceptNumbers } from '../tree/concepts.js'
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

/** How many sentences of some sections have each concept. */
export function countConcepts(topics: readonly Topic[]): Uint32Array {
  const all = new Uint32Array(conceptNumbers.size)
  for (const { concepts, counts } of topics)
    concepts.forEach((concept, i) => (all[concept]! += counts[i]!))
  return all
}

/** Measures a section as a whole; `all` has how many sentences of the document have a concept. */
export function sectionRow(topic: Topic, place: number, topics: number, all: Uint32Array): Row {
  const row: Row = { at: [], by: [] }
  const { size } = conceptNumbers
  const { heading, units, width, concepts, counts, sentences } = topic
  if (heading) for (const concept of heading.concepts) addTo(row, concept, 1)
  for (const concept of topic.above) addTo(row, size + concept, 1)
  for (let i = 0; i < concepts.length; i++) {
    const concept = concepts[i]!
    addTo(row, 2 * size + concept, Math.sqrt(counts[i]! / sentences))
    addTo(row, 3 * size + concept, Math.sqrt(counts[i]! / all[concept]!))
  }
  const share = (test: 'contact' | 'date' | 'digit' | 'item' | 'cell'): number => {
    let having = 0
    for (const unit of units) if (unit[test]) having++
    return having / Math.max(1, units.length)
  }
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
  values.forEach((value, i) => {
    addTo(row, SECTION_LISTS * size + i, value)
  })
  return row
}
