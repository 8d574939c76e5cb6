import { readingAt } from '../lines/sequences.js'
import { findLead } from './lead.js'
import { leadLookOf, surveyLeads } from './lead-look.js'
import type { Line } from '../lines/line.js'
import type { Reading } from '../lines/sequences.js'
import type { Habits } from './candidate.js'
import type { Lead } from './lead.js'
import type { LeadLook } from './lead-look.js'

/** A lead that could be a run-in heading, in its place. */
export interface RunInCandidate {
  at: number
  line: Line
  lead: Lead
  before: Line | undefined
  after: Line | undefined
  reading: Reading | undefined
  look: LeadLook
  /** a neighbour has a lead of this look */
  inSeries: boolean
  /** the heading above it is one of definitions */
  isDefined: boolean
  habits: Habits
}

/** The leads of all lines that are no headings themselves. */
export function runInCandidates(
  lines: readonly Line[],
  habits: Habits,
  isHeading: (i: number) => boolean,
): (RunInCandidate | undefined)[] {
  const leads = lines.map((line, i) => (isHeading(i) ? undefined : findLead(line)))
  const keys = lines.map((line, i) => {
    const lead = leads[i]
    return lead && leadLookOf(line, lead, readingAt(habits.sequences, i)?.family)
  })
  const looks = surveyLeads(lines, leads, keys)
  let isDefined = false
  return lines.map((line, at) => {
    if (isHeading(at)) isDefined = definesTerms(line)
    const lead = leads[at]
    if (!lead) return undefined
    const key = keys[at]!
    return {
      at,
      line,
      lead,
      before: lines[at - 1],
      after: lines[at + 1],
      reading: readingAt(habits.sequences, at),
      look: looks.get(key)!,
      inSeries: keys[at - 1] === key || keys[at + 1] === key,
      isDefined,
      habits,
    }
  })
}

const definesTerms = ({ passage }: Line): boolean =>
  passage.matches.some(
    ({ pattern: { use, value } }) =>
      (use === 'concept' && value === 'define') || (use === 'heading' && value === 'definitions'),
  )
