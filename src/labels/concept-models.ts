import { openModel } from './concept-model.js'
import { weights } from './weights.js'
import type { ConceptModel } from './concept-model.js'

/** The three models over concepts that sections are read by. */
export interface ConceptModels {
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
    heading: openModel(weights.heading, weights.concepts),
    paragraph: openModel(weights.paragraph, weights.concepts),
    section: openModel(weights.section, weights.concepts),
    block: openModel(weights.blockConcepts, weights.concepts),
  })
