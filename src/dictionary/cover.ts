import { makeAutomaton } from '../evidence/automaton.js'
import { ANY_ENDING } from '../evidence/parse-term.js'
import { HARD, SPACE } from '../evidence/symbols.js'
import { makeTrieBuilder } from '../evidence/trie.js'
import { makePairTable } from './pair-table.js'
import type { TermPart } from '../evidence/parse-term.js'
import type { Folded } from '../evidence/fold.js'
import type { Entry } from './book.js'

/** A letter that no text folds to: it stands for any ending and any words, and only a star or a gap can pass it. */
const ANY_LETTER = 0xfffe
/** A letter that no text folds to: before each term, so that its first part is looked for nowhere but at the beginning. */
const START = 0xfffd
const FIRST = String.fromCharCode(START)
/** Ways of putting gap terms together that are tried for one term; real dictionaries stay below 60, hostile ones stop here. */
const MOST_WAYS = 500

/**
 * Compiles all terms so that for any one of them the terms can be found which match wherever it does, from its first
 * letter to its last. Every different part is in the automaton once, and terms are chains of parts in a trie: no term
 * is looked at for another unless it begins alike.
 *
 * @returns a function from a term's parts to the keys of such terms, its own among them
 */
export function makeCoverFinder(
  entries: readonly Entry[],
): (parts: readonly TermPart[]) => Iterable<string> {
  const trie = makeTrieBuilder()
  const most = entries.reduce((sum, entry) => sum + entry.parts.length, 1)
  const chain = makePairTable(most) // trie node, part → node
  const goesOn = new Uint8Array(most + 1) // trie node → whether a chain goes on behind it
  const keyAt: (string | undefined)[] = [undefined] // trie node → the term that ends there
  for (const entry of entries) {
    if (!entry.parts.length) continue
    let node = 0
    entry.parts.forEach((part, i) => {
      const id = trie.add(i ? part : FIRST + part)
      goesOn[node] = 1
      let next = chain.get(node, id)
      if (!next) chain.set(node, id, (next = keyAt.push(undefined) - 1))
      node = next
    })
    keyAt[node] = entry.key
  }
  const automaton = makeAutomaton(trie.finish())
  const sampleOf = makeSample()

  return term => {
    const found = new Set<string>()
    const sample = sampleOf(term)
    const { symbols, length } = sample
    const begun: { node: number; end: number }[] = []
    let ways = 0
    const advance = (node: number, part: number, end: number): void => {
      const next = chain.get(node, part)
      if (!next) return
      if (end === length && keyAt[next] !== undefined) found.add(keyAt[next])
      if (goesOn[next]) begun.push({ node: next, end })
    }
    automaton.match(sample, (part, start, end) => {
      if (start === 0) advance(0, part, end)
      else
        for (let i = 0, known = begun.length; i < known && ways < MOST_WAYS; i++, ways++) {
          const { node, end: before } = begun[i]!
          if (before <= start && !symbols.subarray(before, start).includes(HARD))
            advance(node, part, end)
        }
    })
    return found
  }
}

/** Makes texts that stand for every text a term matches; one is good until the next. */
function makeSample(): (parts: readonly TermPart[]) => Folded {
  let symbols = new Uint16Array(1024).fill(START, 0, 1)
  let places = Uint32Array.from(symbols.keys())
  return parts => {
    const size = parts.reduce((sum, part) => sum + part.length + 3, 1)
    if (size > symbols.length) {
      symbols = new Uint16Array(size).fill(START, 0, 1)
      places = Uint32Array.from(symbols.keys())
    }
    let length = 1
    for (const part of parts) {
      if (length > 1) for (const symbol of [SPACE, ANY_LETTER, SPACE]) symbols[length++] = symbol
      for (let i = 0; i < part.length; i++) {
        const symbol = part.charCodeAt(i)
        symbols[length++] = symbol === ANY_ENDING ? ANY_LETTER : symbol
      }
    }
    return { symbols, offsets: places, ends: places, length }
  }
}
