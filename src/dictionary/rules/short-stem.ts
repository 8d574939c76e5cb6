import { ANY_ENDING } from '../../evidence/parse-term.js'
import { FIRST_LETTER, isUnspaced } from '../../evidence/symbols.js'
import { quote } from '../quote.js'
import type { TermPart } from '../../evidence/parse-term.js'
import type { Use } from '../../evidence/pattern.js'
import type { Book } from '../book.js'
import type { Finding } from '../finding.js'

const SHORTEST = 3
/** Whole words of these are found where they stand: "we", "no". */
const MAY_BE_SHORT: ReadonlySet<Use> = new Set(['word', 'concept'])
// a hyphen or an apostrophe is no new word: "plug-in*" has six letters
const STEM = /([\p{L}\p{M}\p{N}\p{Pd}'’]+)\*/gu

/** A stem before `*`, or a whole term, of fewer than three letters. Whole frequent words, and those of concepts, may be short. */
export function* shortStem({ entries }: Book): Generator<Finding> {
  for (const { term, path, parts, list } of entries) {
    if (!parts.length) continue
    if (!maybeShort(parts, list.use)) continue
    const short = [...term.matchAll(STEM)].find(([, stem]) => lettersOf(stem!) < SHORTEST)
    if (short)
      yield {
        code: 'short-stem',
        path,
        message: `${quote(term)} has a * behind fewer than ${SHORTEST} letters: write more of the word than ${quote(short[1]!)}, because so short a stem begins many other words`,
      }
    else if (!MAY_BE_SHORT.has(list.use) && lettersOf(term) < SHORTEST)
      yield {
        code: 'short-stem',
        path,
        message: `${quote(term)} has fewer than ${SHORTEST} letters: add a word that stands beside it, because so short a term is found by chance`,
      }
  }
}

/** What can be told from the symbols alone: in most terms nothing is short. */
function maybeShort(parts: readonly TermPart[], use: Use): boolean {
  let total = 0
  for (const part of parts) {
    let stem = 0
    for (let i = 0; i < part.length; i++) {
      const symbol = part.charCodeAt(i)
      if (symbol === ANY_ENDING && stem < SHORTEST) return true
      if (symbol < FIRST_LETTER || symbol === ANY_ENDING) stem = 0
      else {
        stem++
        total++
      }
    }
  }
  return !MAY_BE_SHORT.has(use) && total < SHORTEST
}

/** Letters and digits; a sign of a script without spaces says as much as a word, a Hangul syllable as much as two letters. */
function lettersOf(text: string): number {
  let sum = 0
  for (const char of text.normalize('NFKC')) {
    const unit = char.codePointAt(0)!
    if (!/[\p{L}\p{N}]/u.test(char)) continue
    sum += isUnspaced(unit) || unit > 0x1ffff ? SHORTEST : unit >= 0xac00 && unit <= 0xd7a3 ? 2 : 1
  }
  return sum
}
