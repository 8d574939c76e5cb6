import type { Line } from './line.js'

/** How a line's number is to be read in its document. */
export interface Reading {
  family: string
  value: number
  /** it is one more than an earlier number of the family, or the first of several */
  follows: boolean
  /** text stands between it and its neighbours in the sequence: headings are like that */
  acrossText: boolean
  /** a neighbour in the sequence is the very next or last line: items are like that */
  adjacent: boolean
  /** index of the line where the run of numbers that it continues began: its own if it continues none */
  start: number
  /** index of the line where its family goes on or begins again */
  next: number | undefined
}

export type Sequences = ReadonlyMap<number, Reading>

export const readingAt = (sequences: Sequences, i: number): Reading | undefined => sequences.get(i)

/** Of a family: where it was last seen, and with which value. */
interface Seen {
  line: number
  value: number
}

/**
 * Reads the numbers of a document in order: a letter is a Roman number or not by the sequence it continues, and every
 * number learns whether it continues one, restarts, and how far its neighbours are. One pass.
 */
export function readSequences(lines: readonly Line[]): Sequences {
  const out = new Map<number, Reading>()
  const last = new Map<string, Seen>()
  lines.forEach(({ number }, i) => {
    if (!number) return
    const continued =
      number.readings.find(r => last.get(r.family)?.value === r.value - 1) ??
      mixed(number.readings[0]!, last)
    const { family, value } = continued ?? number.readings[0]! // a Roman number first: i. begins a sequence
    const reading: Reading = {
      family,
      value,
      follows: false,
      acrossText: false,
      adjacent: false,
      start: i,
      next: undefined,
    }
    const before = last.get(family)
    const link = before && out.get(before.line)!
    if (link) link.next = i
    if (link && before.value === value - 1) {
      const gap = i - before.line
      reading.start = link.start
      for (const end of [reading, link]) {
        end.follows = true
        if (gap === 1) end.adjacent = true
        else end.acrossText = true
      }
    }
    last.set(family, { line: i, value })
    out.set(i, reading)
  })
  return out
}

/** Families of plain numbers that writers mix within one sequence: 1. 2- 3) */
const DIGITS = ['1.', '1-', '1)', '1 ']

/** A number read as one of another family, where its own has not begun and the other one has come to the number before. */
function mixed(
  { family, value }: Pick<Reading, 'family' | 'value'>,
  last: ReadonlyMap<string, Seen>,
): Pick<Reading, 'family' | 'value'> | undefined {
  if (value < 2 || last.has(family) || !DIGITS.includes(family)) return undefined
  const other = DIGITS.find(digits => last.get(digits)?.value === value - 1)
  return other === undefined ? undefined : { family: other, value }
}
