import { isDated } from '../lines/is-dated.js'
import { namedShare } from '../lines/named-share.js'
import { readingAt } from '../lines/sequences.js'
import type { Line } from '../lines/line.js'
import type { Habits } from './candidate.js'

/** A line that could be the document's own title, or that it has none. */
export interface TitleCandidate {
  /** index of the line; -1 for none */
  at: number
  line: Line | undefined
  after: Line | undefined
  /** share of the line that the words take which name a kind of document */
  named: number
  /** lines of running text before it */
  proseBefore: number
  /** no other line has its tag, and no tag is higher */
  isTop: boolean
  /** how many lines have its look */
  alike: number
  /** some line names a kind of document */
  anyNamed: boolean
  habits: Habits
}

/** A title stands among the first lines and before running text. */
const SEARCHED = 40
const MOST_CANDIDATES = 20
const WIDEST_TITLE = 160
const WIDEST_SHORT = 100
const MOST_PROSE = 3
/** Names of pages with signs between them that lead from one to the next. */
const BREADCRUMBS = /\p{L} [/>»›→] \p{L}/u

/** A path of links to the page ends in its name. */
const isPath = ({ text, uses }: Line): boolean => uses.has('chrome') && BREADCRUMBS.test(text)

/** The lines that could be the title, behind the chance that there is none. */
export function titleCandidates(lines: readonly Line[], habits: Habits): TitleCandidate[] {
  const tags = new Map<number, number>()
  let highest = 7
  for (const { leaf } of lines)
    if (leaf.tag) {
      tags.set(leaf.tag, (tags.get(leaf.tag) ?? 0) + 1)
      highest = Math.min(highest, leaf.tag)
    }
  const found: TitleCandidate[] = []
  let prose = 0
  for (
    let at = 0;
    at < Math.min(lines.length, SEARCHED) && found.length < MOST_CANDIDATES && prose <= MOST_PROSE;
    at++
  ) {
    const line = lines[at]!
    const { leaf, width, text, headed } = line
    const named = namedShare(line)
    if (
      leaf.kind === 'text' &&
      width > 0 &&
      width <= WIDEST_TITLE &&
      /\p{L}/u.test(text) &&
      !isPath(line) &&
      (named > 0 || !isDated(line)) &&
      // what belongs to a run of numbers is a section
      !readingAt(habits.sequences, at)?.follows &&
      // a topic among others of its tag is the first section
      (named > 0 || headed <= 0.5 || !leaf.tag || tags.get(leaf.tag) === 1)
    )
      found.push({
        at,
        line,
        after: lines[at + 1],
        named: line.uses.has('chrome') ? 0 : named,
        proseBefore: prose,
        isTop: leaf.tag === highest && tags.get(leaf.tag) === 1,
        alike: habits.looks[at]?.count ?? 1,
        anyNamed: false,
        habits,
      })
    if (leaf.kind === 'text' && width > WIDEST_SHORT && !leaf.tag) prose++
  }
  const anyNamed = found.some(({ named }) => named > 0)
  const none: TitleCandidate = {
    at: -1,
    line: undefined,
    after: lines[0],
    named: 0,
    proseBefore: 0,
    isTop: false,
    alike: 0,
    anyNamed,
    habits,
  }
  return [none, ...found.map(candidate => ({ ...candidate, anyNamed }))]
}
