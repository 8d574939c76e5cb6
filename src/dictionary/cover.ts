import { makeAutomaton } from '../evidence/automaton.js'
import { ANY_ENDING } from '../evidence/parse-term.js'
import { HARD, SPACE } from '../evidence/symbols.js'
import type { TermPart } from '../evidence/parse-term.js'
import type { Folded } from '../evidence/fold.js'
import type { Entry } from './book.js'

/** A letter that no text folds to: it stands for any ending and any words, and only a star or a gap can pass it. */
const ANY_LETTER = 0xfffe
/** Ways of putting gap terms together that are tried for one term; real dictionaries stay below 50, hostile ones stop here. */
const MOST_WAYS = 2000

/**
 * Compiles all terms so that for any one of them the terms can be found which match wherever it does, from its first
 * letter to its last. Every different part is in the automaton once, and terms are chains of parts in a trie: no term
 * is looked at for another unless it begins alike.
 *
 * @returns a function from a term's parts to the keys of such terms, its own among them
 */
export function makeCoverFinder(entries: readonly Entry[]): (parts: readonly TermPart[]) => Set<string> {
  const partIds = new Map<string, number>()
  const parts: TermPart[] = []
  const chains: Map<number, number>[] = [new Map()] // trie node → part → node
  const keyAt = new Map<number, string>() // trie node → the term that ends there
  for (const entry of entries) {
    if (!entry.parts.length) continue
    let node = 0
    for (const part of entry.parts) {
      const text = String.fromCharCode(...part)
      let id = partIds.get(text)
      if (id === undefined) { partIds.set(text, (id = parts.length)); parts.push(part) }
      let next = chains[node]!.get(id)
      if (next === undefined) { chains[node]!.set(id, (next = chains.length)); chains.push(new Map()) }
      node = next
    }
    keyAt.set(node, entry.key)
  }
  const automaton = makeAutomaton(parts)

  return term => {
    const found = new Set<string>()
    const text = sample(term)
    const begun: { node: number; end: number }[] = []
    let ways = 0
    const advance = (node: number, part: number, end: number): void => {
      const next = chains[node]!.get(part)
      if (next === undefined) return
      if (end === text.length && keyAt.has(next)) found.add(keyAt.get(next)!)
      if (chains[next]!.size) begun.push({ node: next, end })
    }
    automaton.match(text, (part, start, end) => {
      if (start === 0) return advance(0, part, end)
      for (let i = 0, known = begun.length; i < known && ways < MOST_WAYS; i++, ways++) {
        const { node, end: before } = begun[i]!
        if (before <= start && !text.symbols.subarray(before, start).includes(HARD)) advance(node, part, end)
      }
    })
    return found
  }
}

/** A text that stands for every text the term matches. */
function sample(parts: readonly TermPart[]): Folded {
  const symbols: number[] = []
  for (const part of parts) {
    if (symbols.length) symbols.push(SPACE, ANY_LETTER, SPACE)
    for (const symbol of part) symbols.push(symbol === ANY_ENDING ? ANY_LETTER : symbol)
  }
  const places = Uint32Array.from(symbols, (_, i) => i)
  return { symbols: Uint16Array.from(symbols), offsets: places, ends: places.map(at => at + 1), length: symbols.length }
}
