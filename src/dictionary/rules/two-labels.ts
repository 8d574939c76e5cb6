import { quote } from '../quote.js'
import type { Book, Entry } from '../book.js'
import type { Finding } from '../finding.js'

/** The same term under two labels in the same use, or under two months. */
export function* twoLabels({ entries }: Book): Generator<Finding> {
  const first = new Map<string, Entry>()
  for (const entry of entries) {
    const {
      term,
      key,
      path,
      list: { use, value },
    } = entry
    if (!key || !value || use === 'concept') continue // a word may well speak of several
    const before = first.get(`${use} ${key}`)
    if (!before) first.set(`${use} ${key}`, entry)
    else if (before.list.value !== value)
      yield {
        code: 'two-labels',
        path,
        message: `${quote(term)} also stands under ${use === 'month' ? 'month ' : ''}${before.list.value}: keep it where it says most, because a term under two ${use === 'month' ? 'months' : 'labels'} decides for neither`,
      }
  }
}
