import type { TermPart } from './parse-term.js'

/**
 * Term parts as a trie in flat arrays, level by level. State 0 is the root; any other state is reached by one edge, whose
 * symbol is `symbols[state]`. Its children are the states from `children[state]` to before `children[state + 1]`, ordered
 * by symbol; the parts that end in it are `parts[ends[state]]` to before `parts[ends[state + 1]]`, those added last first.
 */
export interface Trie {
  symbols: Uint16Array
  children: Int32Array
  ends: Int32Array
  /** numbers of parts */
  parts: Int32Array
}

/** Builds the trie of parts, which are numbered as they stand in the list. */
export function makeTrie(parts: readonly TermPart[]): Trie {
  const texts = parts.map(part => String.fromCharCode(...part))
  const order = texts
    .map((_, id) => id)
    .sort((a, b) => (texts[a]! < texts[b]! ? -1 : texts[a]! > texts[b]! ? 1 : b - a))
  const most = texts.reduce((sum, text) => sum + text.length, 2)
  const trie: Trie = {
    symbols: new Uint16Array(most),
    children: new Int32Array(most),
    ends: new Int32Array(most),
    parts: new Int32Array(texts.length),
  }
  // state → the parts, in order, that begin with what leads to it
  const from = new Int32Array(most)
  const to = new Int32Array(most)
  to[0] = order.length
  let states = 1
  let ended = 0
  for (let state = 0, depth = 0, nextLevel = 1; state < states; state++) {
    if (state === nextLevel) {
      depth++
      nextLevel = states
    }
    let at = from[state]!
    trie.ends[state] = ended
    trie.children[state] = states
    for (; at < to[state]! && texts[order[at]!]!.length === depth; at++)
      trie.parts[ended++] = order[at]!
    while (at < to[state]!) {
      const symbol = texts[order[at]!]!.charCodeAt(depth)
      trie.symbols[states] = symbol
      from[states] = at
      while (at < to[state]! && texts[order[at]!]!.charCodeAt(depth) === symbol) at++
      to[states++] = at
    }
  }
  trie.ends[states] = ended
  trie.children[states] = states
  return {
    symbols: trie.symbols.slice(0, states),
    children: trie.children.slice(0, states + 1),
    ends: trie.ends.slice(0, states + 1),
    parts: trie.parts,
  }
}
