import { parseDate } from '../dates/parse-date.js'
import type { Match } from '../evidence/matcher.js'
import type { Fact } from './fact.js'

/** A year by itself is no date that anything depends on. */
const YEAR = 4
/** More dates are a table, in which each is looked for as well as it can be at that length. */
const MOST = 50

/** The dates of a text to the month at least; `months` are the dictionaries' matches of month names. */
export function findDates(text: string, months: readonly Match[], monthFirst: boolean): Fact[] {
  const found: Fact[] = []
  for (let from = 0; found.length < MOST;) {
    const next = parseDate(text, from, months, monthFirst)
    if (!next) break
    if (next.date.length > YEAR)
      found.push({ type: 'date', value: next.date, start: next.start, end: next.end })
    from = next.end
  }
  return found
}
