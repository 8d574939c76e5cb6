import { lookOf, surveyLooks } from './look.js'
import { findContents } from './contents.js'
import { readSequences, readingAt } from '../lines/sequences.js'
import type { Line } from '../lines/line.js'
import type { Reading, Sequences } from '../lines/sequences.js'
import type { Look } from './look.js'

/** What the whole document does, against which a line is judged. */
export interface Habits {
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
  /** how most of the text is marked up */
  bodyStyle: string
  looks: readonly (Look | undefined)[]
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

/** What a whole policy does, by its lines. */
export function habitsOf(lines: readonly Line[]): Habits {
  const { entries, lines: inContents } = findContents(lines)
  const sequences = readSequences(lines)
  const text = lines.filter(line => line.leaf.kind === 'text')
  const share = (test: (line: Line) => boolean): number =>
    text.filter(test).length / Math.max(1, text.length)
  const keys = lines.map((line, i) =>
    couldBeHeading(line) ? lookOf(line, readingAt(sequences, i)?.family) : undefined,
  )
  const looks = surveyLooks(lines, keys)
  return {
    size: text.length,
    tags: share(l => l.leaf.tag > 0),
    bolds: share(l => l.bold > 0.9 && l.leaf.tag === 0 && l.width < 120),
    numbers: share(l => l.number !== undefined && l.width < 120),
    entries,
    inContents,
    sequences,
    bodyStyle: bodyStyle(text),
    looks: keys.map(key => (key === undefined ? undefined : looks.get(key))),
  }
}

/** The style that most columns of text have. */
function bodyStyle(text: readonly Line[]): string {
  const columns = new Map<string, number>()
  for (const { leaf, width } of text)
    columns.set(leaf.style, (columns.get(leaf.style) ?? 0) + width)
  let [most, style] = [0, '']
  for (const [own, n] of columns) if (n > most) [most, style] = [n, own]
  return style
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
