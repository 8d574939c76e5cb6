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
  /** counts in documents of any language: a user asked for it */
  anywhere: boolean
}

/** Lists every pattern of a dictionary, in the order of the file. */
export function* patternsOf(dictionary: Dictionary, anywhere = false): Generator<Pattern> {
  const { language, labels, marks = {}, months = [], words = [] } = dictionary
  const make = (use: Use, term: string, value = ''): Pattern => ({
    use,
    term,
    language,
    value,
    anywhere,
  })
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
