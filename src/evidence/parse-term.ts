import { FIRST_LETTER } from './symbols.js'
import type { Folder } from './fold.js'

/** Marks, among a part's symbols, that the word before it may have any ending. No text folds to it. */
export const ANY_ENDING = 0xffff

/** One stretch of a term between gaps: symbols, with ANY_ENDING after open-ended words. */
export type TermPart = number[]

/** Reads a dictionary's term into the parts between its gaps; empty if nothing in it can be matched. */
export function parseTerm(term: string, fold: Folder): TermPart[] {
  return term
    .split('…')
    .map(part => parsePart(part, fold))
    .filter(part => part.length > 0)
}

function parsePart(part: string, fold: Folder): TermPart {
  const out: TermPart = []
  // a star belongs to the letters before it; between two stretches the fold decides what separates them
  const pieces = part.split('*')
  let before = 'a' // what a piece is folded behind, so that a leading blank separates here if it does so in text
  pieces.forEach((piece, i) => {
    const folded = fold(i ? before + piece : piece)
    for (let k = i ? 1 : 0; k < folded.length; k++) {
      const symbol = folded.symbols[k]!
      // a star on its own leaves two separators, of which a text has the stronger
      if (symbol < FIRST_LETTER && out.length && out.at(-1)! < FIRST_LETTER)
        out[out.length - 1] = Math.max(out.at(-1)!, symbol)
      else out.push(symbol)
    }
    const last = out.at(-1) ?? 0
    if (last < FIRST_LETTER || last === ANY_ENDING) return
    before = String.fromCharCode(last)
    if (i < pieces.length - 1) out.push(ANY_ENDING)
  })
  while (out.length && out.at(-1)! < FIRST_LETTER) out.pop()
  while (out.length && out[0]! < FIRST_LETTER) out.shift()
  return out
}
