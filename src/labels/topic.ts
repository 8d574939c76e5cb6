import { widthOf } from '../tree/width.js'
import { plainText } from './plain-text.js'
import { headingFindings } from './finding.js'
import { unitsOf } from './unit.js'
import type { Part } from '../sections/part.js'
import type { Finding } from './finding.js'
import type { Unit } from './unit.js'

/** A section's heading with what it speaks of. */
export interface Heading {
  /** as it is measured, without the stop that ends it */
  title: string
  question: boolean
  /** its concepts, each once, in order */
  concepts: readonly string[]
  /** columns that its concepts cover */
  covered: number
  /** concepts found in it, in order */
  found: readonly Finding[]
  /** terms of labels in it */
  findings: readonly Finding[]
}

/** A section as the search for its labels sees it. */
export interface Topic {
  part: Part
  /** the section it stands in */
  parent: Topic | undefined
  heading: Heading | undefined
  units: readonly Unit[]
  /** columns of its text */
  width: number
  sentences: number
  /** concept → how many of its sentences have it */
  concepts: ReadonlyMap<string, number>
}

/** What may stand behind the words of a heading, and does behind those of a run-in one. */
const ENDING = /[\s.。:：?!]+$/u
const QUESTION = /[?？]/u

/** Reads the parts of a document, parents before their children. */
export function topicsOf(parts: readonly Part[]): Topic[] {
  const topics = new Map<Part, Topic>()
  for (const part of parts) {
    const units = unitsOf(part.lines, part.head)
    const concepts = new Map<string, number>()
    for (const unit of units)
      for (const [concept, count] of unit.concepts)
        concepts.set(concept, (concepts.get(concept) ?? 0) + count)
    topics.set(part, {
      part,
      parent: part.parent && topics.get(part.parent),
      heading: headingOf(part),
      units,
      width: units.reduce((sum, unit) => sum + unit.width, 0),
      sentences: units.reduce((sum, unit) => sum + unit.sentences, 0),
      concepts,
    })
  }
  return [...topics.values()]
}

function headingOf(part: Part): Heading | undefined {
  const { head } = part
  if (!head) return undefined
  const { passage } = head.line
  const { value } = passage.leaf.text
  const to = head.end ?? Infinity
  const found = passage.matches
    .filter(m => m.pattern.use === 'concept' && m.start >= head.line.from && m.end <= to)
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
    concepts: [...new Set(found.map(m => m.pattern.value))],
    covered,
    found: found.map(match => ({ match, passage, in: 'heading' as const })),
    findings: headingFindings(part),
  }
}
