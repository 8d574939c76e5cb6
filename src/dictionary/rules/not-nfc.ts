import { quote } from '../quote.js'
import type { Book } from '../book.js'
import type { Finding } from '../finding.js'

/** A letter and its mark stand as two characters where Unicode has one. */
export function* notNfc({ entries }: Book): Generator<Finding> {
  for (const { term, path } of entries) {
    const composed = term.normalize('NFC')
    if (composed !== term)
      yield {
        code: 'not-nfc',
        path,
        message: `${quote(term)} has letters whose marks are characters of their own: write it as ${quote(composed)} (NFC), because what looks the same should be the same when people search and sort`,
      }
  }
}
