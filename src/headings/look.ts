import { membersOf } from './members-of.js'
import type { Line } from '../lines/line.js'

/** How the lines of one look behave in a document: headings stand apart from each other, above text of some length. */
export interface Look {
  /** how many lines have it */
  count: number
  /** share of them whose next line has it too */
  adjacent: number
  /** mean columns of such a line */
  width: number
  /** mean columns of the text between one and the next, its own line left out */
  text: number
  /** share that ends in a stop */
  stops: number
  /** mean of the next line's width over its own, as a logarithm, −1..1 */
  nextWider: number
  /** share whose words name a topic */
  topics: number
  /** share that begins with a small letter */
  lower: number
}

const WIDEST_SHORT = 100
export const STOP = /[.。;；!！…]["”»』」)）]?$/u

/**
 * What makes lines look alike: markup, weight, numbering, container, decoration, colon, capitals, rough width; of plain
 * lines, which nothing else parts from running text, that they end in a stop.
 */
export function lookOf(line: Line, family: string | undefined): string {
  const { leaf, text, width, colon, decorated, capitals } = line
  const bold = line.bold > 0.9
  const isSentence = !leaf.tag && !bold && STOP.test(text)
  return [
    leaf.tag,
    leaf.style,
    bold,
    family,
    leaf.path.at(-1)?.type,
    width > WIDEST_SHORT,
    colon,
    decorated,
    capitals,
    isSentence,
  ].join('|')
}

/** Surveys the looks of some lines; `keys` are their looks, undefined where a line can be no heading. */
export function surveyLooks(
  lines: readonly Line[],
  keys: readonly (string | undefined)[],
): ReadonlyMap<string, Look> {
  /** columns of all lines before one */
  const before = new Float64Array(lines.length + 1)
  lines.forEach(({ width }, i) => {
    before[i + 1] = before[i]! + width
  })
  return new Map([...membersOf(keys)].map(([key, own]) => [key, measure(lines, own, before)]))
}

function measure(lines: readonly Line[], own: readonly number[], before: Float64Array): Look {
  const count = own.length
  const mean = (of: (i: number, k: number) => number): number =>
    own.reduce((sum, i, k) => sum + of(i, k), 0) / count
  const between = own.map((i, k) => before[own[k + 1] ?? lines.length]! - before[i + 1]!)
  const text = between.reduce((a, b) => a + b, 0) / count
  return {
    count,
    adjacent: mean((i, k) => Number(own[k + 1] === i + 1)),
    width: mean(i => lines[i]!.width),
    text,
    stops: mean(i => Number(STOP.test(lines[i]!.text))),
    nextWider: mean(i => ratio(lines[i + 1]?.width ?? 0, lines[i]!.width)),
    topics: mean(i => Number(lines[i]!.headed > 0.4)),
    lower: mean(i => Number(/^\p{Ll}/u.test(lines[i]!.text))),
  }
}

/** How much wider one line is than another: 1 at ten times, −1 at a tenth. */
const ratio = (a: number, b: number): number =>
  Math.max(-1, Math.min(1, Math.log10((a + 1) / (b + 1))))
