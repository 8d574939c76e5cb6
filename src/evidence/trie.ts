import type { TermPart } from './parse-term.js'

/**
 * Term parts as a trie in flat arrays, level by level. State 0 is the root; any other state is reached by one edge, whose
 * symbol is `symbols[state]`. Its children are the states from `children[state]` to before `children[state + 1]`, ordered
 * by symbol; `parts[state]` is the number of the part that ends in it, -1 if none does.
 */
export interface Trie {
  symbols: Uint16Array
  children: Int32Array
  parts: Int32Array
}

/** A trie while parts are added to it. */
export interface TrieBuilder {
  /** the number of a part: 0, 1, 2 … in the order in which they were first added */
  add: (part: TermPart) => number
  /** how many different ones were added */
  readonly size: number
  finish(): Trie
}

/** Nodes in the order in which they are made, found by a table of (parent, symbol) in open addressing: no part is compared with another. */
export function makeTrieBuilder(): TrieBuilder {
  let nodes = 1
  let mask = 0xfff
  let table = new Int32Array(mask + 1) // slot → node; 0, the root, is nobody's child
  let parents = new Int32Array(0x800)
  let symbols = new Uint16Array(0x800)
  let siblings = new Int32Array(0x800) // node → the child of its parent that was made before it, 0 if it was the first
  let lastChild = new Int32Array(0x800)
  let partAt = new Int32Array(0x800).fill(-1)
  let size = 0

  const slotOf = (parent: number, symbol: number): number => {
    const hash = Math.imul(parent, 0x9e3779b1) ^ Math.imul(symbol, 0x85ebca6b)
    let slot = (hash ^ (hash >>> 15)) & mask
    for (let node = table[slot]!; node !== 0; node = table[slot]!) {
      if (parents[node] === parent && symbols[node] === symbol) break
      slot = (slot + 1) & mask
    }
    return slot
  }
  const grow = (): void => {
    mask = mask * 2 + 1
    table = new Int32Array(mask + 1)
    parents = widened(parents)
    symbols = widened(symbols)
    siblings = widened(siblings)
    lastChild = widened(lastChild)
    partAt = widened(partAt, -1)
    for (let node = 1; node < nodes; node++) table[slotOf(parents[node]!, symbols[node]!)] = node
  }

  return {
    get size() {
      return size
    },
    add(part) {
      let node = 0
      for (let i = 0; i < part.length; i++) {
        const symbol = part.charCodeAt(i)
        const slot = slotOf(node, symbol)
        let next = table[slot]!
        if (next === 0) {
          next = table[slot] = nodes++
          parents[next] = node
          symbols[next] = symbol
          siblings[next] = lastChild[node]!
          lastChild[node] = next
          if (nodes === parents.length) grow()
        }
        node = next
      }
      if (partAt[node] === -1) partAt[node] = size++
      return partAt[node]!
    },
    finish() {
      const trie: Trie = {
        symbols: new Uint16Array(nodes),
        children: new Int32Array(nodes + 1),
        parts: new Int32Array(nodes),
      }
      const order = new Int32Array(nodes) // state → node
      let states = 1
      for (let state = 0; state < nodes; state++) {
        const node = order[state]!
        trie.symbols[state] = symbols[node]!
        trie.parts[state] = partAt[node]!
        const first = (trie.children[state] = states)
        for (let child = lastChild[node]!; child !== 0; child = siblings[child]!)
          order[states++] = child
        if (states - first > 1)
          order.subarray(first, states).sort((a, b) => symbols[a]! - symbols[b]!)
      }
      trie.children[nodes] = states
      return trie
    },
  }
}

function widened<T extends Int32Array | Uint16Array>(array: T, rest = 0): T {
  const wider = new (array.constructor as new (length: number) => T)(array.length * 2)
  wider.set(array)
  if (rest) wider.fill(rest, array.length)
  return wider
}
