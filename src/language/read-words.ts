import { MOST_MARKS } from '../tree/most-marks.js'
import { BREAK, FOREIGN, SKIP } from './alphabet.js'
import type { Alphabet } from './alphabet.js'

/** The words of a text as the letters of one alphabet. */
export interface Words {
  /** each word's letters, with a 0 before the first word and behind each */
  letters: Uint8Array
  /** how much of `letters` is filled */
  length: number
  /** word → hash of its letters */
  hashes: Int32Array
  count: number
}

const LONGEST_WORD = 60

export const FIRST_HASH = 0x811c9dc5 | 0
export const nextHash = (hash: number, letter: number): number =>
  Math.imul(hash ^ letter, 0x01000193)

const MANY_MARKS = new RegExp(String.raw`([\u0300-\u036f]{${MOST_MARKS}})[\u0300-\u036f]+`, 'g')

/**
 * Makes a reader of the words of an alphabet's script, but no abbreviations, numbers, addresses or names in capitals: of
 * about `limit` units of some texts. Its buffers are reused: a result is good until the next call.
 */
export function makeWordReader(
  { classOf }: Alphabet,
  limit: number,
): (texts: readonly string[]) => Words {
  const words: Words = {
    letters: new Uint8Array(limit + LONGEST_WORD + 2),
    length: 1,
    hashes: new Int32Array(limit),
    count: 0,
  }
  return texts => {
    words.length = 1
    words.count = 0
    let total = 0
    for (const text of texts) total += text.length
    // long documents are sampled from end to end
    const stride = Math.max(1, Math.min(Math.floor(total / limit), texts.length >> 3))
    let left = limit
    for (let t = 0; t < texts.length && left > 0; t += stride) {
      readText(texts[t]!, left, classOf, words)
      left -= texts[t]!.length
    }
    return words
  }
}

function readText(text: string, end: number, classOf: Uint8Array, words: Words): void {
  const { letters } = words
  let at = words.length
  let hash = FIRST_HASH
  let start = 0
  let usable = true
  let shouting: boolean | undefined
  let composed = false
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 0x20
    const letter = classOf[unit]!
    if (letter === SKIP) {
      if (unit < 0x300 || unit > 0x36f || composed) continue
      // a letter and its mark apart: once more from the word's beginning, before which nothing changes
      composed = true
      text = text.replace(MANY_MARKS, '$1').normalize('NFC')
      i = at > words.length || !usable ? start - 1 : i - 1
      at = words.length
      hash = FIRST_HASH
      usable = true
      continue
    }
    if (letter !== BREAK) {
      if (at === words.length && usable) start = i
      if (letter === FOREIGN || at - words.length >= LONGEST_WORD) usable = false
      else {
        letters[at++] = letter
        hash = nextHash(hash, letter)
      }
      continue
    }
    if (
      at > words.length &&
      usable &&
      !isAddress(text, start, i) &&
      !(
        i - start > 1 &&
        isCapital(text, start) &&
        isCapital(text, i - 1) &&
        !(shouting ??= isShouting(text))
      )
    ) {
      letters[at] = 0
      words.length = at + 1
      words.hashes[words.count++] = hash
    }
    at = words.length
    hash = FIRST_HASH
    usable = true
    if (i >= end) return
  }
}

/** Whether a word is a part of a mail address or a link. */
function isAddress(text: string, start: number, end: number): boolean {
  const after = text.charCodeAt(end)
  if (
    after === 0x40 ||
    (after === 0x2e && isLower(text.charCodeAt(end + 1))) ||
    (after === 0x3a && text.charCodeAt(end + 1) === 0x2f)
  )
    return true
  const before = text.charCodeAt(start - 1)
  return (
    before === 0x40 ||
    before === 0x5f ||
    (before === 0x2e && isLower(text.charCodeAt(start - 2)) && isLower(text.charCodeAt(start)))
  )
}

const isLower = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a

function isCapital(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit < 0x80 ? unit >= 0x41 && unit <= 0x5a : text[at] !== text[at]!.toLowerCase()
}

/** Whether a text is in capitals, so that these say nothing of a word. */
function isShouting(text: string): boolean {
  let upper = 0
  let lower = 0
  for (let i = 0; i < text.length && i < 400; i++) {
    if (isCapital(text, i)) upper++
    else if (
      text.charCodeAt(i) < 0x80 ? isLower(text.charCodeAt(i)) : text[i] !== text[i]!.toUpperCase()
    )
      lower++
  }
  return upper > lower
}
