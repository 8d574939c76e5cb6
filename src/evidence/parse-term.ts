import { FIRST_LETTER } from './symbols.js'
import type { Folder } from './fold.js'

/** Marks, among a part's symbols, that the word before it may have any ending. No text folds to it. */
export const ANY_ENDING = 0xffff

/** One stretch of a term between gaps: symbols as the units of a string, with ANY_ENDING after open-ended words. */
export type TermPart = string

/** Reads a dictionary's term into the parts between its gaps; empty if nothing in it can be matched. */
export function parseTerm(term: string, fold: Folder): TermPart[] {
  const parts: TermPart[] = []
  for (let from = 0; from <= term.length;) {
    const gap = term.indexOf('…', from)
    const end = gap < 0 ? term.length : gap
    const part = parsePart(term.slice(from, end), fold)
    if (part) parts.push(part)
    from = end + 1
  }
  return parts
}

/** A star belongs to the letters before it; between two stretches the fold decides what separates them. */
function parsePart(part: string, fold: Folder): TermPart {
  if (!part.includes('*')) return trimmed(fold(part))
  const out: number[] = []
  let last = 0 // what `out` ends with
  let before = 'a' // what a piece is folded behind, so that a leading blank separates here if it does so in text
  for (let from = 0; from <= part.length;) {
    const star = part.indexOf('*', from)
    const end = star < 0 ? part.length : star
    const piece = part.slice(from, end)
    const { symbols, length } = fold(from ? before + piece : piece)
    for (let k = from ? 1 : 0; k < length; k++) {
      const symbol = symbols[k]!
      // a star on its own leaves two separators, of which a text has the stronger
      if (symbol < FIRST_LETTER && out.length && last < FIRST_LETTER)
        out[out.length - 1] = last = Math.max(last, symbol)
      else out.push((last = symbol))
    }
    if (last >= FIRST_LETTER && last !== ANY_ENDING) {
      before = String.fromCharCode(last)
      if (star >= 0) out.push((last = ANY_ENDING))
    }
    from = end + 1
  }
  return trimmed({ symbols: out, length: out.length })
}

/** Symbols without the separators at their ends, as a string. */
function trimmed({ symbols, length }: { symbols: Uint16Array | number[]; length: number }): string {
  let start = 0
  while (start < length && symbols[start]! < FIRST_LETTER) start++
  while (length > start && symbols[length - 1]! < FIRST_LETTER) length--
  // it takes any list; a string put together unit by unit is slow to compare
  return String.fromCharCode.apply(null, symbols.slice(start, length) as number[])
}
