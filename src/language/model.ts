import { BREAK, RARE, SKIP, makeAlphabet } from './alphabet.js'
import { FIRST_HASH, nextHash } from './read-words.js'
import { count, makeCounts, makeWeights } from './weights-table.js'
import { TRUST } from './thresholds.js'
import type { Alphabet } from './alphabet.js'
import type { Profile } from './profile.js'
import type { WeightsTable } from './weights-table.js'

/** What tells the languages of one script from each other. */
export interface Model {
  languages: readonly Profile[]
  alphabet: Alphabet
  /** by `hashOf` a word's letters */
  words: WeightsTable
  /** by `sequenceOf` three letters, 0 standing for the edge of the word */
  sequences: WeightsTable
  /** letter → languages that do not have it, for letters that many do not have */
  foreignTo: readonly (readonly number[] | undefined)[]
}

/** How much each kind of sample counts. */
const FREQUENT = 4
const SEQUENCE = 3
/** The same word as it is written without diacritics, and as a text in one code page looks when read in another. */
const PLAIN = 0.2
const MISREAD = 0.04

/** Turkish and its kin in Windows-1254, read as Windows-1252. */
const MISREAD_LETTERS: Readonly<Record<string, string>> = { ı: 'ý', ş: 'þ', ğ: 'ð' }
const PLAIN_LETTERS: Readonly<Record<string, string>> = { ı: 'i', đ: 'd', ł: 'l', ø: 'o', ħ: 'h', ŋ: 'n', ɓ: 'b', ɗ: 'd', ƙ: 'k', ƴ: 'y', ə: 'e' }

const plainLetter = (letter: string): string => PLAIN_LETTERS[letter] ?? letter.normalize('NFD')[0]!

export const sequenceOf = (a: number, b: number, c: number): number => (a << 16) | (b << 8) | c

/** Makes the model of the languages of one script; a few milliseconds for sixty of them. */
export function makeModel(script: string, languages: readonly Profile[]): Model {
  const alphabet = makeAlphabet(script, languages.flatMap(l => [l.letters, ...l.words, ...l.terms]))
  const words = makeCounts(languages.length)
  const sequences = makeCounts(languages.length)
  const own: Set<number>[] = languages.map(() => new Set())

  const sample = (language: number, letters: readonly number[], open: boolean, ending: boolean, n: number): void => {
    if (!open && !ending) count(words, letters.reduce(nextHash, FIRST_HASH), language, n)
    const edges = [...(ending ? [] : [0]), ...letters, ...(open ? [] : [0])]
    for (let i = 2; i < edges.length; i++) count(sequences, sequenceOf(edges[i - 2]!, edges[i - 1]!, edges[i]!), language, n)
  }
  const samples = (language: number, text: string, n: number, plain: boolean): void => {
    for (const { letters, open, ending } of wordsOf(text, alphabet)) {
      sample(language, letters, open, ending, n)
      if (!plain) for (const letter of letters) own[language]!.add(letter)
    }
  }

  languages.forEach((profile, language) => {
    const add = (text: string, n: number): void => {
      samples(language, text, n, false)
      if (script !== 'latin') return
      if (!/[^\0-\x7f]/.test(text)) return
      const plain = text.replace(/[^\0-\x7f]/g, plainLetter)
      if (plain !== text) samples(language, plain, n * PLAIN, true)
      const misread = text.replace(/[ışğ]/g, c => MISREAD_LETTERS[c]!)
      if (misread !== text) samples(language, misread, n * MISREAD, true)
    }
    const counted = new Map<string, number>()
    for (const word of profile.words) counted.set(word, (counted.get(word) ?? 0) + FREQUENT)
    for (const sequence of profile.sequences) counted.set(sequence, (counted.get(sequence) ?? 0) + SEQUENCE)
    for (const piece of profile.terms.join(' ').toLowerCase().split(/[\s…]+/)) counted.set(piece, (counted.get(piece) ?? 0) + 1)
    for (const [text, n] of counted) add(text, n)
    for (const char of profile.letters) own[language]!.add(alphabet.classOf[char.charCodeAt(0)]!)
  })

  return {
    languages, alphabet,
    words: makeWeights(words, total => TRUST.words * Math.min(1, total / TRUST.full), TRUST.wordFloor),
    sequences: makeWeights(sequences, total => Math.min(TRUST.sequences, total / (total + TRUST.half)), TRUST.sequenceFloor),
    foreignTo: alphabet.letters.map((letter, number) => {
      if (letter >= 'a' && letter <= 'z') return undefined
      const lacking = languages.flatMap((_, language) => (own[language]!.has(number) ? [] : [language]))
      return lacking.length ? lacking : undefined
    }),
  }
}

/** A word's letters; `open` and `ending` if it may go on behind or before them. */
interface Word { letters: number[]; open: boolean; ending: boolean }

function wordsOf(text: string, { classOf }: Alphabet): Word[] {
  text = text.normalize('NFC')
  const found: Word[] = []
  let letters: number[] = []
  let ending = false
  for (let i = 0; i <= text.length; i++) {
    const letter = i < text.length ? classOf[text.charCodeAt(i)]! : BREAK
    if (letter === SKIP) continue
    if (letter !== BREAK) { letters.push(letter); continue }
    const open = text[i] === '*'
    if (letters.length && letters.every(l => l < RARE)) found.push({ letters, open, ending })
    letters = []
    ending = open
  }
  return found
}
