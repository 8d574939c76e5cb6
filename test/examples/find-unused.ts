import { readPassages } from '../../src/language/read-passages.js'
import { dictionaries } from '../../src/dictionaries.js'
import { makeLexicons } from '../../src/lexicons.js'
import { settingsOf } from '../../src/options.js'
import { read } from '../../src/read/read.js'
import { readers } from '../../src/readers.js'
import type { Dictionary } from '../../src/evidence/dictionary.js'

const lexiconsFor = makeLexicons(dictionaries)

/** A term of a label's list. */
export interface LabelTerm {
  use: 'heading' | 'term'
  value: string
  term: string
}

/** The same for the same term of the same list. */
export const keyOf = ({ use, value, term }: { use: string; value: string; term: string }): string =>
  `${use} ${value} ${term}`

/** Every term of a dictionary's labels, in the order of the file. */
export const termsOf = ({ labels = {} }: Dictionary): LabelTerm[] =>
  Object.entries(labels).flatMap(([value, { headings = [], terms = [] }]) => [
    ...headings.map((term): LabelTerm => ({ use: 'heading', value, term })),
    ...terms.map((term): LabelTerm => ({ use: 'term', value, term })),
  ])

/**
 * The terms of a built-in dictionary that a policy of these lines has no match of: read, matched with all dictionaries
 * together, and cleared of foreign terms as `parsePolicy` does it.
 */
export function findUnused(dictionary: Dictionary, lines: readonly string[]): LabelTerm[] {
  const { leaves } = read(
    readers,
    `${lines.join('\n\n')}\n`,
    settingsOf({ format: 'text' }),
    () => undefined,
  )
  const { passages } = readPassages(leaves, lexiconsFor([]), dictionary.language)
  const used = new Set(
    passages.flatMap(({ matches }) =>
      matches
        .filter(({ pattern }) => pattern.language === dictionary.language)
        .map(({ pattern }) => keyOf(pattern)),
    ),
  )
  return termsOf(dictionary).filter(term => !used.has(keyOf(term)))
}
