import { BREAK, RARE, SKIP, makeAlphabet } from './alphabet.js'
import { countFeatures } from './feature-weights.js'
import { FIRST_HASH, nextHash } from './read-words.js'
import { respell, spellingsOf } from './spellings.js'
import { SAMPLE_WEIGHTS, TRUST } from './thresholds.js'
import type { Alphabet } from './alphabet.js'
import type { FeatureWeights } from './feature-weights.js'
import type { Profile } from './profile.js'

/** What tells the languages of one script from each other. */
export interface Model {
  alphabet: Alphabet
  /** of words, by the hash of their letters */
  words: FeatureWeights
  /** of three letters each, by `sequenceOf`; 0 stands for the edge of a word */
  sequences: FeatureWeights
  /** letter → languages that do not have it, for letters that some have and some have not */
  foreignTo: readonly (readonly number[] | null)[]
}

export const sequenceOf = (a: number, b: number, c: number): number => (a << 16) | (b << 8) | c

/** Makes the model of the languages of one script. */
export function makeModel(script: string, languages: readonly Profile[]): Model {
  const samples = languages.map(samplesOf)
  const alphabet = makeAlphabet(script, [
    ...languages.map(l => l.letters),
    ...samples.flatMap(s => [...s.keys()]),
  ])
  const words = countFeatures()
  const sequences = countFeatures()
  const spellings = script === 'latin' ? spellingsOf(alphabet) : []
  // language by language whether it has a letter
  const own = new Uint8Array(languages.length * LETTERS)
  const word = new Uint8Array(LONGEST)
  const other = new Uint8Array(LONGEST)
  samples.forEach((sample, language) => {
    const first = language * LETTERS
    for (const char of languages[language]!.letters)
      own[first + alphabet.classOf[char.charCodeAt(0)]!] = 1
    for (const [text, n] of sample)
      readParts(text, alphabet, word, length => {
        for (let i = 0; i < length; i++) if (word[i] !== OPEN) own[first + word[i]!] = 1
        addWord(word, length, n, words, sequences)
        for (const spelling of spellings)
          if (respell(word, length, spelling, other))
            addWord(other, length, n * spelling.weight, words, sequences)
      })
    words.endLanguage()
    sequences.endLanguage()
  })
  return {
    alphabet,
    words: words.weigh(
      total => TRUST.words * Math.min(1, total / TRUST.wordsFull),
      TRUST.wordFloor,
    ),
    sequences: sequences.weigh(
      total => Math.min(TRUST.sequences, total / (total + TRUST.sequencesHalf)),
      TRUST.sequenceFloor,
    ),
    foreignTo: alphabet.letters.map((letter, number) => {
      if (!letter || (letter >= 'a' && letter <= 'z')) return null
      const lacking = languages.flatMap((_, language) =>
        own[language * LETTERS + number] ? [] : [language],
      )
      return lacking.length ? lacking : null
    }),
  }
}

/** A language's words and parts of words, each with how much it counts. */
function samplesOf({ words, sequences, terms }: Profile): Map<string, number> {
  const samples = new Map<string, number>()
  const add = (texts: readonly string[], n: number): void => {
    for (const text of texts) samples.set(text, (samples.get(text) ?? 0) + n)
  }
  add(
    words.map(w => w.normalize('NFC')),
    SAMPLE_WEIGHTS.word,
  )
  add(sequences, SAMPLE_WEIGHTS.sequence)
  add(
    terms
      .join(' ')
      .normalize('NFC')
      .toLowerCase()
      .split(/[\s…]+/),
    SAMPLE_WEIGHTS.term,
  )
  return samples
}

/** Stands, at either end of a word's letters, for any more of them. */
const OPEN = 0xff

/** Numbers of letters, and units of a word at most: what is longer is none. */
const LETTERS = 256
const LONGEST = 128

/** Reads the words of a text as letters, one after the other into `word`; OPEN stands where one goes on, as `*` says. */
function readParts(
  text: string,
  { classOf }: Alphabet,
  word: Uint8Array,
  onWord: (length: number) => void,
): void {
  let length = 0
  let usable = true
  for (let i = 0; i <= text.length; i++) {
    const letter = i < text.length ? classOf[text.charCodeAt(i)]! : BREAK
    if (letter === SKIP) continue
    if (letter !== BREAK) {
      usable &&= letter < RARE && length < LONGEST - 1
      if (usable) word[length++] = letter
      continue
    }
    const open = text[i] === '*'
    if (usable && length > (word[0] === OPEN ? 1 : 0)) {
      if (open) word[length++] = OPEN
      onWord(length)
    }
    length = 0
    if (open) word[length++] = OPEN
    usable = true
  }
}

type Add = (feature: number, n: number) => void

/** Counts a word and the sequences in it, its edges included where it has them. */
function addWord(
  word: Uint8Array,
  length: number,
  n: number,
  words: { add: Add },
  sequences: { add: Add },
): void {
  const isOpen = word[0] === OPEN
  let hash = FIRST_HASH
  let a = OPEN
  let b = isOpen ? OPEN : 0
  for (let i = isOpen ? 1 : 0; i <= length; i++) {
    const c = i < length ? word[i]! : 0
    if (c === OPEN) return
    if (a !== OPEN) sequences.add(sequenceOf(a, b, c), n)
    if (c) hash = nextHash(hash, c)
    a = b
    b = c
  }
  if (!isOpen) words.add(hash, n)
}
