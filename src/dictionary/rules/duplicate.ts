import { quote } from '../quote.js'
import type { Book, Entry } from '../book.js'
import type { Finding } from '../finding.js'

/** Two terms of one list fold to the same. */
export function* duplicate({ lists, dictionary: { apart = '' } }: Book): Generator<Finding> {
  for (const { entries } of lists) {
    const first = new Map<string, Entry>()
    for (const entry of entries) {
      if (!entry.key) continue
      // letters that tell words apart make two of what folds to one
      const spelled = Array.from(entry.term.toLowerCase())
        .filter(sign => apart.includes(sign))
        .join('')
      const key = `${entry.key} ${spelled}`
      const before = first.get(key)
      if (!before) first.set(key, entry)
      else if (before.term === entry.term)
        yield {
          code: 'duplicate',
          path: entry.path,
          message: `${quote(entry.term)} stands twice in this list: remove one of them`,
        }
      else
        yield {
          code: 'duplicate',
          path: entry.path,
          message: `${quote(entry.term)} matches the same as ${quote(before.term)}: keep the one in normal spelling, because case, diacritics and hyphens do not count in matching`,
        }
    }
  }
}
