import { vectors } from '../model/vectors.js'
import { measureAround, measureConcepts } from './paragraph-row.js'
import type { ConceptModel } from './concept-model.js'
import type { Unit } from './unit.js'

/** What the model says of some paragraphs, one after the other, label by label: log-odds of all of each, and of the best of its sentences. */
export interface ParagraphReadings {
  odds: Float64Array
  sentences: Float64Array
}

/** Asks the model about paragraphs and about each of their sentences, as if it were its paragraph: they differ in their own concepts only. */
export function readParagraphs(units: readonly Unit[], model: ConceptModel): ParagraphReadings {
  const { labels } = model
  const odds = new Float64Array(units.length * labels)
  const sentences = new Float64Array(units.length * labels)
  const [around, own] = vectors(2, labels)
  let at = 0
  const add = (feature: number, by: number): void => {
    if (by !== 0) model.add(feature, by, odds, at)
  }
  units.forEach((unit, i) => {
    at = i * labels
    measureAround(unit, add)
    if (unit.apart.length)
      for (let label = 0; label < labels; label++) around[label] = odds[at + label]!
    measureConcepts(unit, add)
    for (let label = 0; label < labels; label++) sentences[at + label] = odds[at + label]!
    for (const concepts of unit.apart) {
      own.set(around)
      for (const concept of concepts) model.add(concept, 1, own, 0)
      for (let label = 0; label < labels; label++)
        if (own[label]! > sentences[at + label]!) sentences[at + label] = own[label]!
    }
  })
  return { odds, sentences }
}
