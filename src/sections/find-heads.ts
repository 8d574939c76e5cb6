import { assignDepths } from './assign-depths.js'
import { findHeadings } from './find-headings.js'
import { findRunIns } from './find-run-ins.js'
import { findTitle } from './find-title.js'
import { readingAt } from './sequences.js'
import type { Basis } from '../tree/types.js'
import type { Head } from './head.js'
import type { Line } from './line.js'

export interface HeadsFound {
  /** index of the title's line, or -1 */
  title: number
  /** in order; depths assigned */
  heads: Head[]
}

/** Least chance of a heading, and of a run-in one, of which a document has few: chosen on documents held out (npm run fit). */
const MIN_HEADING = 0.5
const MIN_TAGGED = 0.4 // markup means something even where the rest does not fit
const MIN_RUN_IN = 0.5
const MIN_ALIKE = 0.2
const FEW = 2
const MIN_LONELY = 0.9

/** Decides which lines are headings or begin with one, and how they nest. */
export function findHeads(lines: readonly Line[]): HeadsFound {
  const { habits, features, chances } = findHeadings(lines)
  const runIns = findRunIns(lines, habits, chances)
  const title = findTitle(lines, chances)
  const heads: Head[] = []
  // bullets alone above their text are headings together: one that is sure vouches for those nearly so
  const alone = (i: number): boolean => features[i]?.['bulletAloneBeforeProse'] === 1
  const vouched = lines.some((_, i) => alone(i) && chances[i]! >= MIN_HEADING)
  lines.forEach((line, i) => {
    // a title printed twice, with nothing but an introduction between, is no section
    if (i === title || (title >= 0 && !heads.length && line.key !== '' && line.key === lines[title]!.key)) return
    const reading = readingAt(habits.sequences, i)
    const number = line.number ? { number: line.number.printed } : {}
    if (chances[i]! >= (vouched && alone(i) ? MIN_ALIKE : line.leaf.tag ? MIN_TAGGED : MIN_HEADING)) heads.push({ at: i, line, title: trimTitle(line.text), ...number, reading, basis: basisOf(line), confidence: chances[i]!, rank: line.leaf.tag, depth: 1 })
    else if (runIns.chances[i]! >= MIN_RUN_IN) heads.push({ at: i, line, end: runIns.leads[i]!.end, title: runIns.leads[i]!.text, ...number, reading, basis: 'run-in', confidence: runIns.chances[i]!, rank: 0, depth: 1 })
  })
  // a policy has several headings or none: one or two plain lines are sentences that look like some
  if (heads.length <= FEW && heads.every(h => h.basis === 'line' && h.confidence < MIN_LONELY)) heads.length = 0
  assignDepths(heads)
  return { title, heads }
}

const trimTitle = (text: string): string => text.replace(/[\s:：]+$/u, '').replace(/\s+/gu, ' ')

function basisOf({ leaf, bold, number }: Line): Basis {
  if (leaf.tag || leaf.caption) return 'tag'
  if (bold > 0.9) return 'bold'
  return number ? 'number' : 'line'
}
