import { findContents } from './contents.js'
import { WIDEST_HEADING, featuresOf } from './features.js'
import { groupFeatures } from './group-features.js'
import { probability } from './decision.js'
import { decisions } from './decisions.js'
import { readSequences } from './sequences.js'
import type { Features } from './decision.js'
import type { Habits } from './features.js'
import type { Line } from './line.js'

/** What the search for headings found out about a document. */
export interface HeadingSearch {
  habits: Habits
  /** features of each line that could be a heading */
  features: (Features | undefined)[]
  /** how sure it is, 0..1, that a line is a heading */
  chances: number[]
}

/** Weighs every line of a policy twice: by itself, then among the lines that look like it. */
export function findHeadings(lines: readonly Line[]): HeadingSearch {
  const habits = habitsOf(lines)
  const features = lines.map((line, i) => (couldBeHeading(line) ? featuresOf(lines, i, habits) : undefined))
  const odds = features.map(f => (f ? decisions.heading.odds(f) : Number.NaN))
  const chances = groupFeatures(lines, odds, habits.sequences).map(f => (f ? probability(decisions.headingGroup.odds(f)) : 0))
  return { habits, features, chances }
}

function habitsOf(lines: readonly Line[]): Habits {
  const { entries, lines: inContents } = findContents(lines)
  const text = lines.filter(line => line.leaf.kind === 'text')
  const share = (test: (line: Line) => boolean): number => text.filter(test).length / Math.max(1, text.length)
  return {
    tags: share(l => l.leaf.tag > 0), bolds: share(l => l.bold > 0.9 && l.leaf.tag === 0 && l.width < 120), numbers: share(l => l.number !== undefined && l.width < 120),
    entries, inContents, sequences: readSequences(lines),
  }
}

/** A line that says nothing names nothing, and one that dates the document is no heading, however it is set. */
function couldBeHeading({ leaf, width, text, uses }: Line): boolean {
  const dated = (uses.has('updated') || uses.has('effective')) && /\d{4}/.test(text)
  return leaf.kind === 'text' && width > 0 && width <= WIDEST_HEADING && /\p{L}/u.test(text) && leaf.role !== 'title' && !dated
}
