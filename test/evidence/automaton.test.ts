import { describe, expect, it } from 'vitest'
import { makeAutomaton } from '../../src/evidence/automaton.js'
import { makeFolder } from '../../src/evidence/fold.js'
import { parseTerm } from '../../src/evidence/parse-term.js'
import { makeTrieBuilder } from '../../src/evidence/trie.js'

const fold = makeFolder()

/** What parts match in a text, in the order in which they are found: the part, and the text's own words. */
function found(parts: readonly string[], text: string): string[] {
  const out: string[] = []
  const trie = makeTrieBuilder()
  for (const part of parts) trie.add(parseTerm(part, fold)[0]!)
  const automaton = makeAutomaton(trie.finish())
  const folded = fold(text)
  automaton.match(folded, (id, start, end) =>
    out.push(`${parts[id]!}: ${text.slice(folded.offsets[start], folded.ends[end - 1])}`),
  )
  return out
}
const alphabet = 'abcdefghijklmnopqrstuvwxyz'.split('')

describe('an automaton', () => {
  it('finds parts in the order of their starts, at one start the shorter first', () => {
    expect(found(['policy', 'privacy policy', 'privacy', 'our'], 'our privacy policy')).toEqual([
      'our: our',
      'privacy: privacy',
      'privacy policy: privacy policy',
      'policy: policy',
    ])
  })

  it('reports equal parts once', () => {
    expect(found(['cookie', 'cookie'], 'cookie')).toEqual(['cookie: cookie'])
  })

  it('finds whole words, in Chinese anything', () => {
    expect(found(['in', '户信'], 'in inn 用户信息 in用户 pin')).toEqual([
      'in: in',
      '户信: 户信',
      'in: in',
    ])
  })

  it('ends a word where Chinese begins, and begins one where Chinese ends', () => {
    expect(found(['a', 'b', '用'], 'a用b')).toEqual(['a: a', '用: 用', 'b: b'])
    expect(found(['用a', 'b用'], '用a b用')).toEqual(['用a: 用a', 'b用: b用'])
    expect(found(['用a'], '用ab')).toEqual([])
  })

  it('tells many continuations of one beginning apart', () => {
    for (const count of [7, 8, 9, 17, 26]) {
      const parts = alphabet.slice(0, count).map(letter => `x${letter}`)
      for (const letter of alphabet)
        expect(found(parts, `x${letter}`)).toEqual(
          parts.includes(`x${letter}`) ? [`x${letter}: x${letter}`] : [],
        )
    }
  })

  it('finds nothing in nothing', () => {
    expect(found(['a'], '')).toEqual([])
    expect(found([], 'a')).toEqual([])
  })
})

describe('an open ending', () => {
  it('ends with the word, whatever stands behind it', () => {
    expect(found(['cook*'], 'cook, cooked. cookies用 cooking')).toEqual([
      'cook*: cook',
      'cook*: cooked',
      'cook*: cookies',
      'cook*: cooking',
    ])
  })

  it('goes on with the next word', () => {
    expect(found(['cook* and pan*'], 'cookies and pancakes, cook and pan')).toEqual([
      'cook* and pan*: cookies and pancakes',
      'cook* and pan*: cook and pan',
    ])
  })

  it('leaves what continues it letter by letter to be found beside it', () => {
    expect(found(['co*', 'cookie', 'cook* jar', 'cookie jar'], 'cookie jar')).toEqual([
      'cookie: cookie',
      'co*: cookie',
      'cookie jar: cookie jar',
      'cook* jar: cookie jar',
    ])
  })

  it('ends where the word does, not where a part does', () => {
    expect(found(['co*', 'cook', 'cookie'], 'cookies')).toEqual(['co*: cookies'])
  })

  it('lets no part begin in it', () => {
    expect(found(['用*', '用户', '信'], '用户信')).toEqual(['用*: 用', '用户: 用户', '信: 信'])
  })

  it('of a Chinese word is nothing', () => {
    expect(found(['用户*信息'], '用户信息 用户的信息')).toEqual(['用户*信息: 用户信息'])
  })

  it('may be one of a hundred in a word', () => {
    const word = alphabet.join('').repeat(4)
    const parts = Array.from(word, (_, i) => `${word.slice(0, i + 1)}*`)
    expect(found(parts, word)).toHaveLength(104)
    const continued = parts.map(part => `${part} b* c`)
    expect(found(continued, `${word} bb c`)).toHaveLength(104)
    // and the same automaton begins anew with the next word
    expect(found(continued, `${word} bb x ${word} b c`)).toHaveLength(104)
  })
})
