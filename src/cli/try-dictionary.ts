import { makeLexicon } from '../evidence/lexicon.js'
import { findEvidence } from '../evidence/passage.js'
import { settingsOf } from '../options.js'
import { read } from '../read/read.js'
import { readers } from '../readers.js'
import { sourceEnd, sourceStart } from '../read/source-text.js'
import { bisect } from '../tree/bisect.js'
import { makeLocator } from '../tree/locator.js'
import { headingsOf } from '../views/walk.js'
import type { Position } from 'unist'
import type { Dictionary } from '../evidence/dictionary.js'
import type { Pattern } from '../evidence/pattern.js'
import type { ParseOptions } from '../options.js'
import type { Policy } from '../tree/types.js'

/** A place where a term of the tried dictionary stands. */
export interface TriedPlace {
  position: Position
  in: 'heading' | 'text' | 'removed'
}

/** A term of the tried dictionary with every place where it stands, in order; none if it was not found. */
export interface TriedTerm {
  pattern: Pattern
  places: TriedPlace[]
}

/** Looks a dictionary's own terms up in a source, frequent words left out; `policy` is what became of that source. */
export function tryDictionary(
  dictionary: Dictionary,
  source: string,
  policy: Policy,
  options: ParseOptions,
): TriedTerm[] {
  const lexicon = makeLexicon([dictionary], true)
  const locate = makeLocator(source)
  const isHeading = makeLookup([...headingsOf(policy)].map(heading => heading.position!))
  const isRemoved = makeLookup(policy.removed.map(removed => removed.position))
  const tried = new Map(
    Array.from({ length: lexicon.patternCount }, (_, id) => lexicon.pattern(id))
      .filter(({ use }) => use !== 'word')
      .map((pattern): [Pattern, TriedTerm] => [pattern, { pattern, places: [] }]),
  )
  const { leaves } = read(readers, source, settingsOf({ format: options.format }), () => undefined)
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
