import { wordsOf } from './words-of.js'
import type { Fact, FactType } from '../facts/fact.js'
import type { FactChange } from './change.js'

/** A fact with its printed text. */
export interface StatedFact extends Pick<Fact, 'type' | 'value'> {
  printed: string
}

/** Two denials are one if so many of their words are the same. */
const SAME_DENIAL = 0.6
/** Denials of one place that are compared with each other. */
const MOST_DENIALS = 40

/** The facts of a text with what is printed for them. */
export const factsIn = (text: string, find: (text: string) => Fact[]): StatedFact[] =>
  find(text).map(({ type, value, start, end }) => ({
    type,
    value,
    printed: text.slice(start, end),
  }))

/** What is stated on one side only; where both state something else of one type, in pairs by their order. */
export function factChanges(
  before: readonly StatedFact[],
  after: readonly StatedFact[],
): FactChange[] {
  const changes: FactChange[] = []
  for (const type of TYPES) {
    const own = before.filter(fact => fact.type === type)
    const other = after.filter(fact => fact.type === type)
    const [removed, added] = type === 'denial' ? lone(own, other) : rest(own, other)
    for (let k = 0; k < Math.max(removed.length, added.length); k++) {
      const [x, y] = [removed[k], added[k]]
      // that something is denied is no other fact than that something else is
      if (type === 'denial') {
        if (x) changes.push({ type, before: x.printed })
        if (y) changes.push({ type, after: y.printed })
      } else changes.push({ type, ...(x && { before: x.printed }), ...(y && { after: y.printed }) })
    }
  }
  return changes
}

const TYPES: readonly FactType[] = ['period', 'date', 'amount', 'address', 'denial']

/** What is left of two lists without what both have. */
function rest(
  own: readonly StatedFact[],
  other: readonly StatedFact[],
): [StatedFact[], StatedFact[]] {
  const counts = new Map<string, number>()
  for (const { value } of other) counts.set(value, (counts.get(value) ?? 0) + 1)
  const take = ({ value }: StatedFact): boolean => {
    const count = counts.get(value) ?? 0
    if (count) counts.set(value, count - 1)
    return !count
  }
  const removed = own.filter(take)
  counts.clear()
  for (const { value } of own) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [removed, other.filter(take)]
}

/** Denials of which the other side has none in about the same words. */
function lone(
  own: readonly StatedFact[],
  other: readonly StatedFact[],
): [StatedFact[], StatedFact[]] {
  const ownWords = own.slice(0, MOST_DENIALS).map(({ value }) => bagOf(value))
  const otherWords = other.slice(0, MOST_DENIALS).map(({ value }) => bagOf(value))
  const isAlone = (bag: ReadonlySet<string>, bags: readonly ReadonlySet<string>[]): boolean =>
    bags.every(known => likeness(bag, known) < SAME_DENIAL)
  return [
    own.slice(0, MOST_DENIALS).filter((_, i) => isAlone(ownWords[i]!, otherWords)),
    other.slice(0, MOST_DENIALS).filter((_, i) => isAlone(otherWords[i]!, ownWords)),
  ]
}

const bagOf = (text: string): Set<string> =>
  new Set(wordsOf(text.toLowerCase()).map(({ key }) => key))

function likeness(own: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let same = 0
  for (const word of own) if (other.has(word)) same++
  return (2 * same) / Math.max(1, own.size + other.size)
}
