import { widthOf } from '../tree/width.js'
import { plainText } from './plain-text.js'
import { CONTACT } from '../lines/line.js'
import { bodyFindings } from './finding.js'
import { sentenceEnds } from './sentence-ends.js'
import type { Line } from '../lines/line.js'
import type { Part } from '../sections/part.js'
import type { Finding } from './finding.js'

/** Concepts by their numbers, each once, in the order in which they come, with how many sentences have each. */
export interface ConceptCounts {
  concepts: readonly number[]
  counts: readonly number[]
}

/** A paragraph, an item or a cell with the concepts of its sentences. */
export interface Unit extends ConceptCounts {
  line: Line
  /** where its own text begins: behind a run-in heading */
  from: number
  /** columns of its text */
  width: number
  sentences: number
  /** the concepts of each sentence, each once, if there are several sentences */
  apart: readonly (readonly number[])[]
  /** the line that leads in to it ("We use your data to:"), if one does */
  lead: Unit | undefined
  /** terms of labels in it */
  findings: readonly Finding[]
  item: boolean
  cell: boolean
  /** it holds an address, a date, a digit */
  contact: boolean
  date: boolean
  digit: boolean
  /** it begins with a quoted word, as one that is being defined */
  quoted: boolean
}

/** Columns up to which what dates the document says little else. */
export const WIDEST_DATE = 60
const DATE = /\d{4}[-/.年]\d|\d[./]\d{4}|\b(?:19|20)\d\d\b/u
const DIGIT = /\d/u
const QUOTED = /^[«"“„「『][^«»"“”„「」『』]{1,60}[»"”“」』]/u
const ITEM_ENDS = /[;；]/u

/** The units of some lines; of a heading alone on its line there is none. */
export function unitsOf(lines: readonly Line[], head: Part['head']): Unit[] {
  const units: Unit[] = []
  let lead: Unit | undefined
  for (const line of lines) {
    if (line === head?.line && head.end === undefined) continue
    // what a line leads in to goes on through a list, and ends with the first line outside it
    if (lead && !isLedBy(line, lead.line)) lead = undefined
    const unit = makeUnit(line, line === head?.line ? head.end! : 0, lead)
    units.push(unit)
    if (line.colon) lead = unit
  }
  return units
}

function makeUnit(line: Line, from: number, lead: Unit | undefined): Unit {
  const { value } = line.leaf.text
  const text = plainText(value.slice(from)).trim()
  const ends = sentenceEnds(value, from)
  const concepts: number[] = []
  const counts: number[] = []
  const apart = ends.map((): number[] => [])
  let sentence = 0
  for (const { pattern, start } of line.passage.matches) {
    const { concept } = pattern
    if (concept < 0 || start < from) continue
    while (sentence < ends.length - 1 && start >= ends[sentence]!) sentence++
    const own = apart[sentence]!
    if (own.includes(concept)) continue
    own.push(concept)
    const at = concepts.indexOf(concept)
    if (at < 0) {
      concepts.push(concept)
      counts.push(1)
    } else counts[at]!++
  }
  // what stands behind a run-in heading is the section's own text, no item
  const holder = from > 0 ? undefined : line.leaf.path.at(-1)?.type
  const digit = DIGIT.test(text)
  return {
    line,
    from,
    width: widthOf(text),
    sentences: ends.length,
    concepts,
    counts,
    apart: ends.length > 1 ? apart.filter(own => own.length > 0) : [],
    lead,
    findings: bodyFindings(line.passage, from),
    item: holder === 'listItem',
    cell: holder === 'tableCell',
    contact: CONTACT.test(text),
    date: digit && DATE.test(text),
    digit,
    quoted: QUOTED.test(text),
  }
}

/** A line led in to is an item of a list, numbered, or decorated as one. */
const isLedBy = (line: Line, lead: Line): boolean =>
  line.leaf.path.length > lead.leaf.path.length ||
  line.number !== undefined ||
  line.from > 0 ||
  ITEM_ENDS.test(line.text.at(-1) ?? '')
