import { parseNumbering } from '../lines/numbering.js'
import { titleKey, wordsOf } from './words-of.js'
import type { Fact } from '../facts/fact.js'
import type { Part, Side } from './side.js'

/** What a section is recognised by in another language: signs with how often it has them. */
export interface Signs {
  /** concepts, labels, facts, names and numbers of its text */
  text: Map<string, number>
  /** concepts of its title */
  title: Map<string, number>
  /** the value of its number, if it has one */
  number: number | undefined
  /** columns of its share of the text, 0..1 */
  share: number
  /** facts with what is printed for them */
  facts: { type: Fact['type']; value: string; printed: string }[]
  /** labels of its own, those that are sure */
  labels: string[]
  /** labels of its blocks too */
  allLabels: Set<string>
}

/** What is found in a text. */
export interface TextReader {
  findFacts: (text: string) => Fact[]
  findConcepts: (text: string) => string[]
}

const SURE = 0.5
/** What a sign counts against a concept. */
const WEIGHTS = { label: 3, fact: 4, word: 1 }
const NAME = /^(?:\p{Lu}\p{L}+|\p{L}*\p{Lu}\p{Lu}\p{L}*)$/u
const LATIN = /^[\p{Script=Latin}\d]+$/u

/** Reads the signs of every section of a side. `isSameScript`: whether words can be the same on the other side. */
export function signsOf(side: Side, reader: TextReader, isSameLanguage: boolean): Signs[] {
  return side.parts.map(part => readSigns(side, part, reader, isSameLanguage))
}

function readSigns(
  { pieces, width }: Side,
  part: Part,
  { findFacts, findConcepts }: TextReader,
  isSameLanguage: boolean,
): Signs {
  const own = pieces.slice(part.from, part.to)
  const body = own
    .filter(({ isHeading }) => !isHeading)
    .map(({ text }) => text)
    .join('\n')
  const text = new Map<string, number>()
  const add = (sign: string, weight: number): void => {
    text.set(sign, (text.get(sign) ?? 0) + weight)
  }
  for (const concept of findConcepts(body)) add(concept, 1)
  const facts = findFacts(body)
    .filter(({ type }) => type !== 'denial')
    .map(({ type, value, start, end }) => ({
      type,
      // a currency is written otherwise in every language
      value: type === 'amount' ? value.split(' ')[0]! : value,
      printed: body.slice(start, end),
    }))
  for (const { type, value } of facts) add(`${type}:${value}`, WEIGHTS.fact)
  const allLabels = new Set<string>()
  for (const { id, score } of part.labels) {
    add(`label:${id}`, WEIGHTS.label * score)
    allLabels.add(id)
  }
  for (const { labels } of own) for (const { id } of labels) allLabels.add(id)
  for (const { key } of wordsOf(body))
    if (isSameLanguage ? key.length > 3 : LATIN.test(key) && (NAME.test(key) || /\d/.test(key)))
      add(`word:${key.toLowerCase()}`, WEIGHTS.word)
  const title = new Map<string, number>()
  for (const concept of findConcepts(part.title)) title.set(concept, 1)
  if (part.titleKey) title.set(`title:${titleKey(part.title)}`, 2)
  return {
    text,
    title,
    number: part.number === undefined ? undefined : numberIn(part.number),
    share: width ? own.reduce((sum, piece) => sum + piece.width, 0) / width : 0,
    facts,
    labels: part.labels.filter(({ score }) => score >= SURE).map(({ id }) => id),
    allLabels,
  }
}

/** The value of a printed number: 2 of '2.', 第二条 or 'Madde 2'. */
function numberIn(printed: string): number | undefined {
  const found = parseNumbering(`${printed.replace(/^\p{L}+\s+(?=\d)/u, '')} x`)
  return found?.path.at(-1) ?? found?.readings[0]?.value
}
