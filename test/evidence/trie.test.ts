import { describe, expect, it } from 'vitest'
import { makeTrie } from '../../src/evidence/trie.js'
import type { Trie } from '../../src/evidence/trie.js'

const trieOf = (...parts: string[]): Trie =>
  makeTrie(parts.map(part => part.split('').map(char => char.charCodeAt(0))))

/** Every state in order, the root first: the letters that lead to it, and the parts that end in it. */
function states({ symbols, children, ends, parts }: Trie): string[] {
  const paths = Array.from(symbols, () => '')
  return paths.map((_, state) => {
    for (let child = children[state]!; child < children[state + 1]!; child++)
      paths[child] = paths[state]! + String.fromCharCode(symbols[child]!)
    return [paths[state], ...parts.subarray(ends[state], ends[state + 1])].join(' ')
  })
}

describe('a trie', () => {
  it('has a state for every beginning, level by level and ordered by symbol', () => {
    expect(states(trieOf('to', 'tea', 'in'))).toEqual(['', 'i', 't', 'in 2', 'te', 'to 0', 'tea 1'])
  })

  it('has parts that begin other parts', () => {
    expect(states(trieOf('inn', 'in', 'i'))).toEqual(['', 'i 2', 'in 1', 'inn 0'])
  })

  it('has equal parts in one state, those added last first', () => {
    expect(states(trieOf('a', 'b', 'a', 'a'))).toEqual(['', 'a 3 2 0', 'b 1'])
  })

  it('orders symbols by their numbers, not by a language', () => {
    expect(states(trieOf('ä', 'b', 'Z', '用'))).toEqual(['', 'Z 2', 'b 1', 'ä 0', '用 3'])
  })

  it('is no larger than what it holds', () => {
    const { symbols, children, ends, parts } = trieOf('to', 'tea', 'ten')
    expect([symbols, children, ends, parts].map(array => array.length)).toEqual([6, 7, 7, 3])
  })

  it('of no parts is a root alone', () => {
    expect(states(trieOf())).toEqual([''])
  })
})
