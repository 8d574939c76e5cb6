import { widthOf } from '../tree/width.js'
import { plainText } from './plain-text.js'
import { headingFindings } from './finding.js'
import { unitsOf } from './unit.js'
import type { Match } from '../evidence/matcher.js'
import type { Passage } from '../evidence/passage.js'
import type { Part } from '../sections/part.js'
import type { Finding } from './finding.js'
import type { ConceptCounts, Unit } from './unit.js'

/** A section's heading with what it speaks of. */
export interface Heading {
  /** as it is measured, without the stop that ends it */
  title: string
  question: boolean
  /** its concepts by their numbers, each once, in order */
  concepts: readonly number[]
  /** columns that its concepts cover */
  covered: number
  passage: Passage
  /** concepts found in it, in order */
  found: readonly Match[]
  /** terms of labels in it */
  findings: readonly Finding[]
}

/** A section as the search for its labels sees it, with the concepts of all its sentences. */
export interface Topic extends ConceptCounts {
  part: Part
  /** the section it stands in */
  parent: Topic | undefined
  heading: Heading | undefined
  /** concepts of the headings above, each once */
  above: readonly number[]
  units: readonly Unit[]
  /** columns of its text */
  width: number
  sentences: number
}

/** What may stand behind the words of a heading, and does behind those of a run-in one. */
const ENDING = /[\s.。:：?!]+$/u
const QUESTION = /[?？]/u

/** Reads the parts of a document, parents before their children. */
export function topicsOf(parts: readonly Part[]): Topic[] {
  const topics = new Map<Part, Topic>()
  for (const part of parts) {
    const units = unitsOf(part.lines, part.head)
    const parent = part.parent && topics.get(part.parent)
    topics.set(part, {
      part,
      parent,
      heading: headingOf(part),
      above: parent ? union(parent.heading?.concepts ?? [], parent.above) : [],
      units,
      width: units.reduce((sum, unit) => sum + unit.width, 0),
      sentences: units.reduce((sum, unit) => sum + unit.sentences, 0),
      ...sumUp(units),
    })
  }
  return [...topics.values()]
}

const union = (first: readonly number[], then: readonly number[]): readonly number[] =>
  first.length && then.length ? [...new Set([...first, ...then])] : first.length ? first : then

/** The concepts of some units together. */
function sumUp(units: readonly Unit[]): ConceptCounts {
  const concepts: number[] = []
  const counts: number[] = []
  for (const unit of units)
    for (let i = 0; i < unit.concepts.length; i++) {
      const at = concepts.indexOf(unit.concepts[i]!)
      if (at < 0) {
        concepts.push(unit.concepts[i]!)
        counts.push(unit.counts[i]!)
      } else counts[at]! += unit.counts[i]!
    }
  return { concepts, counts }
}

function headingOf(part: Part): Heading | undefined {
  const { head } = part
  if (!head) return undefined
  const { passage } = head.line
  const { value } = passage.leaf.text
  const to = head.end ?? Infinity
  const found = passage.matches
    .filter(m => m.pattern.concept >= 0 && m.start >= head.line.from && m.end <= to)
    .sort((a, b) => a.start - b.start || b.end - a.end)
  let end = 0
  let covered = 0
  for (const match of found) {
    if (match.end <= end) continue
    covered += widthOf(plainText(value.slice(Math.max(end, match.start), match.end)))
    end = match.end
  }
  return {
    title: plainText(head.title).replace(ENDING, ''),
    question: QUESTION.test(value.slice(head.line.from, head.end)),
    concepts: [...new Set(found.map(m => m.pattern.concept))],
    covered,
    passage,
    found,
    findings: headingFindings(part),
  }
}
