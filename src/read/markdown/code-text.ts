import type { Code } from 'mdast'
import type { SourceText } from '../source-text.js'

const LINE_END = /\r\n|\n|\r/g

/**
 * The text of a code block with the way back to the source, line by line: the words of a line are the end of a line of
 * the source, which may have an indent or `>` before them; what stands between two lines' words is one piece.
 */
export function codeText(source: string, { value }: Code, start: number, end: number): SourceText {
  // of a fence, the text begins on the next line: its first may hold the same word as language
  const isFenced = /[`~]/.test(source[start]!)
  const ends = [...source.slice(start, end).matchAll(LINE_END)].map(
    found => [start + found.index, start + found.index + found[0].length] as const,
  )
  const map: number[] = []
  let at = isFenced ? (ends[0]?.[1] ?? start) : start
  let done = 0 // value[..done) is mapped to source[..at)
  for (const [i, words] of linesOf(value).entries()) {
    const stop = ends[isFenced ? i + 1 : i]?.[0] ?? end
    const until = at + source.slice(at, stop).trimEnd().length
    const from = until - words.text.length
    if (from < at) return { value, map: [0, start, end] }
    if (words.at > done) map.push(done, at, from)
    if (words.text) map.push(words.at, from, until)
    done = words.at + words.text.length
    at = until
  }
  if (done < value.length) map.push(done, at, end)
  return { value, map: map.length ? map : [0, start, end] }
}

/** The lines of a text, white space at their ends left out, with where their words begin. */
function linesOf(text: string): { at: number; text: string }[] {
  let at = 0
  return [...text.matchAll(LINE_END), undefined].map(end => {
    const line = text.slice(at, end?.index)
    const words = { at: at + line.length - line.trimStart().length, text: line.trim() }
    at = (end?.index ?? 0) + (end?.[0].length ?? 0)
    return words
  })
}
