import { labels } from '../../tree/labels.js'
import { nearest } from '../../tree/nearest.js'
import { quote } from '../quote.js'
import type { Book } from '../book.js'
import type { Finding } from '../finding.js'

const ids: readonly string[] = labels.map(({ id }) => id)

/** So many letters apart, an id is probably meant for another. */
const NEAR = 2

/** An id that is not in the taxonomy: a new label, unless it is a slip. */
export function* unknownLabel({ dictionary }: Book): Generator<Finding> {
  for (const id of Object.keys(dictionary.labels ?? {})) {
    if (ids.includes(id)) continue
    const known = nearest(id, ids)
    const near = known && known.distance <= NEAR ? known.name : undefined
    yield {
      code: near ? 'near-label' : 'unknown-label',
      path: ['labels', id],
      message: `${quote(id)} is not in the taxonomy and becomes a new label${near ? `: write it as ${quote(near)} if that is meant, because only the same id joins the built-in terms` : ''}`,
    }
  }
}
