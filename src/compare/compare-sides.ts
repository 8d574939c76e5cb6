import { factChanges, factsIn } from './fact-changes.js'
import { editOf, quoteOf, rangeOf, runsOf } from './find-edits.js'
import { groupParts } from './group-parts.js'
import { leftOut } from './left-out.js'
import { matchParts, sharedBy } from './match-parts.js'
import { matchPieces } from './match-pieces.js'
import { movedParts } from './moved-parts.js'
import { movedPassages } from './moved-passages.js'
import { isSameTitle } from './words-of.js'
import type { Fact } from '../facts/fact.js'
import type { Change, ChangeKind, ChangedPlace, Edit } from './change.js'
import type { StatedFact } from './fact-changes.js'
import type { Group } from './group-parts.js'
import type { Part, Piece, Side } from './side.js'

/** A change with its place in the order of the result: that of the version after, of removed sections behind those before them. */
interface Placed {
  at: number
  change: Change
}

/** Compares two policies that were read for it; `findFacts` finds the facts of a text. */
export function compareSides(
  before: Side,
  after: Side,
  findFacts: (text: string) => Fact[],
): Change[] {
  const matches = matchPieces(before.pieces, after.pieces)
  leftOut(before, after, matches)
  const shared = sharedBy(before, after, matches)
  const pairs = matchParts(before, after, shared)
  const moved = movedParts(before, after, pairs)
  const groups = groupParts(before, after, shared, pairs)
  const isPaired = new Set(pairs)
  const placed: Placed[] = []
  const alone = { before: new Map<number, Change>(), after: new Map<number, Change>() }

  for (const group of groups) {
    const change = group.before.length && group.after.length ? changeOf(group) : loneChange(group)
    if (change) placed.push({ at: placeOf(group), change })
  }
  placed.push(...movedPassages(before, after, matches, groups, moved))
  return placed.sort((x, y) => x.at - y.at).map(({ change }) => change)

  /** A section that is only in one version; sections in it that are too are told with it. */
  function loneChange(group: Group): Change | undefined {
    const name = group.before.length ? 'before' : 'after'
    const side = group.before.length ? before : after
    const index = group[name][0]!
    const part = side.parts[index]!
    const pieces = own(side, [index])
      .filter(i => matches[name][i] === -1)
      .map(i => side.pieces[i]!)
    if (!pieces.length) return undefined
    const weight = widthOf(pieces) / Math.max(1, side.width)
    const quote = quoteOf(pieces)
    const stated = factsIn(quote, findFacts)
    const facts = name === 'before' ? factChanges(stated, []) : factChanges([], stated)
    const labels = labelsOf([part], pieces)
    const above = alone[name].get(part.parent)
    if (above) {
      const place = above[name]!
      place.quote += `\n${quote}`
      place.position = { start: place.position.start, end: rangeOf(pieces).end }
      above.weight += weight
      above.facts.push(...facts)
      above.labels = [...new Set([...above.labels, ...labels])]
      alone[name].set(index, above)
      return undefined
    }
    const change: Change = {
      kinds: [name === 'before' ? 'removed' : 'added'],
      [name]: { path: part.path, position: rangeOf(pieces), quote },
      labels,
      weight,
      facts,
      edits: [],
    }
    alone[name].set(index, change)
    return change
  }

  /** What became of sections that both versions have. */
  function changeOf(group: Group): Change | undefined {
    const stretch = { before: own(before, group.before), after: own(after, group.after) }
    const aside = { before: new Set<number>(), after: new Set<number>() }
    const kinds = new Set<ChangeKind>()
    const add = (kind: ChangeKind, i: number, j: number): void => {
      kinds.add(kind)
      if (i !== -1) aside.before.add(i)
      if (j !== -1) aside.after.add(j)
    }
    for (const a of group.before) {
      const b = pairs[a]!
      const i = newHeading(before, a, matches.before)
      if (b === -1) {
        if (i !== -1 && group.before.length > 1) add('merged', i, -1)
        continue
      }
      if (moved.has(a)) kinds.add('moved')
      const j = newHeading(after, b, matches.after)
      if (i !== -1 && j !== -1 && !isSameTitle(before.parts[a]!.titleKey, after.parts[b]!.titleKey))
        add('renamed', i, j)
      // the same title in other signs
      else if (i !== -1 && j !== -1) {
        aside.before.add(i)
        aside.after.add(j)
      }
      // the title stayed with another of them
      else if (i !== -1 && group.before.length > 1) add('merged', i, -1)
      else if (j !== -1 && group.after.length > 1) add('split', -1, j)
    }
    for (const b of group.after)
      if (!isPaired.has(b)) {
        const j = newHeading(after, b, matches.after)
        if (j !== -1 && group.after.length > 1) add('split', -1, j)
      }
    const runs = runsOf(stretch, matches, aside)
    const edits: Edit[] = []
    const stated = { before: [] as StatedFact[], after: [] as StatedFact[] }
    const differing = { before: [] as Piece[], after: [] as Piece[] }
    for (const run of runs) {
      const edit = editOf(run, before.pieces, after.pieces)
      if (!edit) continue
      edits.push(edit)
      differing.before.push(...run.before.map(i => before.pieces[i]!))
      differing.after.push(...run.after.map(j => after.pieces[j]!))
      if (edit.before) stated.before.push(...factsIn(edit.before.quote, findFacts))
      if (edit.after) stated.after.push(...factsIn(edit.after.quote, findFacts))
    }
    if (edits.length) kinds.add('changed')
    if (!kinds.size) return undefined
    const isWhole = kinds.has('moved') || kinds.has('split') || kinds.has('merged')
    const concerned = {
      before: isWhole
        ? stretch.before.map(i => before.pieces[i]!)
        : [...pick(before, aside.before), ...differing.before],
      after: isWhole
        ? stretch.after.map(j => after.pieces[j]!)
        : [...pick(after, aside.after), ...differing.after],
    }
    return {
      kinds: KINDS.filter(kind => kinds.has(kind)),
      before: placeIn(before, group.before, concerned.before),
      after: placeIn(after, group.after, concerned.after),
      labels: labelsOf(
        [...group.after.map(b => after.parts[b]!), ...group.before.map(a => before.parts[a]!)],
        [...differing.after, ...differing.before],
      ),
      weight: Math.max(
        widthOf(concerned.before) / Math.max(1, before.width),
        widthOf(concerned.after) / Math.max(1, after.width),
      ),
      facts: factChanges(stated.before, stated.after),
      edits,
    }
  }

  function placeOf({ before: own, after: other }: Group): number {
    if (other.length) return other[0]!
    let a = own[0]!
    while (pairs[a] === -1) a--
    return pairs[a]! + (own[0]! - a) / (before.parts.length + 1)
  }
}

const KINDS: readonly ChangeKind[] = [
  'added',
  'removed',
  'changed',
  'moved',
  'renamed',
  'split',
  'merged',
]

/** Indexes of the pieces of some parts, in order. */
const own = ({ parts }: Side, indexes: readonly number[]): number[] =>
  indexes.flatMap(index => {
    const { from, to } = parts[index]!
    return Array.from({ length: to - from }, (_, k) => from + k)
  })

const pick = ({ pieces }: Side, indexes: ReadonlySet<number>): Piece[] =>
  [...indexes].map(i => pieces[i]!)

/** Index of a part's heading if it has one that the other side does not have, else -1. */
function newHeading({ parts, pieces }: Side, index: number, counterparts: Int32Array): number {
  const { from, to } = parts[index]!
  return from < to && pieces[from]!.isHeading && counterparts[from] === -1 ? from : -1
}

const widthOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { width }) => sum + width, 0)

/** Where sections are, with the text that is concerned; without any, where the first begins. */
function placeIn(
  { parts, pieces }: Side,
  indexes: readonly number[],
  concerned: readonly Piece[],
): ChangedPlace {
  const first = parts[indexes[0]!]!
  const named = indexes.map(index => {
    const { path, position, from, to } = parts[index]!
    return { path, position: from < to ? rangeOf(pieces.slice(from, to)) : position }
  })
  return {
    path: first.path,
    position: concerned.length
      ? rangeOf(concerned)
      : { start: named[0]!.position.start, end: named[0]!.position.end },
    quote: quoteOf(concerned),
    ...(named.length > 1 && { sections: named }),
  }
}

/** Labels of parts and of blocks, each once, in order. */
const labelsOf = (parts: readonly Part[], pieces: readonly Piece[]): string[] => [
  ...new Set(
    [...parts.map(({ labels }) => labels), ...pieces.map(({ labels }) => labels)].flatMap(labels =>
      labels.map(({ id }) => id),
    ),
  ),
]
