import { makeBook } from './book.js'
import { checkDictionary } from './check-dictionary.js'
import { gaps } from './rules/gaps.js'
import { noLetters } from './rules/no-letters.js'
import { problemLevels } from './problem.js'
import { stars } from './rules/stars.js'
import type { Dictionary } from '../evidence/dictionary.js'
import type { Finding } from './finding.js'

/** A checked copy of the value if it is a dictionary whose terms can do what their author wants, else what is wrong. Never throws. */
export function usableDictionary(
  value: unknown,
): { dictionary: Dictionary; findings?: never } | { dictionary?: never; findings: Finding[] } {
  const checked = checkDictionary(value)
  if (!checked.dictionary) return checked
  const book = makeBook(checked.dictionary)
  const findings = [noLetters, stars, gaps]
    .flatMap(rule => [...rule(book)])
    .filter(({ code }) => problemLevels[code] === 'error')
  return findings.length ? { findings } : checked
}
