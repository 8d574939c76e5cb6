import { describe, expect, it } from 'vitest'
import { makeTrieBuilder } from '../../src/evidence/trie.js'
import type { Trie } from '../../src/evidence/trie.js'

function trieOf(...parts: string[]): Trie {
  const builder = makeTrieBuilder()
  for (const part of parts) builder.add(part)
  return builder.finish()
}

/** Every state in order, the root first: the letters that lead to it, and the parts that end in it. */
function states({ symbols, children, parts }: Trie): string[] {
  const paths = Array.from(symbols, () => '')
  return paths.map((_, state) => {
    for (let child = children[state]!; child < children[state + 1]!; child++)
      paths[child] = paths[state]! + String.fromCharCode(symbols[child]!)
    return parts[state] === -1 ? paths[state]! : `${paths[state]} ${parts[state]}`
  })
}

describe('a trie', () => {
  it('has a state for every beginning, level by level and ordered by symbol', () => {
    expect(states(trieOf('to', 'tea', 'in'))).toEqual(['', 'i', 't', 'in 2', 'te', 'to 0', 'tea 1'])
  })

  it('has parts that begin other parts', () => {
    expect(states(trieOf('inn', 'in', 'i'))).toEqual(['', 'i 2', 'in 1', 'inn 0'])
  })

  it('has equal parts once, under the number of the first', () => {
    const builder = makeTrieBuilder()
    expect(['a', 'b', 'a', 'c', 'b'].map(builder.add)).toEqual([0, 1, 0, 2, 1])
    expect(builder.size).toBe(3)
    expect(states(builder.finish())).toEqual(['', 'a 0', 'b 1', 'c 2'])
  })

  it('finds every part again however many there are', () => {
    const parts = Array.from({ length: 20_000 }, (_, i) => `${i * 7919} ${i}`)
    const builder = makeTrieBuilder()
    expect(parts.map(builder.add)).toEqual([...parts.keys()])
    expect(parts.map(builder.add)).toEqual([...parts.keys()])
    const { symbols, children } = builder.finish()
    expect(new Set(children).size).toBeLessThan(symbols.length)
    expect(children.at(-1)).toBe(symbols.length)
  })

  it('orders symbols by their numbers, not by a language', () => {
    expect(states(trieOf('ä', 'b', 'Z', '用'))).toEqual(['', 'Z 2', 'b 1', 'ä 0', '用 3'])
  })

  it('is no larger than what it holds', () => {
    const { symbols, children, parts } = trieOf('to', 'tea', 'ten')
    expect([symbols, children, parts].map(array => array.length)).toEqual([6, 7, 6])
  })

  it('of no parts is a root alone', () => {
    expect(states(trieOf())).toEqual([''])
  })
})
