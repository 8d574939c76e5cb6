import forms from './simplified-forms.json' with { type: 'json' }

/**
 * Symbols are what text is matched as: one UTF-16 unit each. A letter or digit is its folded form (lower case, no
 * diacritics, compatibility forms resolved, traditional Chinese signs as simplified ones); everything else is one of the four classes below, ordered by strength.
 */
export const IGNORED = 0
/** separates words: white space, hyphens, slashes, quotes, apostrophes, pictures */
export const SPACE = 1
/** ends a phrase: comma, colon, bracket; a gap of a term may cross it */
export const SOFT = 2
/** ends a sentence */
export const HARD = 3
/** the first symbol that is a letter or a digit */
export const FIRST_LETTER = 4

/** Folded forms that take two symbols or more are kept beside the table under these numbers (private use area). */
const FIRST_EXPANSION = 0xe000

/** Stands in a fold table where a unit has not been met; no unit folds to it. */
export const UNKNOWN = 0xffff

/** Folds UTF-16 units, each when it is first met: a document has some hundred of the 65,536. */
export interface FoldTable {
  /** unit → symbol, the number of an expansion, or UNKNOWN */
  readonly symbols: Uint16Array
  readonly expansions: readonly (readonly number[])[]
  /** finds and keeps what stands for a unit in `symbols` */
  fold(unit: number): number
}

const HARD_MARKS = '!?。！？．｡‼⁇⁈⁉؟।'
const SOFT_MARKS = ',;:()[]{}<>，、；：（）〔〕［］｛｝…‥=|'
/** Apostrophes and primes that Unicode counts among the letters. */
const APOSTROPHES = /[\u02b9-\u02bf\u02c8\u02ca\u02cb]/
const LETTERLIKE: Readonly<Record<string, string>> = {
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
}

/** Scripts written without spaces between words: Han, kana, Thai, Lao, Khmer, Myanmar. */
export const isUnspaced = (symbol: number): boolean =>
  symbol >= 0x0e00 &&
  ((symbol >= 0x2e80 && symbol <= 0x9fff) ||
    symbol <= 0x0eff ||
    (symbol >= 0x1000 && symbol <= 0x109f) ||
    (symbol >= 0x1780 && symbol <= 0x17ff) ||
    (symbol >= 0xf900 && symbol <= 0xfaff))

const isPlain = (unit: number): boolean =>
  (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xac00 && unit <= 0xd7a3)

/** Makes a table in which only the traditional Chinese signs are known. */
export function makeFoldTable(): FoldTable {
  const symbols = new Uint16Array(0x10000).fill(UNKNOWN)
  const expansions: number[][] = []
  for (let i = 0; i < forms.traditional.length; i++)
    symbols[forms.traditional.charCodeAt(i)] = forms.simplified.charCodeAt(i)
  return {
    symbols,
    expansions,
    fold(unit) {
      const folded = isPlain(unit) ? [unit] : foldUnit(String.fromCharCode(unit))
      return (symbols[unit] =
        folded.length < 2 ? (folded[0] ?? IGNORED) : FIRST_EXPANSION + expansions.push(folded) - 1)
    },
  }
}

export const isExpansion = (symbol: number): boolean => symbol >= FIRST_EXPANSION && symbol < 0xf900
export const expansionOf = (table: FoldTable, symbol: number): readonly number[] =>
  table.expansions[symbol - FIRST_EXPANSION]!

function foldUnit(char: string): number[] {
  // U+FFFD stands where a decoder lost a character, most often an apostrophe
  if (char === '\ufffd' || /[\p{Cs}\p{Co}\p{Cn}]/u.test(char)) return [SPACE]
  if (/[\p{Cf}\p{Mn}\p{Me}]/u.test(char)) return [IGNORED]
  if (/\p{Cc}/u.test(char)) return [/[\t\n\v\f\r]/.test(char) ? SPACE : IGNORED]
  if (APOSTROPHES.test(char)) return [SPACE]
  if (HARD_MARKS.includes(char) || char === '.') return [HARD]
  if (SOFT_MARKS.includes(char)) return [SOFT]
  const lower = char.toLowerCase()
  const base = LETTERLIKE[lower] ?? lower.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  if (!base) return [IGNORED] // marks alone, such as the voicing of half-width kana
  const letters = (LETTERLIKE[base] ?? base)
    .split('')
    .filter(c => /[\p{L}\p{N}]/u.test(c))
    .map(c => c.charCodeAt(0))
  return letters.length ? letters : [SPACE]
}
