import { usable, settingsOf } from './options.js'
import { makeLexicon } from './evidence/lexicon.js'
import { findEvidence } from './evidence/passage.js'
import { read } from './read/read.js'
import { readers } from './readers.js'
import { sourceEnd, sourceStart } from './read/source-text.js'
import { bisect } from './tree/bisect.js'
import { checkOptions, isOneOf } from './tree/check-options.js'
import { makeLocator } from './tree/locator.js'
import { headingsOf } from './views/walk.js'
import type { Position } from 'unist'
import type { Dictionary } from './evidence/dictionary.js'
import type { Pattern } from './evidence/pattern.js'
import type { ParseOptions } from './options.js'
import type { Policy } from './tree/types.js'

/** A place where a term of the tried dictionary stands. */
export interface TriedPlace {
  position: Position
  in: 'heading' | 'text' | 'removed'
}

/** A term of the tried dictionary. */
export interface TriedTerm {
  /** what the term is for: a concept, a label (`heading`: in headings only), a month, or one of the dictionary's `marks` */
  use: Pattern['use']
  /** of `concept`, `heading` and `term` the id, of `month` its number; else '' */
  value: string
  /** as the dictionary writes it */
  term: string
  /** every place where it stands, in order; none if it was not found */
  places: TriedPlace[]
}

/**
 * Tells where the terms of a dictionary stand in a text, frequent words (`words`) left out.
 *
 * @param source the parsed (decoded) text; all offsets are UTF-16 units of it
 * @param policy what `parsePolicy` made of it: tells headings and what was removed
 * @param options the `format` that it was parsed as, if that was said
 * @returns a term each, in the order of the dictionary; one in which nothing can be matched is left out
 * @throws PolicyError `invalid-dictionary`, `invalid-options`
 * @example
 * tryDictionary(dictionary, source, parsePolicy(source)).filter(({ places }) => !places.length).map(({ term }) => term)
 */
export function tryDictionary(
  dictionary: Dictionary,
  source: string,
  policy: Policy,
  options: Pick<ParseOptions, 'format'> = {},
): TriedTerm[] {
  checkOptions(options, { format: isOneOf('html', 'markdown', 'text') })
  const lexicon = makeLexicon(usable([dictionary]).dictionaries, true)
  const locate = makeLocator(source)
  const isHeading = makeLookup([...headingsOf(policy)].map(heading => heading.position!))
  const isRemoved = makeLookup(policy.removed.map(removed => removed.position))
  const tried = new Map(
    Array.from({ length: lexicon.patternCount }, (_, id) => lexicon.pattern(id))
      .filter(({ use }) => use !== 'word')
      .map((pattern): [Pattern, TriedTerm] => {
        const { use, value, term } = pattern
        return [pattern, { use, value, term, places: [] }]
      }),
  )
  const { leaves } = read(readers, source, settingsOf(options), () => undefined)
  for (const { leaf, matches } of findEvidence(leaves, [lexicon]))
    for (const { pattern, start, end } of matches) {
      const position = locate.position(sourceStart(leaf.text, start), sourceEnd(leaf.text, end))
      tried.get(pattern)?.places.push({
        position,
        in: isHeading(position) ? 'heading' : isRemoved(position) ? 'removed' : 'text',
      })
    }
  return [...tried.values()]
}

/** Whether a place begins in one of some ranges, which do not overlap. */
function makeLookup(positions: readonly Position[]): (position: Position) => boolean {
  const ranges = positions
    .map(({ start, end }) => [start.offset!, end.offset!] as const)
    .sort((a, b) => a[0] - b[0])
  return ({ start }) => {
    const last = ranges[bisect(ranges.length, i => ranges[i]![0] <= start.offset!) - 1]
    return last !== undefined && start.offset! < last[1]
  }
}
