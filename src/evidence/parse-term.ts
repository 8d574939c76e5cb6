import { FIRST_LETTER } from './symbols.js'
import type { Folder } from './fold.js'

/** Marks, among a part's symbols, that the word before it may have any ending. No text folds to it. */
export const ANY_ENDING = 0xffff

/** One stretch of a term between gaps: symbols, with ANY_ENDING after open-ended words. */
export type TermPart = number[]

/** Reads a dictionary's term into the parts between its gaps; empty if nothing in it can be matched. */
export function parseTerm(term: string, fold: Folder): TermPart[] {
  return term.split('…').map(part => parsePart(part, fold)).filter(part => part.length > 0)
}

function parsePart(part: string, fold: Folder): TermPart {
  const out: TermPart = []
  // a star belongs to the letters before it; between two stretches the fold decides what separates them
  const pieces = part.trim().split('*')
  pieces.forEach((piece, i) => {
    const folded = fold(i ? `a${piece}` : piece) // the 'a' keeps a leading blank as a separator
    for (let k = i ? 1 : 0; k < folded.length; k++) out.push(folded.symbols[k]!)
    if (i < pieces.length - 1 && (out.at(-1) ?? 0) >= FIRST_LETTER) out.push(ANY_ENDING)
  })
  while (out.length && out.at(-1)! < FIRST_LETTER) out.pop()
  while (out.length && out[0]! < FIRST_LETTER) out.shift()
  return out
}
