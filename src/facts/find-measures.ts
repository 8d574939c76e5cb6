import { NUMBER_AT_END, numberOf } from './numbers.js'
import type { Fact } from './fact.js'

/** A word of a unit, a currency or a number, found in a text; offsets are UTF-16 units. */
export interface MeasureWord {
  /** a unit of time, 'money', or 'n' and a number */
  value: string
  /** as written, in small letters */
  word: string
  start: number
  end: number
}

const UNITS: Readonly<Record<string, string>> = {
  minute: 'PT#M',
  hour: 'PT#H',
  day: 'P#D',
  week: 'P#W',
  month: 'P#M',
  year: 'P#Y',
}
/** From a number to its unit: (thirty) calendar days. */
const REACH = 28
const BETWEEN = /^[^\p{N}.;!?。；！？]*$/u
const SIGN = '[$€£¥￥₺₽]'
const SIGN_BEFORE = new RegExp(String.raw`${SIGN}\s?(\d[\d.,\u00a0\u202f ]{0,14}\d|\d)`, 'gu')
const SIGN_BEHIND = new RegExp(
  String.raw`(?<![\d.,])(\d[\d.,\u00a0\u202f ]{0,14}\d|\d)\s?(${SIGN}|[%％])|%(\d{1,3})(?!\d)`,
  'gu',
)

/** Periods of time and amounts of money or percent that a text states. `words` are in order. */
export function findMeasures(text: string, words: readonly MeasureWord[]): Fact[] {
  const found: Fact[] = []
  const add = (type: Fact['type'], value: string, start: number, end: number): void => {
    if (found.every(other => end <= other.start || start >= other.end))
      found.push({ type, value, start, end })
  }
  for (const shape of [SIGN_BEFORE, SIGN_BEHIND])
    for (const { index, 0: printed } of text.matchAll(shape)) {
      const sign = new RegExp(`${SIGN}|[%％]`, 'u').exec(printed)![0].normalize('NFKC')
      const amount = numberOf(printed.replace(/[^\d.,\s]/gu, '').trim())
      if (amount !== undefined) add('amount', `${amount} ${sign}`, index, index + printed.length)
    }
  let last = 0
  const numbers: MeasureWord[] = []
  for (const measure of words) {
    if (/^n\d/.test(measure.value)) {
      numbers.push(measure)
      continue
    }
    const number = numberBefore(text, Math.max(last, measure.start - REACH), measure.start, numbers)
    if (!number) continue
    const unit = UNITS[measure.value]
    last = measure.end
    if (unit) add('period', unit.replace('#', String(number.value)), number.start, measure.end)
    else add('amount', `${number.value} ${measure.word}`, number.start, measure.end)
  }
  return found.sort((a, b) => a.start - b.start)
}

/** The number that a unit counts: the nearest before it, with the same one in digits where both are printed: 30 (thirty). */
function numberBefore(
  text: string,
  from: number,
  to: number,
  numbers: readonly MeasureWord[],
): { value: number; start: number } | undefined {
  const inWords = numbers.findLast(({ end }) => end <= to)
  for (let at = to; at > from; at--) {
    if (inWords && inWords.end <= at && inWords.start >= from) {
      const value = Number(inWords.value.slice(1))
      const digits = NUMBER_AT_END.exec(text.slice(from, inWords.start).replace(/[\s(（]+$/u, ''))
      const twice = digits && numberOf(digits[0].trim()) === value
      if (at === inWords.end) return { value, start: twice ? from + digits.index : inWords.start }
    }
    const digits = NUMBER_AT_END.exec(text.slice(from, at))
    if (digits && !/\s$/u.test(digits[0])) {
      const value = numberOf(digits[0])
      // a year or a number of a law counts nothing
      return value === undefined || value > 999 ? undefined : { value, start: from + digits.index }
    }
    if (!BETWEEN.test(text.slice(at - 1, to))) return undefined
  }
  return undefined
}
