import { STOP, lookOf, surveyLooks } from './look.js'
import { findContents } from './contents.js'
import { isDated } from '../lines/is-dated.js'
import { readSequences, readingAt } from '../lines/sequences.js'
import type { Line } from '../lines/line.js'
import type { Reading, Sequences } from '../lines/sequences.js'
import type { Look } from './look.js'

/** What the whole document does, against which a line is judged. */
export interface Habits {
  /** index of the title's line, or -1 */
  title: number
  /** lines */
  size: number
  /** share of lines that markup calls headings; that are bold throughout; that have numbers */
  tags: number
  bolds: number
  numbers: number
  /** keys of the entries of printed tables of contents */
  entries: ReadonlySet<string>
  /** lines that stand in a printed table of contents */
  inContents: ReadonlySet<number>
  sequences: Sequences
  looks: readonly (Look | undefined)[]
  /** how the lines of each tag behave */
  tagUses: ReadonlyMap<number, TagUse>
}

/** How the lines of one tag behave: headings or, where a tag is used for its look, clauses. */
export interface TagUse {
  count: number
  /** how many of them are wide or end in a stop or colon */
  clauses: number
}

/** A line that could be a heading, in its place. */
export interface Candidate {
  at: number
  line: Line
  before: Line | undefined
  after: Line | undefined
  reading: Reading | undefined
  look: Look
  habits: Habits
}

/** Lines wider than this are no headings, whatever they look like. */
const WIDEST_HEADING = 260
const WIDEST_TITLE_LIKE = 100

/** What a whole policy does, by its lines. */
export function habitsOf(lines: readonly Line[]): Habits {
  const { entries, lines: inContents } = findContents(lines)
  const sequences = readSequences(lines)
  return { title: -1, entries, inContents, sequences, ...survey(lines, sequences, inContents, 0) }
}

/** What it does behind its title, which would pass for one more heading where there are few. */
export const habitsBehind = (title: number, lines: readonly Line[], habits: Habits): Habits =>
  title < 0
    ? habits
    : { ...habits, title, ...survey(lines, habits.sequences, habits.inContents, title + 1) }

function survey(
  lines: readonly Line[],
  sequences: Sequences,
  inContents: ReadonlySet<number>,
  from: number,
): Omit<Habits, 'title' | 'entries' | 'inContents' | 'sequences'> {
  const text = lines.slice(from).filter(line => line.leaf.kind === 'text')
  const share = (test: (line: Line) => boolean): number =>
    text.filter(test).length / Math.max(1, text.length)
  const keys = lines.map((line, i) =>
    i >= from && couldBeHeading(line) ? lookOf(line, readingAt(sequences, i)?.family) : undefined,
  )
  // entries of the contents would pass for headings without text
  const looks = surveyLooks(
    lines,
    keys.map((key, i) => (inContents.has(i) ? undefined : key)),
  )
  return {
    size: text.length,
    tags: share(l => l.leaf.tag > 0),
    bolds: share(l => l.bold > 0.9 && l.leaf.tag === 0 && l.width < 120),
    numbers: share(l => l.number !== undefined && l.width < 120),
    looks: keys.map(key => (key === undefined ? undefined : looks.get(key))),
    tagUses: tagUsesOf(text),
  }
}

function tagUsesOf(text: readonly Line[]): ReadonlyMap<number, TagUse> {
  const uses = new Map<number, TagUse>()
  for (const line of text) {
    const { tag } = line.leaf
    const use = uses.get(tag) ?? { count: 0, clauses: 0 }
    use.count++
    if (line.width > WIDEST_TITLE_LIKE || line.colon || STOP.test(line.text)) use.clauses++
    uses.set(tag, use)
  }
  return uses
}

export function candidateAt(
  lines: readonly Line[],
  at: number,
  habits: Habits,
): Candidate | undefined {
  const look = habits.looks[at]
  return (
    look && {
      at,
      line: lines[at]!,
      before: lines[at - 1],
      after: lines[at + 1],
      reading: readingAt(habits.sequences, at),
      look,
      habits,
    }
  )
}

/** A line that says nothing names nothing, and one that dates the document is no heading, however it is set. */
function couldBeHeading(line: Line): boolean {
  const { leaf, width, text } = line
  return (
    leaf.kind === 'text' &&
    width > 0 &&
    width <= WIDEST_HEADING &&
    /\p{L}/u.test(text) &&
    leaf.role !== 'title' &&
    !isDated(line)
  )
}
