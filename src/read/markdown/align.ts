import { decodeHTML } from 'entities'
import type { TextBuilder } from '../text-builder.js'

/** What a backslash makes a letter of: https://spec.commonmark.org/0.31.2/#ascii-punctuation-character */
const PUNCTUATION = /[!-/:-@[-`{-~]/
const ENTITY = /&(?:#[xX]?[0-9a-fA-F]{1,8}|[a-zA-Z][a-zA-Z0-9]{1,40});/y
/** What stands for something else: a letter behind a backslash, or a reference. */
const WRITTEN = new RegExp(`\\\\(${PUNCTUATION.source})|${ENTITY.source}`, 'g')
const QUOTED_LINE = /^([ \t>]*)([^\r\n]*)/

/**
 * Adds a Markdown text node's value to a builder, each character mapped to where the source writes it: `source[start..end)`
 * may hold escapes (`1\.`), entities, U+0000, and line prefixes (indents, `>`) that the value has not.
 */
export function addAligned(
  builder: TextBuilder,
  value: string,
  source: string,
  start: number,
  end: number,
): void {
  if (value.length === end - start && source.startsWith(value, start)) {
    builder.addVerbatim(value, start)
    return
  }
  const escapes = countBackslashes(value) < countBackslashes(source.slice(start, end)) // in an address none is one
  let at = ownStart(value, 0, source, start, end)
  let from = 0 // value[from..i) stands letter for letter before source offset `at`
  const flush = (i: number): void => {
    if (i > from) builder.addVerbatim(value.slice(from, i), at - (i - from))
    from = i
  }
  let i = 0
  while (i < value.length && at < end) {
    const char = source[at]!
    if (char === '&') {
      ENTITY.lastIndex = at
      const entity = ENTITY.exec(source)?.[0]
      const decoded = entity && decode(entity, value, i)
      if (decoded) {
        flush(i)
        builder.addAs(decoded, at, at + entity.length)
        at += entity.length
        from = i += decoded.length
        continue
      }
    }
    if (escapes && char === '\\' && source[at + 1] === value[i] && PUNCTUATION.test(value[i]!)) {
      flush(i)
      at += 2
      from = i++
      continue
    }
    if (char === value[i] || (char === '\0' && value[i] === '\ufffd')) {
      at++
      i++
      if (char !== '\n') continue
      const own = ownStart(value, i, source, at, end)
      if (own > at) {
        flush(i)
        at = own
      }
    } else {
      flush(i)
      at++
    }
  }
  flush(i)
  // what is left of the value is the carriage return of its line, or something that the source writes in a way unknown here
  const rest = value.slice(i).trim()
  if (rest) builder.addAs(rest, Math.max(start, end - 1), end)
}

/**
 * Where the line of a value that begins at `i` is written in a source line from `start` on. The marks of the quotes before
 * it are not to be taken for a `>` of its own, which is written as `\>`, as `&gt;` or far indented: what is its own is
 * counted from the line's end.
 */
function ownStart(value: string, i: number, source: string, start: number, end: number): number {
  if (value[i] !== '>') return start
  const { 1: marks, 2: line } = QUOTED_LINE.exec(source.slice(start, end))!
  const printed = line!
    .trimEnd()
    .replace(WRITTEN, (reference: string, escaped?: string) => escaped ?? decodeHTML(reference))
  const lineEnd = value.indexOf('\n', i)
  const own = value.slice(i, lineEnd < 0 ? undefined : lineEnd).trimEnd().length - printed.length
  return own >= 0 && own <= marks!.length ? start + marks!.length - own : start
}

const countBackslashes = (text: string): number => text.split('\\').length - 1

/** What an entity stands for, if that is what the value has at `i`: for a control the Markdown parser puts U+FFFD, HTML another character. */
function decode(entity: string, value: string, i: number): string | undefined {
  const decoded = decodeHTML(entity)
  if (decoded !== entity && value.startsWith(decoded, i)) return decoded
  return entity[1] === '#' && value[i] === '\ufffd' ? '\ufffd' : undefined
}
