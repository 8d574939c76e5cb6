import { conceptModels } from './concept-models.js'
import { headingRow } from './heading-row.js'
import { orderOf } from './order-of.js'
import { ownWords } from './own-words.js'
import { readParagraphs } from './read-paragraphs.js'
import { massOf } from './paragraphs.js'
import { countConcepts, sectionRow } from './section-row.js'
import { chancesOf } from './standing.js'
import { TopTwo } from './top-two.js'
import type { ConceptModels } from './concept-models.js'
import type { LabelOrder } from './order-of.js'
import type { OwnWords } from './own-words.js'
import type { ParagraphReadings } from './read-paragraphs.js'
import type { Row } from './row.js'
import type { Chances } from './standing.js'
import type { Topic } from './topic.js'

/** What the three models say of a section, and what it is seen beside; small, as a document has thousands. */
export interface Survey {
  topic: Topic
  heading: Chances | undefined
  section: Chances
  /** of its paragraphs, if there are any */
  readings: ParagraphReadings | undefined
  /** label by label the columns of its text that are about it */
  mass: Float64Array
  words: ReadonlyMap<string, OwnWords>
  order: LabelOrder | undefined
  /** the sections before and after it and the one it stands in */
  before: Chances | undefined
  after: Chances | undefined
  parent: Chances | undefined
  /** label by label the mean chance of the sections in it, and the likeliest heading above */
  children: Float64Array
  above: Float64Array
  document: DocumentSurvey
  /** what the section's model looked at */
  row: Row
}

/** What a document says of the labels, for comparing its sections with it. */
export interface DocumentSurvey {
  headings: TopTwo
  sections: TopTwo
  /** columns that are about each label */
  mass: Float64Array
  /** mean chance in its sections */
  usual: Float64Array
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
  const document = {
    headings: new TopTwo(labels),
    sections: new TopTwo(labels),
    mass: new Float64Array(labels).fill(SOME_COLUMNS),
    usual: new Float64Array(labels),
  }
  const surveys = topics.map((topic, place): Survey => {
    const { units } = topic
    const row = sectionRow(topic, place, topics.length, all)
    const words = ownWords(topic)
    const own = topic.heading && headingRow(topic.heading)
    const heading = own && chancesOf(models.heading.odds(own))
    const readings = units.length ? readParagraphs(units, models.paragraph) : undefined
    return {
      topic,
      heading,
      section: chancesOf(models.section.odds(row)),
      readings,
      mass: readings ? massOf(units, readings, labels) : none,
      words,
      order: heading && orderOf(topic.heading!, own, heading, words, models.heading),
      before: undefined,
      after: undefined,
      parent: undefined,
      children: none,
      above: none,
      document,
      row,
    }
  })
  for (const survey of surveys) addTo(document, survey, surveys.length)
  const of = new Map(surveys.map(survey => [survey.topic, survey]))
  surveys.forEach((survey, i) => {
    const up = survey.topic.parent && of.get(survey.topic.parent)
    survey.before = surveys[i - 1]?.section
    survey.after = surveys[i + 1]?.section
    survey.parent = up?.section
    if (up)
      survey.above = up.above.map((chance, label) =>
        Math.max(chance, up.heading?.chance[label] ?? 0),
      )
  })
  addChildren(surveys, of)
  return surveys
}

function addTo(document: DocumentSurvey, survey: Survey, sections: number): void {
  const { heading, section } = survey
  if (heading) document.headings.add(heading.chance)
  document.sections.add(section.chance)
  for (let label = 0; label < section.chance.length; label++) {
    document.usual[label]! += section.chance[label]! / sections
    document.mass[label]! += survey.mass[label]!
  }
}

/** Fills in the mean chance of a section's own sub-sections. */
function addChildren(surveys: readonly Survey[], of: ReadonlyMap<Topic, Survey>): void {
  const own = new Map<Survey, Survey[]>()
  for (const survey of surveys) {
    const up = survey.topic.parent && of.get(survey.topic.parent)
    const siblings = up && own.get(up)
    if (siblings) siblings.push(survey)
    else if (up) own.set(up, [survey])
  }
  for (const [up, children] of own)
    up.children = up.section.chance.map((_, label) =>
      children.reduce((sum, { section }) => sum + section.chance[label]! / children.length, 0),
    )
}
