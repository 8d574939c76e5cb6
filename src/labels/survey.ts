import { conceptModels } from './concept-models.js'
import { headingRow } from './heading-row.js'
import { orderOf } from './order-of.js'
import { ownWords } from './own-words.js'
import { readParagraphs } from './read-paragraphs.js'
import { sumUp } from './paragraphs.js'
import { vectors } from '../model/vectors.js'
import { countConcepts, sectionRow } from './section-row.js'
import { standingOf } from './standing.js'
import { TopTwo } from './top-two.js'
import type { ConceptModels } from './concept-models.js'
import type { LabelOrder } from './order-of.js'
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
  order: LabelOrder
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
  const { labels } = models.section
  const all = countConcepts(topics)
  const none = new Float64Array(labels)
  const surveys = topics.map((topic, place): Survey => {
    const { units } = topic
    const [children, above, only] = vectors(3, labels)
    const row = sectionRow(topic, place, topics.length, all)
    const words = ownWords(topic)
    const own = topic.heading && headingRow(topic.heading)
    const heading = own && standingOf(models.heading.odds(own))
    return {
      topic,
      heading,
      section: standingOf(models.section.odds(row)),
      paragraphs: units.length ? sumUp(units, readParagraphs(units, models.paragraph)) : undefined,
      words,
      order: (own && heading && orderOf(topic.heading!, own, heading, words, models.heading)) ?? {
        early: none,
        late: none,
      },
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
      if (paragraphs) mass[label]! += paragraphs.mass[label]!
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
      if (up) above[label] = Math.max(up.above[label]!, up.heading?.chance[label] ?? 0)
      if (paragraphs) only[label] = paragraphs.mass[label]! / mass[label]!
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
