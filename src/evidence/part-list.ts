import { makeTrie } from './trie.js'
import type { TermPart } from './parse-term.js'
import type { Trie } from './trie.js'

/**
 * What parts of terms are for. Many terms share a part ("we …"), which is looked for once: its uses are those from
 * `uses[part]` to before `uses[part + 1]`, those added last first. That it begins terms with gaps is none of them, but
 * the part itself: a term goes on from `behind[use]`, the number of a part that begins it or, shifted by the number of
 * parts, of the use before; -1 where the part is the whole term.
 */
export interface Uses {
  uses: Int32Array
  /** use → its pattern */
  patternOf: Int32Array
  behind: Int32Array
  /** use → 1 if the term ends with it */
  isLast: Uint8Array
  /** part → 1 if it begins terms with gaps */
  isFirst: Uint8Array
}

/** The parts of terms, every different one once. */
export interface PartList {
  add(term: readonly TermPart[], pattern: number): void
  finish(): Uses & { trie: Trie }
}

interface Use {
  part: number
  pattern: number
  /** the part that the term begins with, if this is its second */
  first?: number
  /** the use before this one, if it is a later part */
  previous?: Use
  isLast: boolean
  place: number
}

export function makePartList(): PartList {
  const numbers = new Map<string, number>()
  const parts: TermPart[] = []
  const all: Use[] = []
  const numberOf = (part: TermPart): number => {
    const key = String.fromCharCode(...part)
    let number = numbers.get(key)
    if (number === undefined) numbers.set(key, (number = parts.push(part) - 1))
    return number
  }
  const addUse = (use: Omit<Use, 'place'>): Use => {
    const added = { ...use, place: -1 }
    all.push(added)
    return added
  }

  return {
    add(term, pattern) {
      const [first, ...others] = term.map(numberOf)
      if (!others.length) {
        addUse({ part: first!, pattern, isLast: true })
        return
      }
      let previous: Use | undefined
      others.forEach((part, i) => {
        previous = addUse({
          part,
          pattern,
          isLast: i === others.length - 1,
          ...(previous ? { previous } : { first: first! }),
        })
      })
    },
    finish() {
      const uses = new Int32Array(parts.length + 1)
      for (const { part } of all) uses[part + 1]!++
      for (let part = 0; part < parts.length; part++) uses[part + 1]! += uses[part]!
      const next = uses.slice()
      for (const use of all.toReversed()) use.place = next[use.part]!++
      const table = {
        uses,
        patternOf: new Int32Array(all.length),
        behind: new Int32Array(all.length),
        isLast: new Uint8Array(all.length),
        isFirst: new Uint8Array(parts.length),
      }
      for (const { pattern, first, previous, isLast, place } of all) {
        table.patternOf[place] = pattern
        table.behind[place] = previous ? parts.length + previous.place : (first ?? -1)
        table.isLast[place] = isLast ? 1 : 0
        if (first !== undefined) table.isFirst[first] = 1
      }
      return { ...table, trie: makeTrie(parts) }
    },
  }
}
