import { usableDictionary } from './usable-dictionary.js'
import { invalidDictionary } from './invalid-dictionary.js'
import { listsOf } from './lists.js'
import { quote } from './quote.js'
import { readText } from './read-text.js'
import type { Dictionary } from '../evidence/dictionary.js'
import type { Finding } from './finding.js'

/**
 * Reads a dictionary from the text of its file.
 *
 * @param json at most 16 MB in UTF-8 with at most 200,000 terms of at most 200 UTF-16 units each
 * @throws PolicyError `invalid-dictionary`: not JSON, a key twice in an object, a term twice in a list, or not a
 *   dictionary; a line with line, column (from 1, UTF-16 units), path and reason for each thing wrong, at most 20
 */
export function parseDictionary(json: string): Dictionary {
  const { value, findings, place } = readText(json)
  if (value === undefined) throw invalidDictionary(findings, place)
  const checked = usableDictionary(value)
  const all = [
    ...findings,
    ...(checked.dictionary ? repeatedTerms(checked.dictionary) : checked.findings),
  ]
  if (!checked.dictionary || all.length) throw invalidDictionary(all, place)
  return checked.dictionary
}

function repeatedTerms(dictionary: Dictionary): Finding[] {
  return listsOf(dictionary).flatMap(({ terms, path }) => {
    const first = new Map<string, number>()
    return terms.flatMap((term, i): Finding[] => {
      const before = first.get(term)
      if (before === undefined) {
        first.set(term, i)
        return []
      }
      return [
        {
          code: 'duplicate',
          path: [...path, i],
          message: `remove ${quote(term)}, because it is already number ${before + 1} of this list`,
        },
      ]
    })
  })
}
