import { quote } from '../quote.js'
import type { Book } from '../book.js'
import type { Finding } from '../finding.js'

const LONE = /(?<![\p{L}\p{M}\p{N}])\*/gu // lone: "* data", "a **", "*"; not: "store*"
const INSIDE = /(?<=[\p{L}\p{M}\p{N}])\*+(?=[\p{L}\p{M}\p{N}])/u // inside: "st*re"; not: "store* data"

/** A `*` that is not at a word's end. */
export function* stars({ entries }: Book): Generator<Finding> {
  for (const { term, path } of entries) {
    if (!term.includes('*')) continue
    const inside = INSIDE.exec(term)
    if (inside) {
      const head = term.slice(0, inside.index)
      yield {
        code: 'star-inside',
        path,
        message: `${quote(term)} has letters behind a *: write it as ${quote(`${head}*`)} or with the word in full, because * stands for any ending and a word has only one`,
      }
    } else if (term.search(LONE) >= 0) {
      const rest = term.replace(LONE, '').replace(/\s+/gu, ' ').trim()
      yield {
        code: 'lone-star',
        path,
        message: `${quote(term)} has a * with no letters before it: ${rest ? `write it as ${quote(rest)}` : 'remove it'}, because * stands for the ending of a word; any words at all are a … between two others`,
      }
    }
  }
}
