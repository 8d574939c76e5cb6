import type { Match } from '../evidence/matcher.js'

/** A date found in a text: ISO 8601 as exact as printed, and its range in the text. */
export interface FoundDate {
  date: string
  start: number
  end: number
}

/** How far from a month's name its day and its year are looked for, in UTF-16 units. */
const NEAR = 24

// signs of the calendar, as 年, are read like hyphens and full stops; 【】 stay where a template was filled in
const YEAR_FIRST =
  /(?<![\d.])((?:19|20)\d{2})[\s】]{0,2}[-/.年][\s【]{0,2}(\d{1,2})(?:[\s】]{0,2}[-/.月][\s【]{0,2}(\d{1,2})(?:[\s】]{0,2}[日号號])?|\s?月)?(?!\d)/u
const YEAR_LAST = /(?<![\d.])(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?((?:19|20)\d{2})(?!\d)/u
const YEAR_OF_REPUBLIC =
  /民[國国]\s?(\d{1,3})\s?年(?:\s?(\d{1,2})\s?月(?:\s?(\d{1,2})\s?[日号號])?)?/u // its first is 1912
const YEAR = /(?<![\d.])((?:19|20)\d{2})(?![\d.]|\/\d)/u // 2016/679 is a regulation
const DAY_BEFORE = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[\s./,«»"“”'’-]*(?:of\s+)?$/iu
const DAY_AFTER = /^[\s.,/-]*(\d{1,2})(?:st|nd|rd|th)?(?![\d.]*\d)/u
const YEAR_AFTER = /^[\s.,/«»"'-]*(?:de\s+)?((?:19|20)\d{2})/u

/** Numbers of a plausible date as ISO 8601, without a day that its month does not have; or undefined. */
function iso(year: number, month?: number, day?: number): string | undefined {
  if (month === undefined) return String(year)
  if (month < 1 || month > 12 || (day !== undefined && (day < 1 || day > 31))) return undefined
  const two = (n: number): string => String(n).padStart(2, '0')
  const daysOfMonth = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return day === undefined || day > daysOfMonth
    ? `${year}-${two(month)}`
    : `${year}-${two(month)}-${two(day)}`
}

/** A text with its full-width digits and what stands between them in ASCII, every letter in its place. */
const halfWidth = (text: string): string =>
  /[０-９]/.test(text)
    ? text.replace(/[－-／０-９]/g, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    : text

const numberOf = (digits: string | undefined): number | undefined => (digits ? +digits : undefined)

/**
 * Finds the first date in a printed text from `from` on: 2023-06-30, 30.06.2023, 2023年6月30日, 30 June 2023, June 30, 2023, June
 * 2023, 2023. `months` are the dictionaries' matches of month names; `monthFirst` reads 6/30/2023 as in the US.
 */
export function parseDate(
  printed: string,
  from: number,
  months: readonly Match[],
  monthFirst: boolean,
): FoundDate | undefined {
  const found: FoundDate[] = []
  const text = halfWidth(printed)
  const rest = text.slice(from)
  const add = (date: string | undefined, start: number, end: number): void => {
    if (date) found.push({ date, start: from + start, end: from + end })
  }
  const first = YEAR_FIRST.exec(rest)
  if (first)
    add(iso(+first[1]!, +first[2]!, numberOf(first[3])), first.index, first.index + first[0].length)
  const last = YEAR_LAST.exec(rest)
  if (last) {
    const [a, b] = [+last[1]!, +last[2]!]
    const american = b > 12 || (monthFirst && a <= 12 && last[0].includes('/'))
    add(
      american ? iso(+last[3]!, a, b) : iso(+last[3]!, b, a),
      last.index,
      last.index + last[0].length,
    )
  }
  const ofRepublic = YEAR_OF_REPUBLIC.exec(rest)
  if (ofRepublic)
    add(
      iso(1911 + +ofRepublic[1]!, numberOf(ofRepublic[2]), numberOf(ofRepublic[3])),
      ofRepublic.index,
      ofRepublic.index + ofRepublic[0].length,
    )
  for (const { pattern, start, end } of months) {
    if (start < from) continue
    const month = Number(pattern.value)
    const lead = text.slice(Math.max(from, start - NEAR), start)
    const before = DAY_BEFORE.exec(lead)
    const behind = text.slice(end, end + NEAR)
    const after = DAY_AFTER.exec(behind)
    let stop = end
    let day = before ? +before[1]! : undefined
    let year = YEAR_AFTER.exec(behind)
    if (!year && after) {
      year = YEAR_AFTER.exec(behind.slice(after[0].length))
      if (year) {
        day ??= +after[1]!
        stop += after[0].length
      }
    }
    if (year)
      add(
        iso(+year[1]!, month, day),
        (before ? start - lead.length + before.index : start) - from,
        stop + year[0].length - from,
      )
  }
  const dated = found.sort((a, b) => a.start - b.start || b.end - a.end)[0]
  if (dated) return dated
  const year = YEAR.exec(rest)
  return year ? { date: year[1]!, start: from + year.index, end: from + year.index + 4 } : undefined
}
