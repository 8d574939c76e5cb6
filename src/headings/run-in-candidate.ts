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
  /** how many lines in a row have a lead of this look, this one among them */
  run: number
  /** the line before these ends in a colon */
  ledIn: boolean
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
  const runs = runsOf(keys)
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
      run: runs[at]!.length,
      ledIn: lines[runs[at]!.from - 1]?.colon === true,
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

/** Of each line the lines in a row that have its key: where they begin, how many they are. */
function runsOf(keys: readonly (string | undefined)[]): { from: number; length: number }[] {
  let run = { from: 0, length: 0 }
  return keys.map((key, i) => {
    if (key !== keys[i - 1]) run = { from: i, length: 0 }
    run.length++
    return run
  })
}
