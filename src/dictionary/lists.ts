import type { Dictionary } from '../evidence/dictionary.js'
import type { Use } from '../evidence/pattern.js'
import type { Path } from './path.js'

/** One list of terms of a dictionary, with what its terms are used for. */
export interface TermList {
  use: Use
  /** a concept's id, a label's for 'heading' and 'term', the number 1..12 for 'month' */
  value: string
  path: Path
  terms: readonly string[]
}

/** Every list of a dictionary: words, concepts, labels, marks, months. */
export function listsOf({ words, concepts, labels, marks, months }: Dictionary): TermList[] {
  const lists: TermList[] = []
  const add = (use: Use, value: string, path: Path, terms: readonly string[] | undefined): void => {
    if (terms) lists.push({ use, value, path, terms })
  }
  add('word', '', ['words'], words)
  for (const [id, terms] of Object.entries(concepts ?? {}))
    add('concept', id, ['concepts', id], terms)
  for (const [id, { headings, terms }] of Object.entries(labels ?? {})) {
    add('heading', id, ['labels', id, 'headings'], headings)
    add('term', id, ['labels', id, 'terms'], terms)
  }
  for (const [mark, terms] of Object.entries(marks ?? {}) as [
    keyof NonNullable<Dictionary['marks']>,
    string[] | undefined,
  ][])
    add(mark, '', ['marks', mark], terms)
  for (const [i, terms] of (months ?? []).entries())
    add('month', String(i + 1), ['months', i], terms)
  return lists
}
