import { widthOf } from '../tree/width.js'
import { trimTail } from '../tree/trim-tail.js'
import type { Line } from '../lines/line.js'

/** A heading that may stand at the head of a line whose rest is text: "Cookies. We use …". */
export interface Lead {
  /** where the lead ends in the leaf's text, its stop included */
  end: number
  /** the lead's words, without number and stop */
  text: string
  width: number
  /** how it is set off; 'glued' has lost the blank or the line end behind it */
  by: 'bold' | 'colon' | 'stop' | 'question' | 'glued' | 'dash' | 'bracket'
}

const WIDEST_LEAD = 130
/** Columns of text that stand behind a lead at least; behind one in brackets half of them. */
const MIN_REST = 24
/** The first mark that could end a lead: no stop of an abbreviation; one without a blank behind it may be a lost line end. The stop is looked for before what stands before it. */
const LEAD_END =
  /[:：](?!\/\/|\d)|(?:\.(?<=(?:\p{Ll}{2}|\p{Lu}{3}|[)"”»\d]|[^\x00-\u052f])\.)|[?？。!！])(?=\s|["”»]\s|\p{Lu}|[^\x00-\u024f\u0400-\u04ff]|$)|\s[–—-]\s/u
const BRACKETS = /^[【［][^【】［］]{1,40}[】］]/u
/** Behind a number a word that runs into the next sentence: "1. What we collectWe collect …". */
const RUNS_INTO = /\p{Ll}{2}(?=\p{Lu}(?:\p{Ll}+|\s))/u

/** Finds the lead of a line, if it has one with enough text behind it. */
export function findLead({ leaf, from, text, number }: Line): Lead | undefined {
  if (leaf.kind !== 'text' || leaf.tag) return undefined
  const { value } = leaf.text
  const bold = leaf.spans.find(s => s.mark === 'strong' && s.start <= from && s.end > from + 1)
  if (bold && restWidth(value, bold.end) >= MIN_REST) {
    // the stop may stand behind the bold
    const stop = /^\s*[.:：。?？]/u.exec(value.slice(bold.end))?.[0].length ?? 0
    return makeLead(value, from, bold.end + stop, 'bold')
  }
  const head = value.slice(from, from + WIDEST_LEAD + 2)
  const bracket = BRACKETS.exec(head)?.[0].length
  if (bracket && restWidth(value, from + bracket) >= MIN_REST / 2)
    return makeLead(value, from, from + bracket, 'bracket')
  const found = LEAD_END.exec(head)
  const runsInto = number && RUNS_INTO.exec(head)
  if (runsInto && (!found || runsInto.index < found.index))
    return makeLead(value, from, from + runsInto.index + runsInto[0].length, 'glued')
  if (!found || found.index < 2) return undefined
  const end = from + found.index + found[0].length
  if (!text || restWidth(value, end) < MIN_REST) return undefined
  const mark = found[0].trim()
  const glued = /[.?]/.test(mark) && !/\s/.test(value[end] ?? ' ')
  return makeLead(value, from, end, glued ? 'glued' : (SETS_OFF[mark] ?? 'stop'))
}

/** Columns of the text from an index on, as far as they matter. */
const restWidth = (value: string, from: number): number =>
  widthOf(value.slice(from, from + MIN_REST))

const SETS_OFF: Readonly<Record<string, Lead['by']>> = {
  ':': 'colon',
  '：': 'colon',
  '?': 'question',
  '？': 'question',
  '–': 'dash',
  '—': 'dash',
  '-': 'dash',
}

function makeLead(value: string, from: number, end: number, by: Lead['by']): Lead | undefined {
  const text = trimTail(value.slice(from, end), /[\s.:：。–—-]/u).trim()
  const width = widthOf(text)
  return width <= WIDEST_LEAD && /\p{L}{2}/u.test(text) ? { end, text, width, by } : undefined
}
