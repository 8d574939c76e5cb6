import type { Dictionary } from './dictionary-schema.js'

type Mark = keyof NonNullable<Dictionary['marks']>

/** What a match of a pattern says: a label in a heading or in text, what a line is for, a month, or only a language. */
export type Use = 'heading' | 'term' | 'month' | 'word' | Mark

/** A term of a dictionary with what it is used for. */
export interface Pattern {
  use: Use
  /** the term as written */
  term: string
  language: string
  /** a label's id for 'heading' and 'term', the number 1..12 for 'month' */
  value: string
}

/** Lists every pattern of a dictionary, in the order of the file. */
export function* patternsOf(dictionary: Dictionary): Generator<Pattern> {
  const { language } = dictionary
  for (const [value, { headings = [], terms = [] }] of Object.entries(dictionary.labels)) {
    for (const term of headings) yield { use: 'heading', term, language, value }
    for (const term of terms) yield { use: 'term', term, language, value }
  }
  for (const [use, terms] of Object.entries(dictionary.marks ?? {}) as [Mark, string[]][]) for (const term of terms) yield { use, term, language, value: '' }
  for (const [month, terms] of (dictionary.months ?? []).entries()) for (const term of terms) yield { use: 'month', term, language, value: String(month + 1) }
  for (const term of dictionary.words ?? []) yield { use: 'word', term, language, value: '' }
}
