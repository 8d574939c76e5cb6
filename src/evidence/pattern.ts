import { conceptNumbers } from '../tree/concepts.js'
import type { Dictionary } from './dictionary.js'

type Mark = keyof NonNullable<Dictionary['marks']>

/** What a match of a pattern says: a concept, a label in a heading or in text, what a line is for, a month, or only a language. */
export type Use = 'concept' | 'heading' | 'term' | 'month' | 'word' | Mark

/** A term of a dictionary with what it is used for. */
export interface Pattern {
  use: Use
  /** the term as written */
  term: string
  language: string
  /** a concept's id, a label's for 'heading' and 'term', the number 1..12 for 'month' */
  value: string
  /** a concept's number; -1 for other uses */
  concept: number
  /** counts in documents of any language: a user asked for it */
  anywhere: boolean
  /** letters of its language that tell words apart: text that has one where the term has the plain letter is another word */
  apart: string
}

/** Lists every pattern of a dictionary, in the order of the file. */
export function* patternsOf(dictionary: Dictionary, anywhere = false): Generator<Pattern> {
  const { language, concepts = {}, labels = {}, marks = {}, months = [], words = [] } = dictionary
  const make = (use: Use, term: string, value = ''): Pattern => ({
    use,
    term,
    language,
    value,
    concept: use === 'concept' ? (conceptNumbers.get(value) ?? -1) : -1,
    anywhere,
    apart: dictionary.apart ?? '',
  })
  for (const [id, terms] of Object.entries(concepts))
    for (const term of terms ?? []) yield make('concept', term, id)
  for (const [id, { headings = [], terms = [] }] of Object.entries(labels)) {
    for (const term of headings) yield make('heading', term, id)
    for (const term of terms) yield make('term', term, id)
  }
  for (const [mark, terms] of Object.entries(marks) as [Mark, string[]][])
    for (const term of terms) yield make(mark, term)
  for (const [month, terms] of months.entries())
    for (const term of terms) yield make('month', term, String(month + 1))
  for (const term of words) yield make('word', term)
}
