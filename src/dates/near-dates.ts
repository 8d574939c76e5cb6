import { bisect } from '../tree/bisect.js'
import { parseDate } from './parse-date.js'
import type { Passage } from '../evidence/passage.js'
import type { FoundDate } from './parse-date.js'

/** How far from its label a date may stand, in UTF-16 units. */
export const REACH = 80

/** No printed date takes more, in UTF-16 units. */
const LONGEST = 40

/** The dates near a place in a passage. Each look takes a window of the text, so that many labels take no more time than their number. */
export interface NearDates {
  /** the first that begins within reach behind `at` */
  after(at: number, monthFirst: boolean): FoundDate | undefined
  /** the last that ends before `end` and within reach of `start`: the two may share signs with what stands there */
  before(start: number, end: number, monthFirst: boolean): FoundDate | undefined
}

/** Makes the search for dates near labels of a passage. */
export function nearDates({ leaf, matches }: Passage): NearDates {
  const { value } = leaf.text
  const months = matches.filter(m => m.pattern.use === 'month').sort((a, b) => a.start - b.start)

  /** Index of the first month that begins at `at` or behind. */
  const monthFrom = (at: number): number => bisect(months.length, i => months[i]!.start < at)

  function first(from: number, to: number, monthFirst: boolean): FoundDate | undefined {
    const inside = months
      .slice(monthFrom(from), monthFrom(to))
      .map(({ pattern, start, end }) => ({ pattern, start: start - from, end: end - from }))
    const found = parseDate(value.slice(from, to), 0, inside, monthFirst)
    return found && { date: found.date, start: found.start + from, end: found.end + from }
  }

  return {
    after(at, monthFirst) {
      const found = first(at, at + REACH + LONGEST, monthFirst)
      return found && found.start - at <= REACH ? found : undefined
    },
    before(start, end, monthFirst) {
      let last: FoundDate | undefined
      for (let from = Math.max(0, start - REACH - LONGEST); ; from = last.end) {
        const next = first(from, end, monthFirst)
        // a lone year behind a date is something else
        if (!next || next.end >= end || (last && next.date.length === 4)) break
        last = next
      }
      return last && start - last.end <= REACH ? last : undefined
    },
  }
}
