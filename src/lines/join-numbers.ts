import { areBeside, joinPassages } from '../evidence/join-passages.js'
import { widthOf } from '../tree/width.js'
import { isCapitals } from './is-capitals.js'
import { CONTACT, readNumber } from './line.js'
import { isOfWord } from './numbering.js'
import type { Passage } from '../evidence/passage.js'

/** A number word with its number, alone on its line. */
interface Lone {
  at: number
  value: number
  /** lines below that are its title */
  titled: number
}

/** Lines that are longer are no number words with their numbers, and wider ones no titles. */
const LONGEST_NUMBER = 40
const WIDEST_TITLE = 120
const MOST_TITLE_LINES = 3
/** Share of the numbers of one family, alone on their lines, that must have a title below. */
const LEAST_TITLED = 0.5
const BEGINS = /^\P{L}*(?!\p{Ll})\p{L}/u
const ENDS = /[.。:：;；!！,，…]["”»]?$/u

/**
 * Joins numbers that stand alone on their lines ("Article 3") with the titles on the lines below, as statutes print
 * them: from here on they are one line. Only number words that count, most of them above a title.
 */
export function joinNumbers(passages: readonly Passage[]): Passage[] {
  const families = new Map<string, Lone[]>()
  passages.forEach((passage, at) => {
    const reading = loneReading(passage)
    if (!reading) return
    const lone = { at, value: reading.value, titled: titleLines(passages, at) }
    const family = families.get(reading.family)
    if (family) family.push(lone)
    else families.set(reading.family, [lone])
  })
  /** index of a number's line → of the last line of its title */
  const ends = new Map<number, number>()
  for (const family of families.values()) {
    const values = new Set(family.map(lone => lone.value))
    if (family.filter(lone => lone.titled).length < family.length * LEAST_TITLED) continue
    for (const { at, value, titled } of family)
      if (titled && (value === 1 || values.has(value - 1) || values.has(value + 1)))
        ends.set(at, at + titled)
  }
  const out: Passage[] = []
  let end = -2
  for (let i = 0; i < passages.length; i++) {
    const last = ends.get(i)
    // what stands below a title is a block of its own
    const passage = i === end + 1 ? apart(passages[i]!) : passages[i]!
    if (last === undefined) {
      out.push(passage)
      continue
    }
    out.push(passages.slice(i + 1, last + 1).reduce(joinPassages, withoutChrome(passage)))
    i = end = last
  }
  return out
}

/** How the number of a line is read that is nothing but a number word and its number. */
function loneReading(passage: Passage): { family: string; value: number } | undefined {
  const {
    kind,
    text: { value },
  } = passage.leaf
  if (kind !== 'text' || value.length > LONGEST_NUMBER) return undefined
  const { number, from } = readNumber(passage)
  return number && isOfWord(number) && !/[\p{L}\p{N}]/u.test(value.slice(from))
    ? number.readings[0]
    : undefined
}

/** How many lines below a number are its title: one, or several in capitals without a blank line between them. */
function titleLines(passages: readonly Passage[], at: number): number {
  let count = 0
  for (let i = at + 1; count < MOST_TITLE_LINES && i < passages.length; i++) {
    const passage = passages[i]!
    if (!areBeside(passages[at]!, passage) || !isTitle(passage)) break
    if (
      count &&
      !(
        passage.leaf.joined &&
        [passages[i - 1]!, passage].every(({ leaf }) => isCapitals(leaf.text.value))
      )
    )
      break
    count++
  }
  return count
}

/** Whether a line can be a title: short, no sentence, no number of its own. */
function isTitle(passage: Passage): boolean {
  const { value } = passage.leaf.text
  return (
    widthOf(value) <= WIDEST_TITLE &&
    BEGINS.test(value) &&
    !ENDS.test(value) &&
    !CONTACT.test(value) &&
    !readNumber(passage).number
  )
}

/** A number word by itself may be a word of sites too. */
const withoutChrome = (passage: Passage): Passage => ({
  ...passage,
  matches: passage.matches.filter(m => m.pattern.use !== 'chrome'),
})

const apart = (passage: Passage): Passage =>
  passage.leaf.joined ? { ...passage, leaf: { ...passage.leaf, joined: false } } : passage
