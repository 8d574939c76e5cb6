import { openModel } from './concept-model.js'
import { weights } from './weights.js'
import type { ConceptModel } from './concept-model.js'

/** The three models over concepts that sections are read by, with the numbers of the concepts in them. */
export interface ConceptModels {
  /** how many labels they know */
  labels: number
  numbers: ReadonlyMap<string, number>
  /** the concepts by their numbers */
  names: readonly string[]
  heading: ConceptModel
  paragraph: ConceptModel
  section: ConceptModel
}

/** The same with what a block's concepts add to its labels. */
export interface AllConceptModels extends ConceptModels {
  block: ConceptModel
}

let opened: AllConceptModels | undefined // constants of the library, opened when first needed

export const conceptModels = (): AllConceptModels =>
  (opened ??= {
    labels: weights.labels.length,
    names: weights.concepts,
    numbers: new Map(weights.concepts.map((concept, i) => [concept, i])),
    heading: openModel(weights.heading),
    paragraph: openModel(weights.paragraph),
    section: openModel(weights.section),
    block: openModel(weights.blockConcepts),
  })
