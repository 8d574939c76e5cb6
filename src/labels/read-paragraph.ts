import { aroundRow, paragraphRow, sentenceRow } from './paragraph-row.js'
import { vectors } from '../model/vectors.js'
import type { ConceptModels } from './concept-models.js'
import type { Unit } from './unit.js'

/** What the model says of a paragraph, label by label: log-odds of all of it, and of the best of its sentences. */
export interface ParagraphReading {
  odds: Float64Array
  sentence: Float64Array
}

/** Asks the model about a paragraph and about each of its sentences, which differ in their concepts only; the last two lists are room to work in. */
export function readParagraph(
  unit: Unit,
  { paragraph, numbers, labels }: ConceptModels,
  [around, own] = vectors(2, labels),
): ParagraphReading {
  const row = paragraphRow(unit, numbers)
  if (!unit.apart.length) {
    const odds = paragraph.odds(row)
    return { odds, sentence: odds }
  }
  const [odds, sentence] = vectors(2, labels)
  paragraph.add(row, odds)
  sentence.set(odds)
  around.fill(0)
  paragraph.add(aroundRow(unit, numbers), around)
  for (const concepts of unit.apart) {
    own.set(around)
    paragraph.add(sentenceRow(concepts, numbers), own)
    for (let label = 0; label < labels; label++)
      if (own[label]! > sentence[label]!) sentence[label] = own[label]!
  }
  return { odds, sentence }
}
