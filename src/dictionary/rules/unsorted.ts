import { quote } from '../quote.js'
import type { Book } from '../book.js'
import type { Finding } from '../finding.js'

/** A list is not in the order of JavaScript's `sort()`; said once a list, at the first term that stands too late. */
export function* unsorted({ lists }: Book): Generator<Finding> {
  for (const {
    list: { terms, path },
  } of lists) {
    const at = terms.findIndex((term, i) => i > 0 && term < terms[i - 1]!)
    if (at > 0)
      yield {
        code: 'unsorted',
        path: [...path, at],
        message: `${quote(terms[at]!)} comes before ${quote(terms[at - 1]!)} in the order of characters: sort the list, because in order a term is found and compared at a glance`,
      }
  }
}
