import { makeFolder } from '../evidence/fold.js'
import { isSpelledSo } from '../evidence/spelling.js'
import type { FactSources } from './find-facts.js'

/** Makes the search for concepts in texts: their ids, as often as they are found. */
export function makeConceptFinder({
  lexicons,
  languages,
}: Omit<FactSources, 'monthFirst'>): (text: string) => string[] {
  const fold = makeFolder()
  return text => {
    const found: string[] = []
    const folded = fold(text)
    for (const { match } of lexicons)
      match(folded, (pattern, start) => {
        if (pattern.use !== 'concept') return
        const isOwn =
          pattern.anywhere || !languages.size || languages.has(pattern.language.split('-')[0]!)
        if (isOwn && isSpelledSo(pattern, text, start)) found.push(pattern.value)
      })
    return found
  }
}
