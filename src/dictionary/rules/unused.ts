import { makeFolder } from '../../evidence/fold.js'
import { makeLexicon } from '../../evidence/lexicon.js'
import { makeMatcher } from '../../evidence/matcher.js'
import { quote } from '../quote.js'
import type { Book } from '../book.js'
import type { Finding } from '../finding.js'

/** A term that is in none of the examples, by the same matching as in a policy; nothing if there are no examples. */
export function* unused({ dictionary, entries, examples }: Book): Generator<Finding> {
  if (examples === undefined) return
  const fold = makeFolder()
  const match = makeMatcher(makeLexicon([dictionary]))
  const used = new Set<string>()
  for (const line of examples.split(/\r\n|[\n\r]/u))
    match(fold(line), ({ use, value, term }) => {
      used.add(`${use} ${value} ${term}`)
    })
  for (const { term, path, key, list } of entries) {
    if (key && !used.has(`${list.use} ${list.value} ${term}`))
      yield {
        code: 'unused',
        path,
        message: `${quote(term)} is in none of the examples: add a sentence that has it, or remove it, because a term nobody writes only costs time`,
      }
  }
}
