import { quote } from '../quote.js'
import type { Book } from '../book.js'
import type { Finding } from '../finding.js'

const WORD = /[\p{L}\p{M}\p{N}]+/gu
const LONGEST_ACRONYM = 6

/**
 * Capitals that no name needs: at a term's beginning, in a word that the dictionary has in lower case elsewhere, or
 * in a word too long for an acronym. A name inside a term ("state of California") and an acronym ("GDPR") may keep theirs.
 */
export function* upperCase({ dictionary, entries }: Book): Generator<Finding> {
  const lower = makeLower(dictionary.language)
  const capital = entries.filter(({ term }) => /\p{Lu}/u.test(term))
  if (!capital.length) return
  const known = new Set<string>()
  for (const { term } of entries)
    for (const [word] of term.matchAll(WORD)) if (!/\p{Lu}/u.test(word)) known.add(word)
  for (const { term, path } of capital) {
    const words = [...term.matchAll(WORD)].map(([word]) => word)
    const needless = words.some((word, i) => {
      if (!/\p{Lu}/u.test(word)) return false
      if (known.has(lower(word))) return true
      const rest = word.replace(/^./u, '')
      return rest !== lower(rest)
        ? word.length > LONGEST_ACRONYM && rest === rest.toUpperCase()
        : i === 0
    })
    if (needless)
      yield {
        code: 'upper-case',
        path,
        message: `${quote(term)} has capitals: write it as ${quote(lower(term))}, because case does not count in matching, and terms in lower case sort together`,
      }
  }
}

/** Lower case as the language writes it (Turkish ı), where its code is one that Intl knows how to read. */
function makeLower(language: string): (text: string) => string {
  try {
    const [locale] = Intl.getCanonicalLocales(language)
    return text => text.toLocaleLowerCase(locale)
  } catch {
    return text => text.toLowerCase() // RangeError: of the right shape, but no language tag
  }
}
