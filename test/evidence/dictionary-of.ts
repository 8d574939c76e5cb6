import type { Dictionary } from '../../src/evidence/dictionary.js'

/** A label a term: the term's place in the list is its id. */
export const dictionaryOf = (terms: readonly string[]): Dictionary => ({
  language: 'en',
  labels: Object.fromEntries(terms.map((term, i) => [`t${i}`, { terms: [term] }])),
})
