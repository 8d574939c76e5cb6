import { FIRST_LETTER, IGNORED, isUnspaced } from './symbols.js'
import { ANY_ENDING } from './parse-term.js'
import type { Folded } from './fold.js'
import type { Trie } from './trie.js'

/** Called for every match: the number the part was added under, and the range in symbols. */
export type OnMatch = (id: number, start: number, end: number) => void

export interface Automaton {
  /** Finds every part in the text, in order of their starts; linear in the text. */
  match(text: Folded, onMatch: OnMatch): void
}

/** Stands behind a text; it ends a word, and no part goes on with it. */
const NOTHING = IGNORED

/** More children of a state than this are searched by halves. */
const FEW = 8

/** Makes a trie into a matcher of its parts; the trie is only read. */
export function makeAutomaton({ symbols: edges, children, parts }: Trie): Automaton {
  const root = new Int32Array(0x10000) // symbol → child of the root, where most walks end
  for (let child = children[0]!; child < children[1]!; child++) root[edges[child]!] = child

  /** The child of a state other than the root by a symbol, or 0. */
  const step = (state: number, symbol: number): number => {
    let low = children[state]!
    let high = children[state + 1]!
    while (high - low > FEW) {
      const middle = (low + high) >> 1
      if (edges[middle]! <= symbol) low = middle
      else high = middle
    }
    for (; low < high; low++) if (edges[low] === symbol) return low
    return 0
  }
  /** The state behind "any ending", which only follows a letter, or 0: no symbol comes after that one. */
  const openEnded = (state: number): number => {
    const last = children[state + 1]! - 1
    return last >= children[state]! && edges[last] === ANY_ENDING ? last : 0
  }
  const report = (state: number, start: number, end: number, onMatch: OnMatch): void => {
    if (parts[state] !== -1) onMatch(parts[state]!, start, end)
  }

  // states within a word, and states that wait for the word to end; no more than one a symbol of the longest part times
  // its open endings, reused by every walk, which never nests
  let live = new Int32Array(64)
  let next = new Int32Array(64)
  let waiting = new Int32Array(64)
  const grown = (states: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> => {
    if (size <= states.length) return states
    const wider = new Int32Array(size * 2)
    wider.set(states)
    return wider
  }

  /** Follows every way through a text from `at` on, where a walk from `start` has come to a first open ending in `state`. */
  function walkAll(
    { symbols, length }: Folded,
    start: number,
    at: number,
    state: number,
    onMatch: OnMatch,
  ): void {
    let lives = 1
    let waits = 0
    live[0] = state
    for (; ; at++) {
      const last = symbols[at - 1]!
      const symbol = at < length ? symbols[at]! : NOTHING
      const wordEnds = symbol < FIRST_LETTER || isUnspaced(symbol) || isUnspaced(last)
      for (let i = 0; i < lives; i++) {
        const state = live[i]!
        if (wordEnds) report(state, start, at, onMatch)
        const open = openEnded(state)
        if (open) {
          waiting = grown(waiting, waits + 1)
          waiting[waits++] = open
        }
      }
      if (wordEnds) {
        live = grown(live, lives + waits)
        for (let i = 0; i < waits; i++) {
          const state = waiting[i]!
          report(state, start, at, onMatch)
          live[lives++] = state
        }
        waits = 0
      }
      let nexts = 0
      next = grown(next, lives)
      for (let i = 0; i < lives; i++) {
        const target = step(live[i]!, symbol)
        if (target) next[nexts++] = target
      }
      ;[live, next] = [next, live]
      lives = nexts
      if (!lives && !waits) return
    }
  }

  /** Follows the one way that there is as long as no ending is open: most walks soon have nowhere to go. */
  function walk(text: Folded, start: number, onMatch: OnMatch): void {
    const { symbols, length } = text
    let last = symbols[start]!
    let state = root[last]!
    for (let at = start + 1; state !== 0; at++) {
      if (openEnded(state) !== 0) {
        walkAll(text, start, at, state, onMatch)
        return
      }
      const symbol = at < length ? symbols[at]! : NOTHING
      if (parts[state] !== -1 && (symbol < FIRST_LETTER || isUnspaced(symbol) || isUnspaced(last)))
        onMatch(parts[state]!, start, at)
      state = step(state, symbol)
      last = symbol
    }
  }

  return {
    match(text, onMatch) {
      const { symbols, length } = text
      let before = 0
      for (let at = 0; at < length; at++) {
        const symbol = symbols[at]!
        const inWord = before >= FIRST_LETTER && !isUnspaced(symbol) && !isUnspaced(before)
        before = symbol
        if (!inWord && root[symbol] !== 0) walk(text, at, onMatch)
      }
    },
  }
}
