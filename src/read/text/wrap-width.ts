/** A line as the block readers see it: its source range without white space at the ends. */
export interface Line {
  start: number
  end: number
}

/** Lines wider than this are paragraphs on one line, not wrapped text; lines of wrapped text are at least the other. */
const WIDEST = 120
const NARROWEST = 40
/** Share of the longer lines that must end near the widest one for a text to count as hard-wrapped, and of these that must go on. */
const SHARE = 0.5
const STOP = /[.。!！?？]["”»』」)）]?$/u

/** What is printed of a line: no soft hyphens. */
export function printedLine(source: string, { start, end }: Line): string {
  const text = source.slice(start, end)
  return text.includes('\u00ad') ? text.replaceAll('\u00ad', '') : text
}

/**
 * The column at which a text is hard-wrapped, or 0 if it is not: in wrapped text no line is wider, most lines end close
 * to it, and most of these in the middle of a sentence.
 */
export function wrapWidth(source: string, lines: readonly Line[]): number {
  const texts = lines
    .map(line => printedLine(source, line))
    .filter(text => text.length >= NARROWEST)
    .sort((a, b) => a.length - b.length)
  if (texts.length < 4) return 0
  const width = texts[Math.floor(texts.length * 0.95)]!.length
  if (width > WIDEST) return 0
  const near = texts.filter(text => text.length > width * 0.8)
  const open = near.filter(text => !STOP.test(text))
  return near.length / texts.length >= SHARE && open.length / near.length >= SHARE ? width : 0
}
