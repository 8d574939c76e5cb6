/** Block containers opened in one line that remark-parse reads in reasonable time; each two columns of indent count as one. */
const MAX_CONTAINERS = 24
/** Inline marks, and lines, of one paragraph. */
const MAX_INLINE_MARKS = 3000
const MAX_LINES = 2000
/** Cells of one line of a table. */
const MAX_CELLS = 200
/**
 * What any document may cost, and the characters that it must have for each unit more. A line and a container cost one
 * unit, about 0.1 ms and 20 KB (measured with 16,000 of each kind). Real policies have a line or mark for every 20
 * characters and more, and long ones fewer.
 */
const FREE_UNITS = 5000
const CHARACTERS_PER_UNIT = 60
const MARK = 1 / 2 // a cell too
const EMPTY_LINE = 1 / 16

/** Quotes of a document that stand apart: every one costs more than the one before. */
const MAX_QUOTES = 500
/** Footnotes of a document: each is looked for among all. */
const MAX_FOOTNOTES = 500

const LIST_MARKER = /(?:[-*+]|\d{1,9}[.)])(?=[ \t])/y
const FOOTNOTE = /\[\^[^\]\s]{1,100}\]:/y

/**
 * Whether Markdown can be handed to remark-parse: its time grows with the square of nested containers, of unmatched
 * inline marks, of a paragraph's lines and of a table's columns (https://github.com/micromark/micromark#security names
 * the class), and a few megabytes of nothing but marks would take all memory: such input goes to the text reader.
 */
export function isTame(source: string): boolean {
  const most = FREE_UNITS + source.length / CHARACTERS_PER_UNIT
  let marks = 0
  let closes = 0 // a bracket that closes looks for one that opens
  let lines = 0
  let units = 0
  let footnotes = 0
  let quotes = 0
  let wasQuoted = false
  for (let at = 0; at < source.length;) {
    let end = source.indexOf('\n', at)
    if (end < 0) end = source.length
    const { containers, indent, quoted, listed, notes, body } = openings(source, at, end)
    footnotes += notes
    if (quoted && !wasQuoted) quotes++
    wasQuoted = quoted
    if (containers > MAX_CONTAINERS || indent > MAX_INLINE_MARKS) return false
    // an item begins a paragraph of its own, unless it is indented so far that it may go on with the one before
    if (body === end || (listed && indent < 4)) marks = closes = lines = 0
    let cells = 0
    const marksBefore = marks
    for (let i = body; i < end; i++) {
      const c = source[i]!
      if (c === '|') cells++
      else if (c === ']') closes++
      else if (
        c === '[' ||
        c === '*' ||
        c === '_' ||
        c === '<' ||
        c === '`' ||
        c === '!' ||
        c === '&' ||
        c === '~' ||
        c === '@' ||
        c === '\\'
      )
        marks++
    }
    units += body < end ? containers + 1 + (cells + marks - marksBefore) * MARK : EMPTY_LINE
    if (
      marks > MAX_INLINE_MARKS ||
      closes > MAX_INLINE_MARKS ||
      cells > MAX_CELLS ||
      ++lines > MAX_LINES ||
      units > most ||
      footnotes > MAX_FOOTNOTES ||
      quotes > MAX_QUOTES
    )
      return false
    at = end + 1
  }
  return true
}

/** What a line opens before its text begins at `body`. */
function openings(
  source: string,
  at: number,
  end: number,
): {
  containers: number
  indent: number
  quoted: boolean
  listed: boolean
  notes: number
  body: number
} {
  let containers = 0
  let indent = 0
  let quoted = false
  let listed = false
  let notes = 0
  let i = at
  while (i < end) {
    const c = source[i]!
    if (c === ' ' || c === '\t') {
      i++
      if (!containers) indent += c === ' ' ? 1 : 4
      continue
    }
    const shape = c === '>' ? undefined : c === '[' ? FOOTNOTE : LIST_MARKER
    if (shape) {
      shape.lastIndex = i
      if (!shape.test(source)) break
      listed = true
      if (shape === FOOTNOTE) notes++
    } else quoted = true
    containers++
    i = shape ? shape.lastIndex : i + 1
  }
  return {
    containers: listed ? containers + (indent >> 1) : containers,
    indent,
    quoted,
    listed,
    notes,
    body: i,
  }
}
