import { concepts } from '../tree/concepts.js'
import { conceptModels } from './concept-models.js'
import { shareWith } from './paragraph-row.js'
import { vectors } from '../model/vectors.js'
import type { ConceptModel } from './concept-model.js'
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

/** How much a concept adds to the log-odds of a label. */
type Lift = (concept: string) => number

function liftsOf({ row }: Survey, label: number): Record<'heading' | 'ancestor' | 'body', Lift> {
  const { section, numbers } = conceptModels()
  const { size } = numbers
  const [heading, ancestor, body] = vectors(3, size)
  const lists = [heading, ancestor, body, body] // as they follow each other in the row
  for (let i = 0; i < row.at.length; i++) {
    const feature = row.at[i]!
    const list = lists[Math.floor(feature / size)]
    if (list) list[feature % size]! += section.weight(feature, label) * row.by[i]!
  }
  const liftBy =
    (list: Float64Array): Lift =>
    concept =>
      list[numbers.get(concept) ?? size] ?? 0
  return { heading: liftBy(heading), ancestor: liftBy(ancestor), body: liftBy(body) }
}

/** The findings that speak for a label, the weightiest first. */
export function lifted(findings: Iterable<Finding>, lift: Lift): Finding[] {
  const told: { finding: Finding; by: number }[] = []
  let most = 0
  for (const finding of findings) {
    const { value } = finding.match.pattern
    const by = lift(value)
    if (by < WORTH_NAMING || MANNERS.has(value)) continue
    told.push({ finding, by })
    most = Math.max(most, by)
  }
  return told
    .filter(({ by }) => by >= OF_BEST * most)
    .sort((a, b) => b.by - a.by)
    .map(({ finding }) => finding)
}

/** Concepts of the paragraphs that speak for a label most, each concept once. */
function fromParagraphs(
  { topic: { units }, paragraphs }: Survey,
  label: number,
  lift: Lift,
): Finding[] {
  if (!paragraphs) return []
  return strongest(paragraphs.odds, label)
    .flatMap(i => {
      const own = paragraphLift(units[i]!, label)
      return lifted(conceptsIn(units[i]!), concept => own(concept) + lift(concept))
    })
    .filter(once())
}

/** The concepts of a paragraph where they stand. */
export function* conceptsIn({ line: { passage }, from }: Unit): Generator<Finding> {
  for (const match of passage.matches)
    if (match.pattern.use === 'concept' && match.start >= from) yield { match, passage, in: 'body' }
}

/** The paragraphs that speak for a label most, the strongest first; of equals the first. */
function strongest(odds: readonly Float64Array[], label: number): number[] {
  const best: number[] = []
  for (let i = 0; i < odds.length; i++) {
    const at = best.findIndex(other => odds[i]![label]! > odds[other]![label]!)
    if (at >= 0) best.splice(at, 0, i)
    else if (best.length < MOST_PARAGRAPHS) best.push(i)
    if (best.length > MOST_PARAGRAPHS) best.pop()
  }
  return best
}

/** How much each concept of a paragraph adds to the log-odds of a label of its section. */
export const paragraphLift = (unit: Unit, label: number): Lift =>
  liftIn(conceptModels().paragraph, unit, label)

/** The same with what it adds to a label of the paragraph's own. */
export function blockLift(unit: Unit, label: number): Lift {
  const block = liftIn(conceptModels().block, unit, label)
  const paragraph = paragraphLift(unit, label)
  return concept => block(concept) + paragraph(concept)
}

function liftIn(model: ConceptModel, unit: Unit, label: number): Lift {
  const { numbers } = conceptModels()
  return concept => {
    const number = numbers.get(concept)
    return number === undefined ? 0 : model.weight(number, label) * shareWith(unit, concept)
  }
}

/** Lets each concept pass once. */
function once(): (finding: Finding) => boolean {
  const seen = new Set<string>()
  return ({ match }) => {
    const { size } = seen
    return seen.add(match.pattern.value).size > size
  }
}

/** Concepts of the nearest heading above that speak for a label. */
function aboveFindings({ parent }: Topic, lift: Lift): Finding[] {
  for (let up = parent; up; up = up.parent) {
    const found = lifted(up.heading?.found ?? [], lift)
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
