import { LINES_TO_DATE } from '../content/thresholds.js'
import { REACH, nearDates } from './near-dates.js'
import { ownDates } from './own-dates.js'
import type { NearDates } from './near-dates.js'
import type { FoundDate } from './parse-date.js'
import type { Match } from '../evidence/matcher.js'
import type { Leaf } from '../read/leaf.js'
import type { Line } from '../lines/line.js'

/** The date a policy names as its own, with the leaf it stands in; offsets into the leaf's text. */
export interface FoundUpdate extends FoundDate {
  leaf: Leaf
}

/** The last update if the document states one, else the date from which it holds; the first of several. */
export function findUpdated(
  lines: readonly Line[],
  monthFirst: ReadonlySet<string>,
): FoundUpdate | undefined {
  return search(lines, 'updated', monthFirst) ?? search(lines, 'effective', monthFirst)
}

function search(
  lines: readonly Line[],
  use: 'updated' | 'effective',
  monthFirst: ReadonlySet<string>,
): FoundUpdate | undefined {
  for (const [i, line] of lines.entries()) {
    if (!line.uses.has(use)) continue
    const {
      passage,
      leaf,
      leaf: {
        text: { value },
      },
    } = line
    const dates = nearDates(passage)
    const isOfPolicy = ownDates(passage)
    // of labels that begin alike the longest tells most
    const labels = passage.matches
      .filter(m => m.pattern.use === use)
      .sort((a, b) => a.start - b.start || b.end - a.end)
    for (const label of labels) {
      const isAmerican = monthFirst.has(label.pattern.language)
      const date = dateBeside(value, label, dates, isAmerican)
      if (date && isOfPolicy(label, date)) return { ...date, leaf }
      const below = date ? undefined : dateBelow(lines, i, label, isAmerican)
      if (below) return below
    }
  }
  return undefined
}

const NO_LETTERS = /^\P{L}*$/u
const SHORT_WORD = /^\P{L}*(?:\p{L}{1,4}\P{L}*)?$/u // on, от, më
const NEXT_SENTENCE = /(?:[!?。！？]|\.\s+(?=\p{Lu})).*\p{L}/su

/** The date that a label has in the same line: the one that it covers or shares a sign with (19日修订), else the one that is closer. */
function dateBeside(
  text: string,
  label: Match,
  dates: NearDates,
  monthFirst: boolean,
): FoundDate | undefined {
  const before = dates.before(label.start, label.end, monthFirst)
  if (before && before.end > label.start) return before
  const after = dates.after(label.end, monthFirst)
  const between = after && text.slice(label.end, after.start)
  if (between === undefined || NEXT_SENTENCE.test(between)) return before
  return before && !SHORT_WORD.test(between) && !text.slice(before.end, label.start).trim()
    ? before
    : after
}

/** The date below a label that stands alone on its line, or begins a block that goes on over several. */
function dateBelow(
  lines: readonly Line[],
  at: number,
  label: Match,
  monthFirst: boolean,
): FoundUpdate | undefined {
  const {
    leaf: {
      text: { value },
    },
    width,
  } = lines[at]!
  const isAlone = value.length - label.end < 4
  const isFirst =
    width < REACH && label.start < REACH && NO_LETTERS.test(value.slice(0, label.start))
  if (!isAlone && !isFirst) return undefined
  for (let i = at + 1; i <= at + (isFirst ? LINES_TO_DATE : 1); i++) {
    const line = lines[i]
    if (!line || line.width >= REACH || (!isAlone && !line.leaf.joined)) return undefined
    const date = nearDates(line.passage).after(0, monthFirst)
    if (date && (date.date.length > 4 || (isAlone && i === at + 1)))
      return { ...date, leaf: line.leaf }
    if (line.uses.has('updated') || line.uses.has('effective')) return undefined
  }
  return undefined
}
