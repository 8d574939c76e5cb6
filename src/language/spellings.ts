import { SAMPLE_WEIGHTS } from './thresholds.js'
import type { Alphabet } from './alphabet.js'

/** Another way in which the words of all languages are found written. */
export interface Spelling {
  /** letter → the one that stands for it */
  other: Uint8Array
  /** how often against the right way */
  weight: number
}

/** Turkish and its kin in Windows-1254, read as Windows-1252. */
const MISREAD: Readonly<Record<string, string>> = { ı: 'ý', ş: 'þ', ğ: 'ð' }
/** Letters that lose their diacritics though Unicode does not take them apart. */
const PLAIN: Readonly<Record<string, string>> = {
  ı: 'i',
  đ: 'd',
  ł: 'l',
  ø: 'o',
  ħ: 'h',
  ŋ: 'n',
  ɓ: 'b',
  ɗ: 'd',
  ƙ: 'k',
  ƴ: 'y',
  ə: 'e',
}

/** Latin words without their diacritics, and as they look when a text is read in the wrong code page. */
export function spellingsOf(alphabet: Alphabet): Spelling[] {
  return [
    {
      weight: SAMPLE_WEIGHTS.plain,
      other: mapLetters(alphabet, letter => PLAIN[letter] ?? letter.normalize('NFD')[0] ?? letter),
    },
    {
      weight: SAMPLE_WEIGHTS.misread,
      other: mapLetters(alphabet, letter => MISREAD[letter] ?? letter),
    },
  ]
}

function mapLetters(
  { classOf, letters }: Alphabet,
  otherOf: (letter: string) => string,
): Uint8Array {
  const other = Uint8Array.from({ length: 256 }, (_, number) => number)
  letters.forEach((letter, number) => {
    if (letter) other[number] = classOf[otherOf(letter).charCodeAt(0)]!
  })
  return other
}

/** Writes a word of so many letters to `to` in another spelling; whether that makes a difference. */
export function respell(
  word: Uint8Array,
  length: number,
  { other }: Spelling,
  to: Uint8Array,
): boolean {
  let changed = false
  for (let i = 0; i < length; i++) {
    const letter = (to[i] = other[word[i]!]!)
    if (letter !== word[i]) changed = true
  }
  return changed
}
