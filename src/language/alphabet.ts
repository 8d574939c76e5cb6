import { unitsOf } from './scripts.js'

/** Classes that a unit has in a text of one script; smaller numbers above BREAK are its letters. */
export const BREAK = 0
/** a letter that no list of words in the script has */
export const RARE = 252
/** a letter of another script, or a digit: its word says nothing */
export const FOREIGN = 253
/** stands between letters without parting them: soft hyphens, marks that are not written as a rule */
export const SKIP = 254

/** Letters of one script as small numbers, upper and lower case alike. */
export interface Alphabet {
  /** UTF-16 unit → number of its letter, or one of the classes */
  readonly classOf: Uint8Array
  /** number of a letter → the letter, in lower case */
  readonly letters: readonly string[]
}

/** Scripts whose vowels are written as marks. */
const isMark = (script: string, char: string): boolean =>
  MARKS_OPTIONAL.has(script) && /\p{M}/u.test(char)
const MARKS_OPTIONAL = new Set(['latin', 'cyrillic', 'greek', 'arabic', 'hebrew', 'syriac'])

/** Blocks that hold no letters: modifiers, punctuation and symbols, Chinese punctuation, surrogates and private use, forms. */
const NO_LETTERS = [
  [0x2b0, 0x2ff],
  [0x2000, 0x2bff],
  [0x2e00, 0x2e7f],
  [0x3000, 0x3004],
  [0x3008, 0x3040],
  [0xd800, 0xf8ff],
  [0xfe00, 0xfe6f],
  [0xff00, 0xff0f],
  [0xfff0, 0xffff],
] as const
const SKIPPED = [0xad, 0x200b, 0x200d, 0x200e, 0x200f, 0xfeff]

/** Latin letters beside the Cyrillic ones that are typed for them, in either direction. */
const LOOK_ALIKES = 'aаeеoоpрcсyуxхiіjјsѕëёAАBВEЕKКMМHНOОPРCСTТXХIІJЈSЅËЁ'

/** Makes the alphabet of the letters that stand in some words of a script, rarely used letters being one. */
export function makeAlphabet(script: string, texts: Iterable<string>): Alphabet {
  const letters: string[] = ['']
  const numbers = new Map<string, number>()
  const seen = new Uint8Array(0x10000)
  for (const text of texts)
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      if (seen[unit]) continue
      seen[unit] = 1
      const letter = foldLetter(text[i]!)
      if (
        numbers.has(letter) ||
        letter.length !== 1 ||
        !/[\p{L}\p{M}]/u.test(letter) ||
        letters.length >= RARE
      )
        continue
      numbers.set(letter, letters.length)
      letters.push(letter)
    }
  const classOf = new Uint8Array(0x10000)
  classOf.fill(FOREIGN, 0x30, 0x3a)
  classOf.fill(FOREIGN, 0x41, 0x5b)
  classOf.fill(FOREIGN, 0x61, 0x7b)
  classOf.fill(FOREIGN, 0xc0)
  for (const [first, last] of NO_LETTERS) classOf.fill(BREAK, first, last + 1)
  classOf.fill(SKIP, 0x300, 0x370)
  for (const unit of SKIPPED) classOf[unit] = SKIP
  for (const unit of unitsOf(script)) {
    const char = String.fromCharCode(unit)
    if (isMark(script, char)) classOf[unit] = SKIP
    else if (/\p{N}/u.test(char)) classOf[unit] = FOREIGN
    else if (/[\p{L}\p{M}]/u.test(char)) classOf[unit] = numbers.get(foldLetter(char)) ?? RARE
    else classOf[unit] = BREAK
  }
  for (let i = 0; i < LOOK_ALIKES.length; i += 2) {
    const [latin, cyrillic] = [LOOK_ALIKES.charCodeAt(i), LOOK_ALIKES.charCodeAt(i + 1)]
    if (script === 'latin') classOf[cyrillic] = classOf[latin]!
    if (script === 'cyrillic') classOf[latin] = classOf[cyrillic]!
  }
  return { classOf, letters }
}

/** Lower case, İ as i; ё as е, which many write for it. */
const foldLetter = (char: string): string => {
  const lower = char.toLowerCase().normalize('NFC')
  return lower === 'i̇' ? 'i' : lower === 'ё' ? 'е' : lower
}
