import { BREAK, FOREIGN, RARE, SKIP } from './alphabet.js'
import { FIRST_HASH, nextHash, sequenceOf } from './model.js'
import { FOREIGN_LETTER, SEQUENCE_WEIGHT } from './thresholds.js'
import type { Model } from './model.js'

/** How likely a text is in each language of a model. */
export interface Scores {
  /** language → log of how much likelier the text is in it than in any language at all */
  scores: Float64Array
  /** words that were looked at */
  words: number
}

/** Letters that are no letters of a language count this often at most: the rest may be a name or a quotation. */
const MOST_FOREIGN = 6

/** Scores texts by their words, letters and sequences of three letters, until about `limit` units have been looked at. */
export function scoreTexts(texts: readonly string[], model: Model, limit: number): Scores {
  const { languages, words, sequences, foreignTo } = model
  const wordScores = new Float64Array(languages.length)
  const sequenceScores = new Float64Array(languages.length)
  const foreign = new Float64Array(languages.length)
  const buffer = new Uint8Array(64)
  let count = 0
  let sequenceCount = 0
  let foreignLetters = 0
  const takeWord = (length: number, hash: number): void => {
    count++
    words.add(hash, wordScores)
    let a = 0
    let b = buffer[0]!
    for (let i = 1; i <= length; i++) {
      const c = i < length ? buffer[i]! : 0
      sequences.add(sequenceOf(a, b, c), sequenceScores)
      sequenceCount++
      a = b
      b = c
    }
    for (let i = 0; i < length && foreignLetters < MOST_FOREIGN; i++) {
      const lacking = foreignTo[buffer[i]!]
      if (!lacking) continue
      foreignLetters++
      for (const language of lacking) foreign[language]! += FOREIGN_LETTER
    }
  }
  // long documents are sampled from end to end
  const total = texts.reduce((sum, text) => sum + text.length, 0)
  const stride = Math.max(1, Math.floor(total / limit))
  let left = limit
  for (let t = 0; t < texts.length && left > 0; t += Math.min(stride, Math.max(1, texts.length >> 3))) {
    scanWords(texts[t]!, Math.min(left, texts[t]!.length), model, buffer, takeWord)
    left -= texts[t]!.length
  }
  const scores = new Float64Array(languages.length)
  for (let i = 0; i < scores.length; i++) {
    scores[i] = wordScores[i]! + count * words.absent[i]! + foreign[i]! + SEQUENCE_WEIGHT * (sequenceScores[i]! + sequenceCount * sequences.absent[i]!)
  }
  return { scores, words: count }
}

/** Calls back for each word of the script that is no abbreviation, number, address or name in capitals; its letters are in `buffer`. */
function scanWords(text: string, end: number, { alphabet: { classOf } }: Model, buffer: Uint8Array, take: (length: number, hash: number) => void): void {
  let length = 0
  let hash = FIRST_HASH
  let start = 0
  let usable = true
  let capitals: boolean | undefined
  let composed = false
  for (let i = 0; i <= text.length; i++) {
    const unit = text.charCodeAt(i)
    const letter = i < text.length ? classOf[unit]! : BREAK
    if (letter === SKIP) {
      if (unit < 0x300 || unit > 0x36f || composed) continue
      composed = true
      text = text.normalize('NFC')
      i = start - 1
      length = 0
      hash = FIRST_HASH
      usable = true
      continue
    }
    if (letter !== BREAK) {
      if (!length) start = i
      if (letter === FOREIGN || letter === RARE || length === buffer.length) usable &&= letter !== FOREIGN && length < buffer.length
      if (length < buffer.length) { buffer[length++] = letter; hash = nextHash(hash, letter) }
      continue
    }
    if (length) {
      if (usable && !isAddress(text, start, i) && !(isCapital(text, start) && isCapital(text, i - 1) && length > 1 && !(capitals ??= mostlyCapitals(text)))) take(length, hash)
      length = 0
      hash = FIRST_HASH
      usable = true
    }
    if (i >= end) return
  }
}

/** Whether a word is a part of a mail address or a link. */
function isAddress(text: string, start: number, end: number): boolean {
  const after = text.charCodeAt(end)
  if (after === 0x40 || (after === 0x2e && isLetter(text.charCodeAt(end + 1))) || (after === 0x3a && text.charCodeAt(end + 1) === 0x2f)) return true
  const before = text.charCodeAt(start - 1)
  return before === 0x40 || before === 0x5f || (before === 0x2e && isLetter(text.charCodeAt(start - 2)) && isLetter(text.charCodeAt(start)))
}

const isLetter = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a
const isCapital = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at)
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a
  return text[at] !== text[at]!.toLowerCase()
}

function mostlyCapitals(text: string): boolean {
  let upper = 0
  let lower = 0
  for (let i = 0; i < text.length && i < 400; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x80) { if (unit >= 0x41 && unit <= 0x5a) upper++; else if (unit >= 0x61 && unit <= 0x7a) lower++; continue }
    const char = text[i]!
    if (char !== char.toLowerCase()) upper++
    else if (char !== char.toUpperCase()) lower++
  }
  return upper > lower
}
