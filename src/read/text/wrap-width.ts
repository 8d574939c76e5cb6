/** A line as the block readers see it: its source range without white space at the ends. */
export interface Line {
  start: number
  end: number
}

/** Lines wider than this are paragraphs on one line, not wrapped text; lines of wrapped text are at least the other. */
const WIDEST = 120
const NARROWEST = 40
/** Share of the longer lines that must end near the widest one for a text to count as hard-wrapped. */
const SHARE = 0.5

/** What is printed of a line: no soft hyphens. */
export function printedLine(source: string, { start, end }: Line): string {
  const text = source.slice(start, end)
  return text.includes('\u00ad') ? text.replaceAll('\u00ad', '') : text
}

/**
 * The column at which a text is hard-wrapped, or 0 if it is not: in wrapped text no line is wider and most lines end
 * close to it.
 */
export function wrapWidth(source: string, lines: readonly Line[]): number {
  const widths = lines
    .map(line => printedLine(source, line).length)
    .filter(width => width >= NARROWEST)
    .sort((a, b) => a - b)
  if (widths.length < 4) return 0
  const width = widths[Math.floor(widths.length * 0.95)]!
  if (width > WIDEST) return 0
  const near = widths.filter(w => w > width * 0.8).length
  return near / widths.length >= SHARE ? width : 0
}
