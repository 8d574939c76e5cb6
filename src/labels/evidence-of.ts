import { concepts } from '../tree/concepts.js'
import { conceptModels } from './concept-models.js'
import { conceptRow, paragraphRow } from './paragraph-row.js'
import type { ConceptModel } from './concept-model.js'
import type { Row } from './row.js'
import type { Candidate } from './label-odds.js'
import type { Finding } from './finding.js'
import type { Survey } from './survey.js'
import type { Topic } from './topic.js'
import type { Unit } from './unit.js'

/** Ways of speaking, which no label rests on. */
const MANNERS: ReadonlySet<string> = new Set(
  concepts.filter(c => c.kind === 'manner').map(c => c.id),
)
/** Concepts that weigh less for a label than this are not named as its evidence. */
const WORTH_NAMING = 0.05
/** Nor are those that weigh less than this share of the weightiest beside them. */
const OF_BEST = 0.3
/** Paragraphs that are looked at for evidence: those that speak for the label most. */
const MOST_PARAGRAPHS = 3

/** What a label of a section rests on, the weightiest places first: its heading's, its text's, or else those of a heading above. */
export function evidenceOf(survey: Survey, candidate: Candidate, most: number): Finding[] {
  const { topic, words } = survey
  const own = words.get(candidate.id)?.findings ?? []
  const inHeading = own.filter(f => f.in === 'heading')
  const inBody = own.filter(f => f.in === 'body')
  if (candidate.label < 0) return distinct([...inHeading, ...inBody], most)
  const lifts = liftsOf(survey, candidate.label)
  const heading = distinct(
    [...inHeading, ...lifted(topic.heading?.found ?? [], lifts.heading)],
    most,
  )
  const body = [...inBody, ...fromParagraphs(survey, candidate.label, lifts.body)]
  const ancestor = heading.length ? [] : aboveFindings(topic, lifts.ancestor)
  const room = Math.ceil(most / 2)
  return distinct(
    [
      ...heading.slice(0, body.length || ancestor.length ? room : most),
      ...ancestor.slice(0, 1),
      ...body,
    ],
    most,
  )
}

/** Concept → how much it adds to the log-odds of a label, by where it stands. */
type Lifts = ReadonlyMap<string, number>

function liftsOf({ row }: Survey, label: number): Record<'heading' | 'ancestor' | 'body', Lifts> {
  const { section, names } = conceptModels()
  const heading = new Map<string, number>()
  const ancestor = new Map<string, number>()
  const body = new Map<string, number>()
  const lists = [heading, ancestor, body, body] // as they follow each other in the row
  section.parts(row, label).forEach((weight, i) => {
    const lifts = lists[Math.floor(row.at[i]! / names.length)]
    const concept = names[row.at[i]! % names.length]!
    lifts?.set(concept, (lifts.get(concept) ?? 0) + weight)
  })
  return { heading, ancestor, body }
}

/** The findings that speak for a label, the weightiest first. */
export const lifted = (findings: readonly Finding[], lifts: Lifts): Finding[] => {
  const liftOf = ({ match }: Finding): number => lifts.get(match.pattern.value) ?? 0
  const told = findings.filter(({ match }) => !MANNERS.has(match.pattern.value))
  const least = Math.max(
    WORTH_NAMING,
    OF_BEST * told.reduce((most, finding) => Math.max(most, liftOf(finding)), 0),
  )
  return told.filter(finding => liftOf(finding) >= least).sort((a, b) => liftOf(b) - liftOf(a))
}

/** Concepts of the paragraphs that speak for a label most, each concept once. */
function fromParagraphs(
  { topic: { units }, paragraphs }: Survey,
  label: number,
  lifts: Lifts,
): Finding[] {
  if (!paragraphs) return []
  return [...units.keys()]
    .sort((a, b) => paragraphs.odds[b]![label]! - paragraphs.odds[a]![label]!)
    .slice(0, MOST_PARAGRAPHS)
    .flatMap(i =>
      lifted(conceptsIn(units[i]!), sumOfLifts(lifts, paragraphLifts(units[i]!, label))),
    )
    .filter(once())
}

/** How much each concept of a paragraph adds to the log-odds of a label of its section. */
export function paragraphLifts(unit: Unit, label: number): Lifts {
  const { paragraph, numbers, names } = conceptModels()
  return liftsIn(paragraph, paragraphRow(unit, numbers), label, names)
}

/** The same of a label of its own. */
export function blockLifts(unit: Unit, label: number): Lifts {
  const { block, numbers, names } = conceptModels()
  return liftsIn(block, conceptRow(unit, numbers), label, names)
}

const liftsIn = (
  model: ConceptModel,
  row: Row,
  label: number,
  names: readonly string[],
): Map<string, number> => {
  const lifts = new Map<string, number>()
  model.parts(row, label).forEach((weight, i) => {
    const concept = names[row.at[i]!]
    if (concept !== undefined) lifts.set(concept, weight)
  })
  return lifts
}

/** What the concepts of the second add, with what those of the first do. */
export const sumOfLifts = (a: Lifts, b: Lifts): Lifts =>
  new Map([...b].map(([concept, lift]) => [concept, lift + (a.get(concept) ?? 0)]))

/** Lets each concept pass once. */
function once(): (finding: Finding) => boolean {
  const seen = new Set<string>()
  return ({ match }) => {
    const { size } = seen
    return seen.add(match.pattern.value).size > size
  }
}

/** The concepts of a paragraph where they stand. */
export const conceptsIn = ({ line: { passage }, from }: Unit): Finding[] =>
  passage.matches
    .filter(m => m.pattern.use === 'concept' && m.start >= from && !MANNERS.has(m.pattern.value))
    .map(match => ({ match, passage, in: 'body' as const }))

/** Concepts of the nearest heading above that speak for a label. */
function aboveFindings({ parent }: Topic, lifts: Lifts): Finding[] {
  for (let up = parent; up; up = up.parent) {
    const found = lifted(up.heading?.found ?? [], lifts)
    if (found.length) return found.map(finding => ({ ...finding, in: 'ancestor' as const }))
  }
  return []
}

/** The first findings, one for each place: dictionaries of several languages, and a label's two lists, may hold the same term. */
export function distinct(findings: readonly Finding[], most: number): Finding[] {
  const kept: Finding[] = []
  for (const finding of findings) {
    const {
      passage,
      match: { start, end },
    } = finding
    if (
      !kept.some(
        other =>
          other.passage === passage && other.match.start === start && other.match.end === end,
      )
    )
      kept.push(finding)
    if (kept.length === most) break
  }
  return kept
}
