import { labels } from '../../tree/labels.js'
import { quote } from '../quote.js'
import type { Book } from '../book.js'
import type { Finding } from '../finding.js'

const ids: readonly string[] = labels.map(({ id }) => id)

/** An id that is not in the taxonomy: a new label, unless it is a slip. */
export function* unknownLabel({ dictionary }: Book): Generator<Finding> {
  for (const id of Object.keys(dictionary.labels)) {
    if (ids.includes(id)) continue
    const near = ids.find(known => isNear(id.toLowerCase(), known))
    yield {
      code: 'unknown-label',
      path: ['labels', id],
      message: `${quote(id)} is not in the taxonomy and becomes a new label${near ? `: write it as ${quote(near)} if that is meant, because only the same id joins the built-in terms` : ''}`,
    }
  }
}

/** Whether two ids are the same but for separators, or but for two letters (Levenshtein distance). */
function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 2) return false
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let k = 1; k <= b.length; k++)
      next.push(
        Math.min(row[k]! + 1, next[k - 1]! + 1, row[k - 1]! + (a[i - 1] === b[k - 1] ? 0 : 1)),
      )
    row = next
  }
  return row[b.length]! <= 2
}
