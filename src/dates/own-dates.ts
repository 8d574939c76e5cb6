import { REACH } from './near-dates.js'
import type { Match } from '../evidence/matcher.js'
import type { Passage } from '../evidence/passage.js'
import type { FoundDate } from './parse-date.js'

const FIELD = /^\s*[:：]/u
const SENTENCE_END = /[!?。！？:：|•]|\.\s+(?=\p{Lu})/u
/** No word, or one as short as an article or a preposition: The, 自; not GDPR. */
const SHORT_WORD = /^\P{L}*(?:\p{L}\p{Ll}{0,3}\P{L}*)?$/u
/** Behind a date that may come first: 2020年1月1日发布; a term may share the last sign with it. */
const FIRST_WORD = /(?![年月日])\p{L}/u
/** From a term that names the policy to its date: a clause or a citation may name something else. */
const CLAUSE = /[,，、;；:：(（《]/u
/** The longest term with the policy's name in its gap, in UTF-16 units. */
const LONGEST = 60
/** What a label is set off from: Version 7, in force since … */
const NAME = /[^\p{L}\p{N}\s]\s*$/u
/** The number of a law, not of a version. */
const NUMBER = /\d{3}/

/**
 * Makes the test whether a label's date is one of the policy: laws are revised and take effect too. A field has a colon,
 * and a term with a gap says what it is about (this policy … takes effect). Any other term begins its sentence, or another
 * label does; or it follows the policy's title; or it is set off from a name in a line that is no sentence, and its date
 * ends that line. No word goes on behind a label whose date stands in front of it (修订的).
 */
export function ownDates({ leaf, matches }: Passage): (label: Match, date: FoundDate) => boolean {
  const { value } = leaf.text
  const marks = new Set(
    matches
      .filter(
        ({ pattern: { use, term } }) =>
          (use === 'updated' || use === 'effective') && !term.includes('…'),
      )
      .map(m => m.start),
  )
  const titles = new Set(matches.filter(m => m.pattern.use === 'title').map(m => m.end))
  const isLine = value.length < REACH && leaf.path.length === 0

  return ({ pattern, start, end }, date) => {
    const isBehind = date.start < end
    if (
      isBehind
        ? /^\p{L}/u.test(value.slice(end, end + 2))
        : FIELD.test(value.slice(end, date.start))
    )
      return !isBehind
    if (start < date.start && pattern.term.includes('…'))
      return (
        Math.min(end, date.start) - start <= LONGEST && !CLAUSE.test(value.slice(start, date.start))
      )
    const at = Math.min(start, date.start)
    const lead = leadOf(value, at)
    const word = at - lead.length + lead.search(FIRST_WORD)
    if (SHORT_WORD.test(lead) || marks.has(word) || marks.has(word - 1)) return true
    if (isBehind) return false
    return (
      titles.has(at - lead.length + lead.search(/[^\p{L}\p{N}]*$/u)) ||
      (isLine &&
        NAME.test(lead) &&
        !NUMBER.test(lead) &&
        !/[\p{L}.。]/u.test(value.slice(date.end)))
    )
  }
}

/** What stands in front of a place in its sentence, or as much of it as need be seen. */
const leadOf = (text: string, at: number): string =>
  text
    .slice(Math.max(0, at - 2 * REACH), at + 1)
    .split(SENTENCE_END)
    .at(-1)!
    .slice(0, -1)
