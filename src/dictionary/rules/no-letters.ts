import { quote } from '../quote.js'
import type { Book } from '../book.js'
import type { Finding } from '../finding.js'

/** Nothing in a term can be matched, or nothing but digits. */
export function* noLetters({ entries }: Book): Generator<Finding> {
  for (const { term, path, parts } of entries) {
    if (parts.length && /\p{L}/u.test(term)) continue
    yield {
      code: parts.length ? 'digits-only' : 'no-letters',
      path,
      message: parts.length
        ? `${quote(term)} has digits only: add the word beside it, because numbers stand everywhere`
        : `${quote(term)} has no letters that can be matched: remove it, because only letters and digits are compared`,
    }
  }
}
