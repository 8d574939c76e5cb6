import { makeTextBuilder } from '../text-builder.js'
import { collectLeaves } from '../collect-leaves.js'
import { isBlank } from '../source-text.js'
import { BULLET, NUMBERED, RULE, TABLE_ROW, TABLE_RULE } from './line-shape.js'
import { plainForms } from '../../tree/plain-forms.js'
import { printedLine, wrapWidth } from './wrap-width.js'
import type { Limits } from '../../tree/limits.js'
import type { Container, Leaf, Reading, Region } from '../leaf.js'
import type { Report } from '../report.js'
import type { Line } from './wrap-width.js'

/**
 * Reads plain text into leaves, a line each: hard-wrapped lines are joined, bullets become lists, lines drawn with bars
 * become tables, rules are kept as rules. One pass over the lines.
 */
export function readText(source: string, limits: Limits, report: Report): Reading {
  const lines = [...linesOf(source)]
  const width = wrapWidth(source, lines)
  const region: Region = { parent: undefined, role: 'page', name: '', hidden: false }
  const builder = makeTextBuilder()
  const { leaves, add } = collectLeaves(source.length, limits, report)
  let list: { container: Container; bullet: string; indent: number } | undefined
  let table: Container | undefined
  let columns = 0
  let blankBefore = true

  const finish = (
    path: readonly Container[],
    joined: boolean,
    style: string,
    kind: Leaf['kind'] = 'text',
  ): void => {
    const { text } = builder.finish()
    if (text.map.length)
      add({
        kind,
        start: text.map[1]!,
        end: text.map.at(-1)!,
        text,
        spans: [],
        path,
        region,
        joined,
        tag: 0,
        caption: false,
        marker: '',
        style,
      })
  }

  for (let i = 0; i < lines.length; i++) {
    const { start, end } = lines[i]!
    if (start === end) {
      blankBefore = true
      table = undefined
      continue
    }
    const line = source.slice(start, end)
    const joined = !blankBefore && leaves.at(-1)?.kind === 'text'
    blankBefore = false
    if (RULE.test(line) || TABLE_RULE.test(line)) {
      if (!table)
        add({
          kind: 'rule',
          start,
          end,
          text: { value: '', map: [0, start, end] },
          spans: [],
          path: [],
          region,
          joined: false,
          tag: 0,
          caption: false,
          marker: '',
          style: 'rule',
        })
      continue
    }
    if (
      line.includes('|') &&
      TABLE_ROW.test(line) &&
      !(isLone(lines, i) && TWO_LANGUAGES.test(line))
    ) {
      const row: Container = { type: 'tableRow' }
      const cells = [...cellsOf(line)]
      // scraped tables run on into each other: after rows of one cell a row of several is the head of the next
      if (!table || (cells.length > 1 && columns === 1)) table = { type: 'table' }
      columns = cells.length
      for (const [a, b] of cells) {
        builder.addVerbatim(source.slice(start + a, start + b), start + a)
        finish([table, row, { type: 'tableCell' }], false, 'cell')
      }
      continue
    }
    table = undefined
    const bullet = BULLET.exec(line)?.[0]
    const indent = indentOf(source, start)
    if (bullet) {
      const mark = bullet.trim()
      if (list?.bullet !== mark || list.indent !== indent)
        list = { container: { type: 'list', ordered: false }, bullet: mark, indent }
      builder.addVerbatim(source.slice(start + bullet.length, end), start + bullet.length)
    } else builder.addVerbatim(line, start)
    // what was wrapped goes on as long as the next line's first word would not have fitted on this one
    const headed = blankIn(lines, i - 1) && width > 0 ? wrappedHeading(source, lines, i) : i
    while (
      width &&
      i + 1 < lines.length &&
      (i < headed || continues(source, lines[i]!, lines[i + 1]!, width))
    ) {
      i++
      builder.addVerbatim(` ${source.slice(lines[i]!.start, lines[i]!.end)}`, lines[i]!.start - 1)
    }
    if (bullet) finish([list!.container, { type: 'listItem' }], false, `bullet ${list!.bullet}`)
    else {
      list = undefined
      finish([], joined, `line ${indent > 0 ? 'indented' : ''}`)
    }
  }
  return { leaves, removed: [] }
}

/** The lines of a text without the white space at their ends; an empty line has an empty range. */
export function* linesOf(source: string, from = 0, to = source.length): Generator<Line> {
  for (let at = from; at <= to;) {
    let stop = at
    while (stop < to && !isLineEnd(source.charCodeAt(stop))) stop++
    let [start, end] = [at, stop]
    while (start < end && isBlank(source.charCodeAt(start))) start++
    while (end > start && isBlank(source.charCodeAt(end - 1))) end--
    yield { start, end }
    at = stop + (source.charCodeAt(stop) === 13 && source.charCodeAt(stop + 1) === 10 ? 2 : 1)
  }
}

const isLineEnd = (unit: number): boolean =>
  unit === 10 || unit === 13 || unit === 0x2028 || unit === 0x2029

function indentOf(source: string, start: number): number {
  let at = start
  while (at > 0 && isBlank(source.charCodeAt(at - 1)) && !isLineEnd(source.charCodeAt(at - 1))) at--
  return start - at
}

const blankIn = (lines: readonly Line[], i: number): boolean => {
  const line = lines[i]
  return !line || line.start === line.end
}

/**
 * The last line of the heading that begins on line `from` of hard-wrapped text: two or three lines by themselves that end
 * without a stop and go on in lower case, or are all in capitals.
 */
function wrappedHeading(source: string, lines: readonly Line[], from: number): number {
  let to = from
  while (to - from < MOST_HEADING_LINES && !blankIn(lines, to + 1)) to++
  const texts = lines.slice(from, to + 1).map(line => plainForms(printedLine(source, line)))
  const goesOn =
    texts.length <= MOST_HEADING_LINES &&
    texts
      .slice(1)
      .every(
        (text, k) =>
          !CLOSED.test(texts[k]!) &&
          !STRUCTURED.some(shape => shape.test(text)) &&
          (/^\p{Ll}/u.test(text) || [texts[k]!, text].every(isCapitals)),
      )
  return goesOn && !/[.。;；]$/.test(texts.at(-1)!) ? to : from
}

const MOST_HEADING_LINES = 3
/** A line that the next one does not go on from: the end of a sentence, of an item, a lead-in. */
const CLOSED = /[.。;；:：!！?？,，]$/
const STRUCTURED = [BULLET, RULE, NUMBERED, TABLE_ROW]
const isCapitals = (text: string): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text)

/** What a line must have room for to hold it: Han text is broken behind any sign. */
const FIRST_WORD = /^(?:\p{Script=Han}|[^\s\p{Script=Han}]*)/u

/** Whether a line of text wrapped at `width` goes on in the next. */
export function continues(source: string, line: Line, next: Line, width: number): boolean {
  if (next.start === next.end) return false
  const text = plainForms(printedLine(source, next))
  if (BULLET.test(text) || RULE.test(text) || NUMBERED.test(text) || TABLE_ROW.test(text))
    return false
  const firstWord = FIRST_WORD.exec(text)![0].length
  return printedLine(source, line).length + 1 + firstWord > width * 0.97
}

/** A line with one bar inside, as headings in two languages have it. */
const TWO_LANGUAGES = /^[^|]*[^|\s][^|]*\|[^|]*[^|\s][^|]*$/

/** Whether a line has blank lines around it: a table has several rows. */
const isLone = (lines: readonly Line[], i: number): boolean =>
  blankIn(lines, i - 1) && blankIn(lines, i + 1)

/** Ranges of the cells in a row drawn with bars. */
function* cellsOf(line: string): Generator<[number, number]> {
  let from = 0
  for (let at = line.indexOf('|'); at !== -1; at = line.indexOf('|', from)) {
    if (line.slice(from, at).trim()) yield [from, at]
    from = at + 1
  }
  if (line.slice(from).trim()) yield [from, line.length]
}
