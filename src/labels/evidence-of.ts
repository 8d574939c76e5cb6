import { conceptNumbers } from '../tree/concepts.js'
import { conceptModels } from './concept-models.js'
import { lifted } from './lifted.js'
import { shareAt } from './paragraph-row.js'
import type { Match } from '../evidence/matcher.js'
import type { Candidate } from './label-odds.js'
import type { Finding } from './finding.js'
import type { Survey } from './survey.js'
import type { Topic } from './topic.js'

/** Paragraphs that are looked at for evidence: those that speak for the label most. */
const MOST_PARAGRAPHS = 3

/** What a label of a section rests on, the weightiest places first: its heading's, its text's, or else those of a heading above. */
export type EvidenceFinder = (survey: Survey, candidate: Candidate, most: number) => Finding[]

/** The lists of concepts in the features of a section's model that have its heading's and those above. */
const LISTS = { heading: 0, ancestor: 1 } as const
/** And those that have its text's, from one to before the other. */
const BODY = { from: 2, to: 4 } as const

/** Makes what finds the evidence of one label after the other; its lists, by the numbers of concepts, are filled anew for each. */
export function makeEvidenceFinder(): EvidenceFinder {
  const { section, paragraph } = conceptModels()
  const { size } = conceptNumbers
  /** what a concept adds to the label's log-odds, in the place that is looked at and in all of the text */
  const lifts = new Float64Array(size)
  const inBody = new Float64Array(size)
  /** the last look that a concept was named in */
  const named = new Float64Array(size)
  let looks = 0

  /** Concepts of a section's heading that speak for its label, or for one of a section in it. */
  function fromHeading({ heading }: Topic, as: keyof typeof LISTS, label: number): Finding[] {
    if (!heading?.found.length) return []
    for (const concept of heading.concepts)
      lifts[concept] = section.weight(LISTS[as] * size + concept, label)
    const { passage } = heading
    return lifted(heading.found, 0, lifts).map(match => ({ match, passage, in: as }))
  }

  /** Concepts of the nearest heading above that speak for a label. */
  function fromAbove({ parent }: Topic, label: number): Finding[] {
    for (let up = parent; up; up = up.parent) {
      const found = fromHeading(up, 'ancestor', label)
      if (found.length) return found
    }
    return []
  }

  /** Concepts of the paragraphs that speak for a label most, each concept once. */
  function fromParagraphs({ topic, readings, row }: Survey, label: number): Finding[] {
    if (!readings) return []
    looks++
    for (const concept of topic.concepts) inBody[concept] = 0
    for (let i = 0; i < row.at.length; i++) {
      const feature = row.at[i]!
      if (feature >= BODY.from * size && feature < BODY.to * size)
        inBody[feature % size]! += section.weight(feature, label) * row.by[i]!
    }
    const findings: Finding[] = []
    for (const i of strongest(readings.odds, topic.units.length, label)) {
      const unit = topic.units[i]!
      const { passage } = unit.line
      unit.concepts.forEach((concept, place) => {
        lifts[concept] = paragraph.weight(concept, label) * shareAt(unit, place) + inBody[concept]!
      })
      for (const match of lifted(passage.matches, unit.from, lifts)) {
        const { concept } = match.pattern
        if (named[concept] === looks) continue
        named[concept] = looks
        findings.push({ match, passage, in: 'body' })
      }
    }
    return findings
  }

  return (survey, { id, label }, most) => {
    const { topic, words } = survey
    const own = words.get(id)?.findings ?? []
    const ownHeading = own.filter(f => f.in === 'heading')
    const ownBody = own.filter(f => f.in === 'body')
    if (label < 0) return distinct([...ownHeading, ...ownBody], most)
    const heading = distinct([...ownHeading, ...fromHeading(topic, 'heading', label)], most)
    const body = [...ownBody, ...fromParagraphs(survey, label)]
    const ancestor = heading.length ? [] : fromAbove(topic, label)
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
}

/** Which of some paragraphs speak for a label most, the strongest first; of equals the first. */
function strongest(odds: Float64Array, units: number, label: number): number[] {
  const labels = odds.length / units
  const at = (i: number): number => odds[i * labels + label]!
  const best: number[] = []
  for (let i = 0; i < units; i++) {
    let place = best.length
    while (place > 0 && at(best[place - 1]!) < at(i)) place--
    if (place === MOST_PARAGRAPHS) continue
    best.splice(place, 0, i)
    if (best.length > MOST_PARAGRAPHS) best.pop()
  }
  return best
}

/** The first findings, one for each place: dictionaries of several languages, and a label's two lists, may hold the same term. */
export function distinct(findings: readonly Finding[], most: number): Finding[] {
  const kept: Finding[] = []
  for (const finding of findings) {
    if (!kept.some(other => isSamePlace(other, finding))) kept.push(finding)
    if (kept.length === most) break
  }
  return kept
}

const isSamePlace = (one: Finding, other: Finding): boolean =>
  one.passage === other.passage && coversSame(one.match, other.match)
const coversSame = (one: Match, other: Match): boolean =>
  one.start === other.start && one.end === other.end
