import { makeTrieBuilder } from './trie.js'
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

export function makePartList(): PartList {
  const trie = makeTrieBuilder()
  // of each use as it was added: its part, its pattern, what `behind` says but for the place, which is not yet known
  const partOf: number[] = []
  const patternOf: number[] = []
  const firstOf: number[] = [] // the part that the term begins with, if this is its second, else -1
  const isLater: boolean[] = [] // whether it goes on from the use added before it
  const isLast: boolean[] = []

  return {
    add(term, pattern) {
      const first = trie.add(term[0]!)
      for (let i = term.length > 1 ? 1 : 0; i < term.length; i++) {
        partOf.push(i ? trie.add(term[i]!) : first)
        patternOf.push(pattern)
        firstOf.push(i === 1 ? first : -1)
        isLater.push(i > 1)
        isLast.push(i === term.length - 1)
      }
    },
    finish() {
      const uses = new Int32Array(trie.size + 1)
      for (const part of partOf) uses[part + 1]!++
      for (let part = 0; part < trie.size; part++) uses[part + 1]! += uses[part]!
      const placeOf = new Int32Array(partOf.length)
      const next = uses.slice()
      for (let i = partOf.length - 1; i >= 0; i--) placeOf[i] = next[partOf[i]!]!++
      const table = {
        uses,
        patternOf: new Int32Array(partOf.length),
        behind: new Int32Array(partOf.length),
        isLast: new Uint8Array(partOf.length),
        isFirst: new Uint8Array(trie.size),
      }
      for (let i = 0; i < partOf.length; i++) {
        const place = placeOf[i]!
        const first = firstOf[i]!
        table.patternOf[place] = patternOf[i]!
        table.behind[place] = isLater[i] ? trie.size + placeOf[i - 1]! : first
        table.isLast[place] = isLast[i] ? 1 : 0
        if (first >= 0) table.isFirst[first] = 1
      }
      return { ...table, trie: trie.finish() }
    },
  }
}
