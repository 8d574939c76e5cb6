import { conceptModels } from './concept-models.js'
import { headingRow } from './heading-row.js'
import { orderOf } from './order-of.js'
import { ownWords } from './own-words.js'
import { readParagraph } from './read-paragraph.js'
import { sumUp } from './paragraphs.js'
import { vectors } from '../model/vectors.js'
import { sectionRow } from './section-row.js'
import { standingOf } from './standing.js'
import { TopTwo } from './top-two.js'
import type { ConceptModels } from './concept-models.js'
import type { OwnWords } from './own-words.js'
import type { Paragraphs } from './paragraphs.js'
import type { Row } from './row.js'
import type { Standing } from './standing.js'
import type { Topic } from './topic.js'

/** What the three models say of a section, beside what they say of the others in its document. */
export interface Survey {
  topic: Topic
  heading: Standing | undefined
  section: Standing
  paragraphs: Paragraphs | undefined
  words: ReadonlyMap<string, OwnWords>
  /** label by label 1 where the heading names it before other likely ones, −1 where it does so behind one */
  order: Float64Array
  /** the sections before and after it and the one it stands in, and label by label the mean chance of those in it */
  before: Standing | undefined
  after: Standing | undefined
  parent: Standing | undefined
  children: Float64Array
  /** label by label: the likeliest heading above and elsewhere in the document, the likeliest section elsewhere */
  above: Float64Array
  elsewhere: Float64Array
  sectionElsewhere: Float64Array
  /** of the document's columns that are about a label, the share that stands here */
  only: Float64Array
  /** mean chance in the document's sections */
  usual: Float64Array
  /** what the section's model looked at */
  row: Row
}

/** Columns that a label has before anything is read, so that one short paragraph is not all there is of it. */
const SOME_COLUMNS = 30

/** Asks the models about every section of a document. */
export function surveyOf(
  topics: readonly Topic[],
  models: ConceptModels = conceptModels(),
): Survey[] {
  const { numbers, labels } = models
  const counts = new Map<string, number>()
  for (const { concepts } of topics)
    for (const [concept, count] of concepts) counts.set(concept, (counts.get(concept) ?? 0) + count)
  const none = new Float64Array(labels)
  const surveys = topics.map((topic, place): Survey => {
    const [children, above, only] = vectors(3, labels)
    const row = sectionRow(topic, place, topics.length, counts, numbers)
    const words = ownWords(topic)
    const own = topic.heading && headingRow(topic.heading, numbers)
    const heading = own && standingOf(models.heading.odds(own))
    return {
      topic,
      heading,
      section: standingOf(models.section.odds(row)),
      paragraphs: paragraphsOf(topic, models),
      words,
      order: own && heading ? orderOf(topic.heading!, own, heading, words, models) : none,
      before: undefined,
      after: undefined,
      parent: undefined,
      children,
      above,
      elsewhere: none,
      sectionElsewhere: none,
      only,
      usual: none,
      row,
    }
  })
  compare(surveys, labels)
  return surveys
}

function paragraphsOf({ units }: Topic, models: ConceptModels): Paragraphs | undefined {
  if (!units.length) return undefined
  const room = vectors(2, models.labels)
  const read = units.map(unit => readParagraph(unit, models, room))
  return sumUp(
    units,
    read.map(({ odds }) => odds),
    read.map(({ sentence }) => sentence),
  )
}

/** Fills in what a section's document says of the labels. */
function compare(surveys: readonly Survey[], labels: number): void {
  const of = new Map(surveys.map(survey => [survey.topic, survey]))
  const mass = new Float64Array(labels).fill(SOME_COLUMNS)
  const usual = new Float64Array(labels)
  const headings = new TopTwo(labels)
  const sections = new TopTwo(labels)
  for (const { heading, section, paragraphs } of surveys) {
    if (heading) headings.add(heading.chance)
    sections.add(section.chance)
    for (let label = 0; label < labels; label++) {
      usual[label]! += section.chance[label]! / surveys.length
      mass[label]! += paragraphs?.mass[label] ?? 0
    }
  }
  surveys.forEach((survey, i) => {
    const { topic, heading, section, paragraphs, above, only } = survey
    const up = topic.parent && of.get(topic.parent)
    survey.usual = usual
    survey.before = surveys[i - 1]?.section
    survey.after = surveys[i + 1]?.section
    survey.parent = up?.section
    survey.elsewhere = headings.besides(heading?.chance)
    survey.sectionElsewhere = sections.besides(section.chance)
    for (let label = 0; label < labels; label++) {
      above[label] = Math.max(up?.above[label] ?? 0, up?.heading?.chance[label] ?? 0)
      only[label] = (paragraphs?.mass[label] ?? 0) / mass[label]!
    }
  })
  addChildren(surveys, of)
}

/** Fills in the mean chance of a section's own sub-sections. */
function addChildren(surveys: readonly Survey[], of: ReadonlyMap<Topic, Survey>): void {
  const counts = new Map<Survey, number>()
  const above = surveys.map(({ topic: { parent } }) => parent && of.get(parent))
  for (const up of above) if (up) counts.set(up, (counts.get(up) ?? 0) + 1)
  surveys.forEach(({ section }, i) => {
    const up = above[i]
    if (!up) return
    const count = counts.get(up)!
    section.chance.forEach((chance, label) => (up.children[label]! += chance / count))
  })
}
