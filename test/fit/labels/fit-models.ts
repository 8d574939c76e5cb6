import { ConceptModel } from '../../../src/labels/concept-model.js'
import { HEADING_FEATURES, HEADING_LISTS, headingRow } from '../../../src/labels/heading-row.js'
import {
  PARAGRAPH_FEATURES,
  PARAGRAPH_LISTS,
  paragraphRow,
} from '../../../src/labels/paragraph-row.js'
import {
  SECTION_FEATURES,
  SECTION_LISTS,
  countConcepts,
  sectionRow,
} from '../../../src/labels/section-row.js'
import { probability } from '../../../src/model/decision.js'
import { fitMatrix } from './fit-matrix.js'
import type { ConceptModels } from '../../../src/labels/concept-models.js'
import type { ModelWeights } from '../../../src/labels/concept-model.js'
import type { Sample } from './fit-matrix.js'
import type { LabelledDocument } from './labelled.js'

/** Penalties and rounds, chosen on documents held out with their makers. */
const RIDGE = { heading: 1, paragraph: 4, section: 3 }
const ROUNDS = 60

/** The rows of a document's headings, paragraphs and sections. */
export interface Samples {
  heading: Sample[]
  paragraph: Sample[]
  section: Sample[]
}

/** Measures everything that the models look at in a document. */
export function samplesOf({ doc, sections }: LabelledDocument): Samples {
  const samples: Samples = { heading: [], paragraph: [], section: [] }
  const weight = documentWeight(doc.weight)
  const all = countConcepts(sections.map(({ topic }) => topic))
  sections.forEach(({ topic, shares, told }, place) => {
    if (!told) return
    if (topic.heading)
      samples.heading.push({ row: headingRow(topic.heading), answers: shares, weight })
    for (const unit of topic.units)
      samples.paragraph.push({
        row: paragraphRow(unit),
        answers: shares,
        weight: weight * Math.min(1.5, Math.max(0.15, unit.width / 150)),
      })
    samples.section.push({
      row: sectionRow(topic, place, sections.length, all),
      answers: shares,
      weight,
    })
  })
  return samples
}

/** A document counts once though it is cut twice; one of the project's own less, as those are alike. */
export const documentWeight = (weight: number): number => weight * (weight < 1 ? 0.25 : 0.5)

/** The models' weights: feature by feature the labels'. */
export type Matrices = Record<keyof Samples, Float64Array>

/** Fits the three models. */
export function fitModels(all: readonly Samples[], concepts: number): Matrices {
  const of = (kind: keyof Samples): Sample[] => all.flatMap(samples => samples[kind])
  const size = (lists: number, features: readonly string[]): number =>
    lists * concepts + features.length
  const paragraphs = of('paragraph')
  const features = size(PARAGRAPH_LISTS, PARAGRAPH_FEATURES)
  const first = fitMatrix(paragraphs, features, RIDGE.paragraph, ROUNDS)
  return {
    heading: fitMatrix(of('heading'), size(HEADING_LISTS, HEADING_FEATURES), RIDGE.heading, ROUNDS),
    paragraph: fitMatrix(among(paragraphs, first), features, RIDGE.paragraph, ROUNDS / 2, first),
    section: fitMatrix(of('section'), size(SECTION_LISTS, SECTION_FEATURES), RIDGE.section, ROUNDS),
  }
}

/** In a section of several labels a paragraph is about one of them: about which, the model says. */
function among(paragraphs: readonly Sample[], matrix: Float64Array): Sample[] {
  const model = new ConceptModel(matrix, paragraphs[0]!.answers.length)
  return paragraphs.map(sample => {
    if (sample.answers.reduce((a, b) => a + b, 0) <= 1.01) return sample
    const chances = [...model.odds(sample.row)].map((x, i) => probability(x) * sample.answers[i]!)
    const most = Math.max(1e-9, ...chances)
    return { ...sample, answers: sample.answers.map((x, i) => (x * chances[i]!) / most) }
  })
}

/** The models as the library has them. */
export function modelsOf({ heading, paragraph, section }: Matrices, labels: number): ConceptModels {
  return {
    heading: new ConceptModel(heading, labels),
    paragraph: new ConceptModel(paragraph, labels),
    section: new ConceptModel(section, labels),
  }
}

/** A model's weights in 8 bits each: a step for each label. */
export function packed(matrix: Float64Array, labels: number): ModelWeights {
  const steps = Array.from({ length: labels }, (_, label) => {
    let most = 0
    for (let i = label; i < matrix.length; i += labels) most = Math.max(most, Math.abs(matrix[i]!))
    return Number((most / 127).toPrecision(4))
  })
  const bytes = Int8Array.from(matrix, (x, i) => Math.round(x / (steps[i % labels]! || 1)))
  return { steps, weights: Buffer.from(bytes.buffer).toString('base64') }
}
