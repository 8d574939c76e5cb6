import { makeCoverFinder } from '../cover.js'
import { quote } from '../quote.js'
import type { Book, Entry } from '../book.js'
import type { Finding } from '../finding.js'

/**
 * A term in whose every match a broader term of the same list matches exactly the same words: `ruaj*` shadows
 * `ruajtja`. A term with more words is not shadowed by one inside it, since it covers more of a heading.
 */
export function* shadowed({ lists, entries }: Book): Generator<Finding> {
  const coversOf = makeCoverFinder(entries)
  for (const { entries: own } of lists) {
    const byKey = new Map<string, Entry>()
    for (const entry of own) if (!byKey.has(entry.key)) byKey.set(entry.key, entry)
    for (const entry of own) {
      const { term, path, key, parts } = entry
      if (!parts.length || byKey.get(key) !== entry) continue // nothing to match, or a duplicate
      let broadest: Entry | undefined
      for (const cover of coversOf(parts)) {
        const other = cover === key ? undefined : byKey.get(cover)
        if (other && (!broadest || other.key.length < broadest.key.length)) broadest = other
      }
      if (broadest)
        yield {
          code: 'shadowed',
          path,
          message: `${quote(term)} is always matched by ${quote(broadest.term)} of the same list: remove one of them, because the same words would count twice`,
        }
    }
  }
}
