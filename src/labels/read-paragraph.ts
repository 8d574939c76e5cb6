import { aroundRow, paragraphRow, sentenceRow } from './paragraph-row.js'
import type { ConceptModels } from './concept-models.js'
import type { Unit } from './unit.js'

/** What the model says of a paragraph, label by label: log-odds of all of it, and of the best of its sentences. */
export interface ParagraphReading {
  odds: Float64Array
  sentence: Float64Array
}

/** Asks the model about a paragraph and about each of its sentences, which differ in their concepts only. */
export function readParagraph(unit: Unit, { paragraph, numbers }: ConceptModels): ParagraphReading {
  const odds = paragraph.odds(paragraphRow(unit, numbers))
  if (!unit.apart.length) return { odds, sentence: odds }
  const around = paragraph.odds(aroundRow(unit, numbers))
  const sentence = odds.slice()
  for (const concepts of unit.apart) {
    const own = paragraph.odds(sentenceRow(concepts, numbers), around)
    for (let label = 0; label < own.length; label++)
      if (own[label]! > sentence[label]!) sentence[label] = own[label]!
  }
  return { odds, sentence }
}
