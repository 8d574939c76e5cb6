import { findContents } from './contents.js'
import { WIDEST_HEADING, featuresOf } from './features.js'
import { groupFeatures } from './group-features.js'
import { probability } from '../model/decision.js'
import { decisions } from './decisions.js'
import { readSequences } from '../lines/sequences.js'
import type { Features } from '../model/decision.js'
import type { Habits } from './features.js'
import type { Line } from '../lines/line.js'

/** Looks that lines have as headings together or not at all: bullets alone above their text, and lines between rules. */
const SHARED_LOOKS = ['bulletAloneBeforeProse', 'betweenRules'] as const
export type SharedLook = (typeof SHARED_LOOKS)[number]

/** What the search for headings found out about a document. */
export interface HeadingSearch {
  habits: Habits
  /** how sure it is, 0..1, that a line is a heading */
  chances: number[]
  looks: (SharedLook | undefined)[]
}

/** Weighs every line of a policy twice: by itself, then among the lines that look like it. */
export function findHeadings(lines: readonly Line[]): HeadingSearch {
  const habits = habitsOf(lines)
  const looks: HeadingSearch['looks'] = []
  // the features are not kept: those of a long policy's lines would take more memory than its tree
  const odds = lines.map((_, i) => {
    const features = measureLine(lines, i, habits)
    looks.push(features && SHARED_LOOKS.find(look => features[look] === 1))
    return features ? decisions.heading.odds(features) : Number.NaN
  })
  const chances = groupFeatures(lines, odds, habits.sequences).map(f =>
    f ? probability(decisions.headingGroup.odds(f)) : 0,
  )
  return { habits, chances, looks }
}

/** Features of line `i`, if it could be a heading. */
export const measureLine = (
  lines: readonly Line[],
  i: number,
  habits: Habits,
): Features | undefined => (couldBeHeading(lines[i]!) ? featuresOf(lines, i, habits) : undefined)

/** What a whole policy does, by its lines. */
export function habitsOf(lines: readonly Line[]): Habits {
  const { entries, lines: inContents } = findContents(lines)
  const text = lines.filter(line => line.leaf.kind === 'text')
  const share = (test: (line: Line) => boolean): number =>
    text.filter(test).length / Math.max(1, text.length)
  return {
    tags: share(l => l.leaf.tag > 0),
    bolds: share(l => l.bold > 0.9 && l.leaf.tag === 0 && l.width < 120),
    numbers: share(l => l.number !== undefined && l.width < 120),
    entries,
    inContents,
    sequences: readSequences(lines),
  }
}

/** A line that says nothing names nothing, and one that dates the document is no heading, however it is set. */
function couldBeHeading({ leaf, width, text, uses }: Line): boolean {
  const dated = (uses.has('updated') || uses.has('effective')) && /\d{4}/.test(text)
  return (
    leaf.kind === 'text' &&
    width > 0 &&
    width <= WIDEST_HEADING &&
    /\p{L}/u.test(text) &&
    leaf.role !== 'title' &&
    !dated
  )
}
