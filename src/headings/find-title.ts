import { titleCandidates } from './title-candidates.js'
import type { LinearModel } from '../model/linear.js'
import type { TitleCandidate } from './title-candidates.js'
import type { Line } from '../lines/line.js'
import type { Habits } from './candidate.js'

/** The line that is the document's own title, or -1: front matter says so, or it is the likeliest of the first lines. */
export function findTitle(
  title: LinearModel<TitleCandidate>,
  lines: readonly Line[],
  habits: Habits,
): number {
  const stated = lines.findIndex(({ leaf }) => leaf.role === 'title')
  if (stated >= 0) return stated
  const candidates = titleCandidates(lines, habits)
  // where markup has one highest heading, above the text, the document has a title
  const hasTitle = candidates.some(
    ({ isTop, proseBefore, line }) => isTop && !proseBefore && !line!.number,
  )
  const odds = candidates.map(candidate =>
    hasTitle && candidate.at < 0 ? -Infinity : title.odds(candidate),
  )
  return candidates[odds.indexOf(Math.max(...odds))]!.at
}
