import { makeFolder } from '../evidence/fold.js'
import { ANY_ENDING, parseTerm } from '../evidence/parse-term.js'
import { isUnspaced } from '../evidence/symbols.js'
import { listsOf } from './lists.js'
import type { Dictionary } from '../evidence/dictionary.js'
import type { TermPart } from '../evidence/parse-term.js'
import type { TermList } from './lists.js'
import type { Path } from './path.js'

/** A term in its list. */
export interface Entry {
  term: string
  list: TermList
  path: Path
  /** stretches between gaps; empty if nothing in the term can be matched */
  parts: TermPart[]
  /** equal for terms that match the same; '' if nothing in the term can be matched */
  key: string
}

/** A dictionary as the rules read it: every term parsed once. */
export interface Book {
  dictionary: Dictionary
  lists: readonly { list: TermList; entries: readonly Entry[] }[]
  entries: readonly Entry[]
  /** one example a line, if any were given */
  examples: string | undefined
}

export function makeBook(dictionary: Dictionary, examples?: string): Book {
  const fold = makeFolder()
  const lists = listsOf(dictionary).map(list => ({
    list,
    entries: list.terms.map((term, i): Entry => {
      const parts = parseTerm(term, fold).map(withoutIdleStars)
      return {
        term,
        list,
        path: [...list.path, i],
        parts,
        key: parts.join('…'),
      }
    }),
  }))
  return { dictionary, lists, entries: lists.flatMap(({ entries }) => entries), examples }
}

/** A star says nothing behind a sign of a script without spaces: the term may go on anyway. */
const withoutIdleStars = (part: TermPart): TermPart =>
  part.replaceAll(STAR, (_, at: number) => (isUnspaced(part.charCodeAt(at - 1)) ? '' : STAR))
const STAR = String.fromCharCode(ANY_ENDING)
